package io.callscope.store;

import io.callscope.store.arrow.Column;
import io.callscope.store.arrow.Column.Kind;
import io.callscope.store.arrow.RowBatch;
import io.callscope.store.arrow.RowSource;

import java.util.List;

/// A table beside the library for the length of a transaction: what a query needs and only we know.
/// Its columns are a number, and another number or a text. For one thread.
public final class ScratchTable {
    private final Session session;
    private final String name;
    private final List<Column> columns;
    private RowBatch rows;

    private ScratchTable(Session session, String name, Column first, Column second) {
        session.run(
                "CREATE OR REPLACE TEMP TABLE %s (%s BIGINT, %s %s)"
                        .formatted(
                                name,
                                first.name(),
                                second.name(),
                                second.kind() == Kind.TEXT ? "VARCHAR" : "BIGINT"));
        this.session = session;
        this.name = name;
        columns = List.of(first, second);
        rows = new RowBatch(columns);
    }

    /// An empty one of two numbers, in place of an earlier one of that name.
    public static ScratchTable ofNumbers(
            Session session, String name, String first, String second) {
        return new ScratchTable(
                session, name, new Column(first, Kind.NUMBER), new Column(second, Kind.NUMBER));
    }

    /// An empty one of a number and a text, in place of an earlier one of that name.
    public static ScratchTable ofTexts(Session session, String name, String number, String text) {
        return new ScratchTable(
                session, name, new Column(number, Kind.NUMBER), new Column(text, Kind.TEXT));
    }

    /// Adds a row to a table of numbers.
    public void add(long first, long second) {
        rows.set(0, first);
        rows.set(1, second);
        next();
    }

    /// Adds a row to a table of texts.
    public void add(long number, String text) {
        rows.set(0, number);
        rows.set(1, text);
        next();
    }

    /// All rows can be selected afterwards.
    public void complete() {
        RowBatch complete = rows;
        rows = new RowBatch(columns);
        session.insert(name, "", RowSource.of(columns, complete));
    }

    private void next() {
        rows.next();
        if (rows.isFull()) {
            complete();
        }
    }
}
