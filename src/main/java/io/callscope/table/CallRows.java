package io.callscope.table;

import io.callscope.model.Call;
import io.callscope.query.Result;

import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The rows of a result as a list that holds only the pages that were looked at. A row that is not
/// there yet is a placeholder; its page is fetched in the background, the one asked for last first.
/// Belongs to the UI thread.
final class CallRows extends ObservableListBase<CallRow> {
    static final int PAGE = 64;

    private static final int MOST_PAGES = 32;
    private static final int MOST_WANTED = 4;

    private final BiConsumer<int[], Consumer<List<Call>>> fetch;
    private final LinkedHashMap<Integer, List<Call>> pages =
            new LinkedHashMap<>(MOST_PAGES, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, List<Call>> eldest) {
                    return size() > MOST_PAGES;
                }
            };
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final Set<Integer> empty = new HashSet<>();
    private Result result;
    private long generation;
    private boolean fetching;

    /// @param fetch gets the calls at these ranks, off this thread, and hands them over on it
    CallRows(Result result, BiConsumer<int[], Consumer<List<Call>>> fetch) {
        this.result = result;
        this.fetch = fetch;
    }

    /// Replaces all rows by those of another result.
    void show(Result other) {
        List<CallRow> before = placeholders(result);
        result = other;
        generation++;
        pages.clear();
        wanted.clear();
        empty.clear();
        fetching = false;
        if (!before.isEmpty() || !isEmpty()) {
            fireChange(new AllReplaced(this, before));
        }
    }

    /// Changes what is known of the calls that have been fetched.
    void revise(UnaryOperator<Call> change) {
        pages.replaceAll((_, calls) -> calls.stream().map(change).toList());
        beginChange();
        for (int page : pages.keySet()) {
            update(page);
        }
        endChange();
    }

    /// The rows that have been fetched, those of the page that was looked at last first.
    List<CallRow> loaded(int most) {
        List<CallRow> loaded = new ArrayList<>();
        for (Map.Entry<Integer, List<Call>> page : pages.sequencedEntrySet().reversed()) {
            for (int i = 0; i < page.getValue().size() && loaded.size() < most; i++) {
                int index = page.getKey() * PAGE + i;
                loaded.add(new CallRow(index, result.ranks()[index], page.getValue().get(i)));
            }
        }
        return loaded;
    }

    private void update(int page) {
        int to = Math.min((page + 1) * PAGE, size());
        for (int i = page * PAGE; i < to; i++) {
            nextUpdate(i);
        }
    }

    @Override
    public int size() {
        return result.size();
    }

    @Override
    public CallRow get(int index) {
        int page = index / PAGE;
        List<Call> calls = pages.get(page);
        @Nullable Call call = null;
        if (calls != null && index % PAGE < calls.size()) {
            call = calls.get(index % PAGE);
        } else if (!empty.contains(page)) {
            want(page);
        }
        return new CallRow(index, result.ranks()[index], call);
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    @Override
    public int indexOf(@Nullable Object row) {
        return row instanceof CallRow(int index, int rank, var _)
                        && index < size()
                        && result.ranks()[index] == rank
                ? index
                : -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object row) {
        return indexOf(row);
    }

    /// What listeners are told was removed: of interest is only how many.
    private static List<CallRow> placeholders(Result former) {
        return new AbstractList<>() {
            @Override
            public CallRow get(int index) {
                return new CallRow(index, former.ranks()[index], null);
            }

            @Override
            public int size() {
                return former.size();
            }
        };
    }

    private void want(int page) {
        wanted.remove(page);
        wanted.addFirst(page);
        if (wanted.size() > MOST_WANTED) {
            wanted.removeLast();
        }
        fetchNext();
    }

    private void fetchNext() {
        if (fetching || wanted.isEmpty()) {
            return;
        }
        fetching = true;
        int page = wanted.removeFirst();
        Result asked = result;
        long askedIn = generation;
        int from = page * PAGE;
        int to = Math.min(from + PAGE, asked.size());
        fetch.accept(
                Arrays.copyOfRange(asked.ranks(), from, to),
                calls -> arrived(askedIn, page, calls));
    }

    private void arrived(long askedIn, int page, List<Call> calls) {
        if (askedIn != generation) {
            return; // a newer result took its place
        }
        fetching = false;
        int from = page * PAGE;
        int to = Math.min(from + PAGE, size());
        if (calls.size() == to - from) {
            pages.put(page, calls);
        } else {
            empty.add(page); // the library has changed since; a new result is on its way
        }
        beginChange();
        update(page);
        endChange();
        fetchNext();
    }
}
