package io.callscope.generate;

import io.callscope.model.Outcome;

import java.util.List;

/// One way a call ends: a line of a product's table of hangup causes.
///
/// @param name as records spell it
/// @param talked the call was answered before
/// @param least seconds from initiation to the end at least, if it was not answered
/// @param most the same, at most
/// @param outcome what the call becomes by the table and its times
record Cause(
        int code,
        String name,
        boolean talked,
        String outboundSource,
        int outboundWeight,
        String inboundSource,
        int inboundWeight,
        int least,
        int most,
        Outcome outcome) {

    static List<Cause> read(String table) {
        return Table.read(table).stream().map(Cause::of).toList();
    }

    /// Who ended the call, in the product's own words.
    String source(boolean outbound) {
        return outbound ? outboundSource : inboundSource;
    }

    int weight(boolean outbound) {
        return outbound ? outboundWeight : inboundWeight;
    }

    private static Cause of(List<String> cells) {
        return new Cause(
                Integer.parseInt(cells.get(0)),
                cells.get(1),
                cells.get(2).equals("yes"),
                cells.get(3),
                Integer.parseInt(cells.get(4)),
                cells.get(5),
                Integer.parseInt(cells.get(6)),
                Integer.parseInt(cells.get(7)),
                Integer.parseInt(cells.get(8)),
                Outcome.ofKey(cells.get(9)).orElseThrow());
    }
}
