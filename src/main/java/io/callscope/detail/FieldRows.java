package io.callscope.detail;

import io.callscope.detail.FieldRow.Kind;
import io.callscope.explain.FieldMeaning;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.Problem;
import io.callscope.source.Members.Member;
import io.callscope.ui.Texts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that a record says, and what was worked out from it.
///
/// @param recorded the fields of the catalogue whose key is in the record
/// @param workedOut the other fields that the call has
/// @param unknown the keys that are no field of the catalogue
record FieldRows(List<FieldRow> recorded, List<FieldRow> workedOut, List<FieldRow> unknown) {
    static FieldRows of(Shown shown) {
        Map<CallField, Member> members = shown.stored().knownMembers();
        List<Problem> problems = shown.stored().problems();
        Call call = shown.call();
        return new FieldRows(
                members.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> recorded(shown, entry.getKey(), entry.getValue(), problems))
                        .toList(),
                Arrays.stream(CallField.values())
                        .filter(field -> call.has(field) && !members.containsKey(field))
                        .filter(field -> !field.isAdded()) // it stands above
                        .map(field -> value(shown, field, call.value(field).orElseThrow()))
                        .toList(),
                shown.stored().unknownMembers().stream().map(FieldRows::unknown).toList());
    }

    int count() {
        return recorded.size() + workedOut.size() + unknown.size();
    }

    private static FieldRow recorded(
            Shown shown, CallField field, Member member, List<Problem> problems) {
        Optional<Object> value = shown.call().value(field);
        if (value.isPresent()) {
            return value(shown, field, value.get());
        }
        Optional<String> reason =
                problems.stream()
                        .filter(problem -> problem.field().equals(member.key()))
                        .map(Problem::reason)
                        .findFirst();
        return reason.map(why -> row(Kind.UNREADABLE, shown, field, member.json(), why))
                .orElseGet(() -> row(Kind.NONE, shown, field, Texts.get("detail.none"), ""));
    }

    private static FieldRow value(Shown shown, CallField field, Object value) {
        String text = FieldText.of(shown, field, value);
        FieldRow row = row(isZero(value) ? Kind.ZERO : Kind.VALUE, shown, field, text, "");
        String copied = FieldText.copied(field, value, text);
        String source = shown.source(field);
        return new FieldRow(
                source.isEmpty() ? Kind.VALUE : Kind.FILLED,
                row.key(),
                row.label(),
                row.meaning(),
                text,
                copied,
                source);
    }

    private static boolean isZero(Object value) {
        return value instanceof BigDecimal amount && amount.signum() == 0;
    }

    private static FieldRow row(Kind kind, Shown shown, CallField field, String text, String note) {
        return new FieldRow(
                kind,
                field.key(),
                FieldMeaning.label(field),
                FieldMeaning.of(shown.call().product(), field),
                text,
                text,
                note);
    }

    private static FieldRow unknown(Member member) {
        return new FieldRow(
                Kind.UNKNOWN_KEY, member.key(), member.key(), "", member.json(), member.json(), "");
    }
}
