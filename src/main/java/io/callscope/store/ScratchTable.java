package io.callscope.store;

import io.callscope.store.RowBatch.Column;
import io.callscope.store.RowBatch.Kind;

import java.util.List;

/// A table beside the library for the length of a transaction: what a query needs and only we know.
/// Its columns are a number, and another number or a text. For one thread.
public final class ScratchTable {
    private final RowWriter rows;

    private ScratchTable(Session session, String name, Column first, Column second) {
        session.run(
                "CREATE OR REPLACE TEMP TABLE %s (%s BIGINT, %s %s)"
                        .formatted(
                                name,
                                first.name(),
                                second.name(),
                                second.kind() == Kind.TEXT ? "VARCHAR" : "BIGINT"));
        rows = new RowWriter(session, name, "", List.of(first, second));
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
        rows.row().set(0, first);
        rows.row().set(1, second);
        rows.next();
    }

    /// Adds a row to a table of texts.
    public void add(long number, String text) {
        rows.row().set(0, number);
        rows.row().set(1, text);
        rows.next();
    }

    /// All rows can be selected afterwards.
    public void complete() {
        rows.flush();
    }
}
