package io.callscope.source.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files of a folder or an archive that turned out to be no call logs, to be told in one
/// sentence.
public final class LeftOut {
    private static final int MOST_NAMED = 5;

    private final Contents contents;
    private final List<String> names = new ArrayList<>();

    public LeftOut(Contents contents) {
        this.contents = contents;
    }

    public void add(Source source) {
        names.add(contents.inside(source));
    }

    /// None if there are none.
    public Optional<String> sentence() {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        int all = contents.sources().size();
        String where = contents.kind() == Contents.Kind.FOLDER ? "folder" : "archive";
        String head =
                names.size() == all
                        ? "None of the %d files in this %s is a call log: ".formatted(all, where)
                        : "%d of the %d files in this %s %s: "
                                .formatted(
                                        names.size(),
                                        all,
                                        where,
                                        names.size() == 1
                                                ? "is no call log and was left out"
                                                : "are no call logs and were left out");
        int more = names.size() - MOST_NAMED;
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return Optional.of(head + first + (more > 0 ? " and %d more.".formatted(more) : "."));
    }
}
