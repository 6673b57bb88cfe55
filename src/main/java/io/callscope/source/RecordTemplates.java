package io.callscope.source;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The templates of the kinds of records that a file has, the last one used first. Not thread-safe.
final class RecordTemplates {
    /// A file in which more kinds take turns gains little.
    private static final int MOST = 4;

    /// A file that makes so many has no kinds.
    private static final int MOST_MADE = 100;

    private final List<RecordTemplate> templates = new ArrayList<>(MOST);
    private int made;

    /// What was read, and by which template.
    record Read(Reading.Accepted reading, RecordTemplate template) {}

    /// Reads a record; null if it is like none of those before.
    @Nullable Read read(String json) {
        if (templates.isEmpty()) {
            return null;
        }
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < templates.size(); i++) {
            RecordTemplate template = templates.get(i);
            Reading.Accepted reading = template.read(bytes);
            if (reading != null) {
                if (i > 0) {
                    templates.addFirst(templates.remove(i));
                }
                return new Read(reading, template);
            }
        }
        return null;
    }

    boolean takeMore() {
        return made < MOST_MADE;
    }

    void add(RecordTemplate template) {
        made++;
        if (templates.size() == MOST) {
            templates.removeLast();
        }
        templates.addFirst(template);
    }
}
