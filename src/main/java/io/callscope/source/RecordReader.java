package io.callscope.source;

import io.callscope.model.Call;
import io.callscope.model.CallField;
import io.callscope.model.FieldType;
import io.callscope.model.Finding;
import io.callscope.model.Heading;
import io.callscope.model.PhoneNumber;
import io.callscope.model.Place;
import io.callscope.model.Problem;
import io.callscope.model.Shape;
import io.callscope.source.FlatRecord.Member;

import tools.jackson.core.JacksonException;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the text of one record as a call. Keys count whatever their case, values are taken exactly
/// or not at all. Remembers the unknown keys it met. Not thread-safe.
public final class RecordReader {
    private static final int MOST_UNKNOWN_KEYS = 1_000;

    /// What stands for a byte that could not be decoded.
    private static final char REPLACEMENT = '\uFFFD';

    /// Fields of our own exports that say more than what could be worked out anew.
    private static final Set<CallField> KEPT =
            EnumSet.of(CallField.FILLED_NUMBERS, CallField.MARKED, CallField.NOTE);

    private final String fileName;
    private final Interpretation understood;
    private final Road road;
    private final PlainObjects plainObjects = new PlainObjects();
    private final RecordTemplates templates;
    private final Meanings meanings;
    private final Map<String, Long> unknownKeys = new LinkedHashMap<>();
    private final Set<ZoneId> zones = new HashSet<>();
    private boolean offsets;

    /// A reader for the records of one dataset.
    ///
    /// @param fileName stands in the made-up id of a record that has none
    public RecordReader(String fileName, Interpretation understood) {
        this(fileName, understood, Road.SHORT);
    }

    /// The same by one of the roads.
    public RecordReader(String fileName, Interpretation understood, Road road) {
        this(fileName, understood, road, new RecordTemplates());
    }

    RecordReader(String fileName, Interpretation understood, Road road, RecordTemplates templates) {
        this.fileName = fileName;
        this.understood = understood;
        this.road = road;
        this.templates = templates;
        meanings = new Meanings(understood);
    }

    /// Keys that are no field of the catalogue, with the number of records that have them, in the
    /// order met; the first 1,000 different ones.
    public Map<String, Long> unknownKeys() {
        return unknownKeys;
    }

    /// The zone in which times without an offset were taken; none if every time has its own offset,
    /// or if the records name several zones.
    public Optional<ZoneId> zone() {
        if (zones.isEmpty()) {
            return offsets ? Optional.empty() : Optional.of(understood.zone());
        }
        return zones.size() == 1 ? zones.stream().findFirst() : Optional.empty();
    }

    public Reading read(Place place, String json) {
        RecordTemplates.Read known = templates.read(json);
        if (known != null) {
            note(known.template());
            return known.reading();
        }
        FlatRecord plain = road == Road.SHORT ? plainObjects.read(json) : null;
        if (plain != null) {
            Attempt attempt = new Attempt(place, json, plain);
            Reading reading = attempt.read();
            if (reading instanceof Reading.Accepted && templates.takeMore()) {
                attempt.template().ifPresent(templates::add);
            }
            return reading;
        }
        FlatRecord record;
        try {
            record = FlatRecord.read(json);
        } catch (JacksonException e) {
            String detail = e.getOriginalMessage().lines().findFirst().orElse("");
            return rejected(place, json, "this is not well-formed JSON: " + detail);
        }
        return new Attempt(place, json, record).read();
    }

    private void note(RecordTemplate template) {
        if (template.hasNaiveTimes()) {
            zones.add(template.zone());
        }
        offsets |= template.hasOffsets();
        template.unknownKeys().forEach(this::countUnknown);
    }

    private void countUnknown(String key) {
        if (unknownKeys.size() < MOST_UNKNOWN_KEYS || unknownKeys.containsKey(key)) {
            unknownKeys.merge(key, 1L, Long::sum);
        }
    }

    private static Reading rejected(Place place, String json, String reason) {
        return new Reading.Rejected(new Problem(place, "", json.strip(), reason));
    }

