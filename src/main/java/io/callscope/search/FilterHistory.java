package io.callscope.search;

import io.callscope.query.filter.Filter;

import java.util.ArrayList;
import java.util.List;

/// The filters that were asked for in this session, and which of them is asked for now: back and
/// forward lead through them. It always begins with every call. Kept nowhere else, because filters
/// hold numbers.
final class FilterHistory {
    private static final int MOST = 200;
    private static final int MOST_LISTED = 15;

    private final List<Entry> entries = new ArrayList<>(List.of(new Entry("", Filter.all())));
    private final List<Entry> listed = new ArrayList<>();
    private int at;

    private record Entry(String text, Filter filter) {}

    /// A filter is asked for; what was undone before is forgotten. The same in other words only
    /// changes the words.
    void visit(String text, Filter filter) {
        Entry entry = new Entry(text.strip(), filter);
        list(entry);
        if (entries.get(at).filter.equals(filter)) {
            entries.set(at, entry);
            return;
        }
        entries.subList(at + 1, entries.size()).clear();
        entries.add(entry);
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
        at = entries.size() - 1;
    }

    boolean canGoBack() {
        return at > 0;
    }

    boolean canGoForward() {
        return at < entries.size() - 1;
    }

    /// One back; the text of the filter that is asked for then.
    String back() {
        at = Math.max(0, at - 1);
        return current();
    }

    String forward() {
        at = Math.min(entries.size() - 1, at + 1);
        return current();
    }

    String current() {
        return entries.get(at).text;
    }

    /// The texts of different filters, the newest first, also of those that were left by going
    /// back.
    List<String> recent() {
        return listed.stream().map(Entry::text).toList();
    }

    private void list(Entry entry) {
        if (!entry.filter.equals(Filter.all())) {
            listed.removeIf(other -> other.filter.equals(entry.filter));
            listed.addFirst(entry);
            if (listed.size() > MOST_LISTED) {
                listed.removeLast();
            }
        }
    }
}
