package io.callscope.detail;

import io.callscope.explain.FieldMeaning;
import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.query.StoredCall;
import io.callscope.source.Members.Member;
import io.callscope.ui.Texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A field that two copies of a call have differently. What Callscope works out of the fields is
/// left out: it follows from them.
///
/// @param label of the field, or a key that is no field
/// @param here what the copy that counts says
/// @param there what the other one says
record Difference(String label, boolean isUnknownKey, String here, String there) {
    /// All differences between two copies, in the catalogue's order, unknown keys last.
    static List<Difference> between(Shown shown, StoredCall other) {
        List<Difference> all = new ArrayList<>();
        StoredCall here = shown.stored();
        Side mine = new Side(shown, here.asRecorded(), here.knownMembers());
        Side others = new Side(shown, other.call(), other.knownMembers());
        Arrays.stream(CallField.values())
                .filter(field -> !field.isDerived() && mine.differs(others, field))
                .map(
                        field ->
                                new Difference(
                                        FieldMeaning.label(field),
                                        false,
                                        mine.text(field),
                                        others.text(field)))
                .forEach(all::add);
        Map<String, String> mineUnknown = texts(here.unknownMembers());
        Map<String, String> othersUnknown = texts(other.unknownMembers());
        Set<String> keys = new LinkedHashSet<>(mineUnknown.keySet());
        keys.addAll(othersUnknown.keySet());
        for (String key : keys) {
            String left = mineUnknown.getOrDefault(key, Texts.get("detail.copies.absent"));
            String right = othersUnknown.getOrDefault(key, Texts.get("detail.copies.absent"));
            if (!left.equals(right)) {
                all.add(new Difference(key, true, left, right));
            }
        }
        return all;
    }

    /// One copy: its values, and the texts of those that could not be read.
    private record Side(Shown shown, Call call, Map<CallField, Member> members) {
        boolean differs(Side other, CallField field) {
            Optional<Object> value = call.value(field).map(Side::plain);
            Optional<Object> others = other.call.value(field).map(Side::plain);
            return (value.isEmpty() && others.isEmpty())
                    ? !text(field).equals(other.text(field))
                    : !value.equals(others);
        }

        String text(CallField field) {
            Optional<Object> value = call.value(field);
            if (value.isPresent()) {
                return FieldText.of(shown, call, field, value.get());
            }
            return Optional.ofNullable(members.get(field))
                    .map(Member::json)
                    .filter(json -> !NONE.contains(json))
                    .orElseGet(() -> Texts.get("detail.none"));
        }

        /// 0.10 is 0.1000.
        private static Object plain(Object value) {
            return value instanceof BigDecimal exact ? exact.stripTrailingZeros() : value;
        }
    }

    private static final Set<String> NONE =
            Set.of("null", "\"\"", "\"null\"", "\"N/A\"", "\"-\"", "\"NULL\"", "\"NONE\"");

    private static Map<String, String> texts(List<Member> members) {
        Map<String, String> texts = new LinkedHashMap<>();
        members.forEach(member -> texts.put(member.key(), member.json()));
        return texts;
    }
}