    /// One record under way.
    private final class Attempt {
        private final Place place;
        private final String json;
        private final Interpretation meaning;
        private final List<Member> members;
        private final Map<String, String> marker;
        private final Map<CallField, Member> known = new EnumMap<>(CallField.class);
        private final Set<String> unknown = new HashSet<>(0);
        private final Set<CallField> emptyKeys = EnumSet.noneOf(CallField.class);
        private final List<Problem> problems = new ArrayList<>(0);
        private final Call.Builder call = new Call.Builder();

        Attempt(Place place, String json, FlatRecord record) {
            this.place = place;
            this.json = json;
            members = record.members();
            marker = record.marker();
            meaning = meanings.of(record);
        }

        Reading read() {
            members.forEach(this::assign);
            Billing billing = new Billing(meaning, known);
            known.forEach((field, member) -> convert(field, member, billing));
            if (meaning.shape() == Shape.CALLSCOPE) {
                addOwnEmptyKeys();
            }
            if (!marker.isEmpty()) {
                fill();
                Marker.note(marker).ifPresent(note -> call.set(CallField.NOTE, note));
                call.set(CallField.MARKED, Marker.isMarked(marker) ? true : null);
            }
            checkBytes();
            if (call.get(CallField.CALL_UUID) == null) {
                if (!hasNumberAndTime()) {
                    return rejected(
                            place, json, "the record has neither an id nor a number and a time");
                }
                nameByPlace();
            }
            call.set(CallField.PRODUCT, meaning.product().name());
            call.set(CallField.CURRENCY, billing.currency());
            return new Reading.Accepted(call, emptyKeys, problems);
        }

        /// What records have in common that are written like this one, which is a plain object and
        /// was read well; none if what another value means can depend on the others.
        Optional<RecordTemplate> template() {
            Billing billing = new Billing(meaning, known);
            boolean isEachOnce = known.size() + unknown.size() == members.size();
            if (!isEachOnce
                    || !problems.isEmpty()
                    || meaning.shape() == Shape.CALLSCOPE
                    || !billing.isSaidOnce()) {
                return Optional.empty();
            }
            CellReader.Alike alike =
                    new CellReader.Alike(
                            meaning.zone(),
                            Optional.ofNullable(known.get(CallField.RESOURCE_URI))
                                    .flatMap(member -> Shapes.productOf(member.text())),
                            Optional.ofNullable(known.get(CallField.CURRENCY))
                                    .flatMap(member -> Billing.code(member.text())));
            List<Optional<CallField>> fields =
                    members.stream()
                            .map(member -> CallField.named(meaning.shape(), member.key()))
                            .toList();
            List<String> unknownNames =
                    members.stream()
                            .map(Member::key)
                            .filter(key -> CallField.named(meaning.shape(), key).isEmpty())
                            .toList();
            return Optional.of(
                    new RecordTemplate(
                            json.getBytes(StandardCharsets.UTF_8),
                            fields,
                            new RecordTemplate.Constants(
                                    meaning.product().name(),
                                    billing.currency(),
                                    alike,
                                    unknownNames)));
        }

        /// Takes the numbers that our own export names beside the record.
        private void fill() {
            boolean from = fill(CallField.FROM_NUMBER);
            boolean to = fill(CallField.TO_NUMBER);
            if (from || to) {
                call.set(CallField.FILLED_NUMBERS, from && to ? "both" : from ? "from" : "to");
            }
        }

        private boolean fill(CallField number) {
            Optional<String> filled = Marker.filled(marker, number);
            boolean isGone =
                    !(call.get(number) instanceof String own) || new PhoneNumber(own).isRedacted();
            if (filled.isEmpty() || !isGone) {
                return false;
            }
            call.set(number, filled.get());
            return true;
        }

        private void assign(Member member) {
            Optional<CallField> field = CallField.named(meaning.shape(), member.key());
            if (field.isPresent()) {
                assign(field.get(), member);
            } else if (meaning.shape() == Shape.CALLSCOPE && Members.isExtra(member.key())) {
                Members.extra(member.text())
                        .ifPresentOrElse(
                                all -> all.forEach(inner -> addUnknown(inner.key())),
                                () -> addUnknown(member.key()));
            } else {
                addUnknown(member.key());
            }
        }

