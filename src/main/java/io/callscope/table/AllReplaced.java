package io.callscope.table;

import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;

import java.util.List;

/// That all rows of a list gave way to others. The toolkit's own change would copy a million rows
/// that nobody looks at.
final class AllReplaced extends Change<CallRow> {
    private static final int[] NO_PERMUTATION = {};

    private final List<CallRow> removed;
    private boolean isAtStart = true;

    AllReplaced(ObservableList<CallRow> list, List<CallRow> removed) {
        super(list);
        this.removed = removed;
    }

    @Override
    public boolean next() {
        boolean wasAtStart = isAtStart;
        isAtStart = false;
        return wasAtStart;
    }

    @Override
    public void reset() {
        isAtStart = true;
    }

    @Override
    public int getFrom() {
        return 0;
    }

    @Override
    public int getTo() {
        return getList().size();
    }

    @Override
    public List<CallRow> getRemoved() {
        return removed;
    }

    @Override
    protected int[] getPermutation() {
        return NO_PERMUTATION;
    }
}
