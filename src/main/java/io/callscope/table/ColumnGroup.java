package io.callscope.table;

import static java.util.Objects.requireNonNull;

import io.callscope.model.CallField;
import io.callscope.ui.Texts;

import java.util.Map;
import java.util.TreeMap;

/// What fields are about, for the list of columns. The catalogue has them in this order; each group
/// begins with a field, and so has a new field that is put among its like.
enum ColumnGroup {
    IDS,
    NUMBERS,
    TIMES,
    DURATIONS,
    COST,
    ENDING,
    STIR,
    TRUNK,
    ROUTING,
    QUALITY,
    DEVICES,
    RECORD,
    WORKED_OUT,
    ADDED;

    private static final TreeMap<CallField, ColumnGroup> FIRST =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(CallField.CALL_UUID, IDS),
                            Map.entry(CallField.FROM_NUMBER, NUMBERS),
                            Map.entry(CallField.INITIATION_TIME, TIMES),
                            Map.entry(CallField.CALL_DURATION, DURATIONS),
                            Map.entry(CallField.TOTAL_RATE, COST),
                            Map.entry(CallField.HANGUP_CAUSE_NAME, ENDING),
                            Map.entry(CallField.STIR_VERIFICATION, STIR),
                            Map.entry(CallField.TRUNK_DOMAIN, TRUNK),
                            Map.entry(CallField.CALL_STATE, ROUTING),
                            Map.entry(CallField.MOS, QUALITY),
                            Map.entry(CallField.SIP_USER_AGENT, DEVICES),
                            Map.entry(CallField.INTERNAL_ID, RECORD),
                            Map.entry(CallField.PRODUCT, WORKED_OUT),
                            Map.entry(CallField.MARKED, ADDED)));

    static ColumnGroup of(CallField field) {
        return requireNonNull(FIRST.floorEntry(field)).getValue();
    }

    String title() {
        return Texts.get("table.columns.group." + name());
    }
}