        /// A key without a value says nothing against another name of the same field.
        private void assign(CallField field, Member member) {
            Member before = known.put(field, member);
            if (before == null) {
                return;
            }
            boolean isSameKey = Heading.of(before.key()).equals(Heading.of(member.key()));
            if (!isSameKey && isNone(field, member)) {
                known.put(field, before);
            } else if (isSameKey || !isNone(field, before)) {
                call.add(Finding.REPEATED_KEY);
            }
        }

        private void addUnknown(String key) {
            countUnknown(key);
            if (!unknown.add(key.toLowerCase(Locale.ROOT))) {
                call.add(Finding.REPEATED_KEY);
            }
        }

        private static boolean isNone(CallField field, Member member) {
            return !member.isNested() && Values.isNone(field.type(), member.text());
        }

        /// A row of a table has every column, so that an empty cell does not tell a value that was
        /// null from one that was not there; what was derived from it does.
        private void addOwnEmptyKeys() {
            if (hasText(CallField.ANSWERED, "false")) {
                emptyKeys.add(CallField.ANSWER_TIME);
            }
            if (hasText(CallField.OUTCOME, "ongoing")) {
                emptyKeys.addAll(List.of(CallField.END_TIME, CallField.HANGUP_CAUSE_CODE));
            }
        }

        private boolean hasText(CallField field, String text) {
            Member member = known.get(field);
            return member != null && member.text().strip().equalsIgnoreCase(text);
        }

        private void convert(CallField field, Member member, Billing billing) {
            if (field.isDerived() && !KEPT.contains(field)) {
                return; // in our own exports: it is worked out anew
            }
            if (isNone(field, member)) {
                if (meaning.shape() != Shape.CALLSCOPE) {
                    emptyKeys.add(field);
                }
                return;
            }
            try {
                call.set(field, value(field, member, billing));
            } catch (UnreadableValue e) {
                Place at =
                        new Place(place.record(), place.line() + Members.line(json, member.key()));
                problems.add(new Problem(at, member.key(), member.text(), e.reason()));
            }
        }

        private Object value(CallField field, Member member, Billing billing)
                throws UnreadableValue {
            if (member.isNested()) {
                throw new UnreadableValue(
                        "a list or an object where one value belongs; left empty");
            }
            if (member.text().indexOf(REPLACEMENT) >= 0) {
                throw new UnreadableValue("has bytes that are no UTF-8 text; left empty");
            }
            FieldType type = field.type();
            if (field == CallField.CURRENCY && !Billing.isCode(member.text())) {
                throw new UnreadableValue("not a currency like USD; the dataset's is taken");
            }
            if (type == FieldType.MONEY) {
                return Values.read(type, billing.number(member));
            }
            if (type != FieldType.TIME) {
                return Values.read(type, member.text());
            }
            Times.Read time = Times.read(member.text(), meaning.zone());
            if (time.hasOffset()) {
                offsets = true;
            } else {
                zones.add(meaning.zone());
            }
            if (time.isUncertain()) {
                call.add(Finding.UNCERTAIN_LOCAL_TIME);
            }
            return time.instant();
        }

        /// Bytes that are no text, outside of the fields: in a key or in a value of an unknown one.
        private void checkBytes() {
            if (json.indexOf(REPLACEMENT) < 0) {
                return;
            }
            boolean isListed =
                    problems.stream()
                            .anyMatch(problem -> problem.value().indexOf(REPLACEMENT) >= 0);
            if (!isListed) {
                problems.add(
                        new Problem(
                                place,
                                "",
                                json,
                                "has bytes that are no UTF-8 text; they are kept as \uFFFD"));
            }
        }

        private boolean hasNumberAndTime() {
            boolean number =
                    call.get(CallField.FROM_NUMBER) != null
                            || call.get(CallField.TO_NUMBER) != null;
            boolean time =
                    call.get(CallField.INITIATION_TIME) != null
                            || call.get(CallField.ANSWER_TIME) != null
                            || call.get(CallField.END_TIME) != null;
            return number && time;
        }

        private void nameByPlace() {
            String name = fileName + "#" + place.record();
            call.set(CallField.CALL_UUID, name);
            problems.add(
                    new Problem(
                            place,
                            CallField.CALL_UUID.key(),
                            "",
                            "the record has no id; it is loaded as " + name));
        }
    }
}
