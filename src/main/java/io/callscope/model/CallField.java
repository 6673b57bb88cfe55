package io.callscope.model;

import static io.callscope.model.FieldType.CODE;
import static io.callscope.model.FieldType.COUNTRY;
import static io.callscope.model.FieldType.DECIMAL;
import static io.callscope.model.FieldType.ID;
import static io.callscope.model.FieldType.INTEGER;
import static io.callscope.model.FieldType.MONEY;
import static io.callscope.model.FieldType.NUMBER;
import static io.callscope.model.FieldType.SECONDS;
import static io.callscope.model.FieldType.TEXT;
import static io.callscope.model.FieldType.TIME;
import static io.callscope.model.FieldType.YES_NO;
import static io.callscope.model.Shape.VOBIZ_CALL;
import static io.callscope.model.Shape.VOBIZ_CDR;
import static io.callscope.model.Shape.VOICE_CALL;
import static io.callscope.model.Shape.VOICE_CONSOLE;
import static io.callscope.model.Shape.ZENTRUNK_CONSOLE;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The field catalogue: every column of a call, defined once. Import mapping, database columns,
/// table columns, filter words, detail rows and export columns are derived from it; adding a field
/// is one line here and its label and meaning in the text bundles.
///
/// The key is the field's name in the Zentrunk call object, else in the Voice call object, else in
/// the Vobiz CDR, else in a console's export. A record of any shape may use the key; `also` lists
/// the other names that one shape has for the field, as [Heading] writes them.
public enum CallField {
    CALL_UUID("call_uuid", ID, called("id", "uuid"), also(VOBIZ_CDR, "uuid")),
    PARENT_CALL_UUID("parent_call_uuid", ID, called("parent"), also(VOBIZ_CDR, "bridge_uuid")),
    CALL_ID("call_id", TEXT, called(), also(VOBIZ_CDR, "sip_call_id")),
    FROM_NUMBER(
            "from_number",
            NUMBER,
            called("from", "ani"),
            also(ZENTRUNK_CONSOLE, "from"),
            also(VOICE_CALL, "from"),
            also(VOBIZ_CALL, "from"),
            also(VOBIZ_CDR, "caller_id_number")),
    TO_NUMBER(
            "to_number",
            NUMBER,
            called("to", "dnis"),
            also(ZENTRUNK_CONSOLE, "to"),
            also(VOICE_CALL, "to"),
            also(VOBIZ_CALL, "to"),
            also(VOBIZ_CDR, "destination_number")),
    FROM_COUNTRY(
            "from_country",
            COUNTRY,
            called("from-country"),
            also(VOICE_CONSOLE, "from_country_iso")),
    TO_COUNTRY("to_country", COUNTRY, called("to-country"), also(VOICE_CONSOLE, "to_country_iso")),
    CALL_DIRECTION(
            "call_direction",
            CODE,
            called("direction"),
            also(VOICE_CALL, "direction"),
            also(VOBIZ_CALL, "direction")),
    INITIATION_TIME(
            "initiation_time",
            TIME,
            called("time"),
            also(VOICE_CALL, "session_start"),
            also(VOBIZ_CALL, "session_start"),
            also(VOBIZ_CDR, "start_time")),
    PROGRESS_TIME("progress_time", TIME),
    ANSWER_TIME("answer_time", TIME),
    END_TIME("end_time", TIME, called("end")),
    CALL_DURATION(
            "call_duration",
            SECONDS,
            called(),
            also(ZENTRUNK_CONSOLE, "duration"),
            also(VOBIZ_CDR, "billsec")),
    BILL_DURATION("bill_duration", SECONDS),
    BILLED_DURATION("billed_duration", SECONDS),
    DURATION("duration", SECONDS),
    RING_TIME("ring_time", SECONDS),
    TOTAL_RATE(
            "total_rate",
            MONEY,
            called("rate"),
            also(ZENTRUNK_CONSOLE, "rate"),
            also(VOICE_CONSOLE, "call_rate")),
    TOTAL_AMOUNT(
            "total_amount",
            MONEY,
            called("cost", "amount"),
            also(VOICE_CONSOLE, "billed_amount"),
            also(VOBIZ_CDR, "total_cost")),
    CURRENCY("currency", CODE),
    SECURE_TRUNKING_RATE("secure_trunking_rate", MONEY),
    CNAM_LOOKUP_RATE(
            "cnam_lookup_rate",
            MONEY,
            called(),
            also(ZENTRUNK_CONSOLE, "cnam_lookup_customer_rate")),
    COST("cost", MONEY, called("call-cost")),
    STREAMING_COST("streaming_cost", MONEY),
    HANGUP_CAUSE_NAME(
            "hangup_cause_name",
            CODE,
            called("cause"),
            also(ZENTRUNK_CONSOLE, "hangup_cause"),
            also(VOICE_CONSOLE, "hangup_cause")),
    HANGUP_CAUSE_CODE(
            "hangup_cause_code", INTEGER, called("code"), also(ZENTRUNK_CONSOLE, "hangup_code")),
    HANGUP_SOURCE(
            "hangup_source",
            CODE,
            called("ended-by", "source", "by"),
            also(ZENTRUNK_CONSOLE, "hangup_initiator")),
    HANGUP_CAUSE("hangup_cause", CODE),
    HANGUP_DISPOSITION("hangup_disposition", CODE),
    FAILURE_CODE("failure_code", TEXT),
    FAILURE_REASON("failure_reason", CODE),
    STIR_VERIFICATION("stir_verification", CODE, called("stir")),
    ATTESTATION_INDICATOR(
            "attestation_indicator",
            CODE,
            called("attestation"),
            also(VOICE_CALL, "stir_attestation"),
            also(VOICE_CONSOLE, "stir_attestation"),
            also(VOBIZ_CALL, "stir_attestation")),
    TRUNK_DOMAIN("trunk_domain", TEXT, called("trunk")),
    TRUNK_ID("trunk_id", TEXT),
    REGION("region", CODE),
    TRANSPORT_PROTOCOL("transport_protocol", CODE),
    SRTP("srtp", YES_NO),
    SECURE_TRUNKING("secure_trunking", YES_NO),
    CNAM_LOOKUP(
            "cnam_lookup",
            CODE,
            called(),
            also(ZENTRUNK_CONSOLE, "cnam_lookup_number_config"),
            also(VOICE_CALL, "cnam_lookup_number_config")),
    CALL_STATE(
            "call_state",
            CODE,
            called(),
            also(VOICE_CALL, "call_status"),
            also(VOBIZ_CALL, "call_status")),
    CONFERENCE_UUID("conference_uuid", ID),
    RESOURCE_URI("resource_uri", TEXT),
    API_ID("api_id", ID),
    VOICE_NETWORK_GROUP("voice_network_group", CODE),
    SOURCE_IP("source_ip", TEXT),
    CALL_LEG("call_leg", CODE),
    CALL_TYPE("call_type", CODE),
    BILLING_PREFIX("billing_prefix", TEXT),
    SUBACCOUNT_AUTH_ID("subaccount_auth_id", TEXT),
    ACCOUNT_ID("account_id", TEXT),
    CAMPAIGN_ID("campaign_id", TEXT),
    CUSTOMER_ENDPOINT("customer_endpoint", TEXT),
    CALLER_ID_NAME(
            "caller_id_name",
            TEXT,
            called(),
            also(VOICE_CALL, "caller_name"),
            also(VOBIZ_CALL, "caller_name")),
    TERMINATED_TO("terminated_to", TEXT),
    CONTEXT("context", CODE),
    ORIGINATION_REGION("origination_region", CODE),
    MOS("mos", DECIMAL),
    JITTER("jitter", DECIMAL),
    PACKET_LOSS("packet_loss", DECIMAL),
    CODEC("codec", CODE),
    SIP_USER_AGENT("sip_user_agent", TEXT),
    NETWORK_ADDR("network_addr", TEXT),
    CARRIER_IP("carrier_ip", TEXT),
    INTERNAL_ID("id", TEXT, called("internal-id")),
    CREATED_AT("created_at", TIME),
    UPDATED_AT("updated_at", TIME),

    PRODUCT("product", CODE),
    OUTCOME("outcome", CODE, called("outcome", "disposition")),
    ANSWERED("answered", YES_NO),
    TALK_SECONDS("talk_seconds", SECONDS, called("talk", "billsec")),
    BILLED_SECONDS("billed_seconds", SECONDS, called("billed")),
    ANSWER_DELAY("answer_delay", SECONDS, called("delay")),
    FILLED_NUMBERS("filled_numbers", CODE, called("filled")),
    DATASET("dataset", TEXT),

    MARKED("marked", YES_NO),
    NOTE("note", TEXT),
    FROM_NAME("from_name", TEXT, called("from-name")),
    TO_NAME("to_name", TEXT, called("to-name")),
    FROM_GROUP("from_group", CODE, called("from-group")),
    TO_GROUP("to_group", CODE, called("to-group"));

    private static final Map<Shape, Map<String, CallField>> BY_NAME = byName();
    private static final Map<String, CallField> BY_WORD = byWord();

    private final String key;
    private final FieldType type;
    private final List<String> words;
    private final List<Also> also;

    CallField(String key, FieldType type) {
        this(key, type, called());
    }

    CallField(String key, FieldType type, List<String> words, Also... also) {
        this.key = key;
        this.type = type;
        this.words = words;
        this.also = List.of(also);
    }

    /// The field that a record of this shape calls `name`, in any form that [Heading] takes for the
    /// same; none for an unknown key. The derived fields, which no provider writes, have no name
    /// but in our own exports.
    public static Optional<CallField> named(Shape shape, String name) {
        Map<String, CallField> names = names(shape);
        CallField field = names.get(name);
        if (field != null) {
            return Optional.of(field);
        }
        Heading heading = Heading.of(name);
        CallField plain = names.get(heading.name());
        return plain != null && heading.fits(plain.type) ? Optional.of(plain) : Optional.empty();
    }

    /// Every name that a record of this shape may have for a field: the keys, and the shape's own
    /// names.
    public static Map<String, CallField> names(Shape shape) {
        return requireNonNull(BY_NAME.get(shape));
    }

    /// The field that a filter calls `word`: its short name, another word of the trade, or its key,
    /// whatever the case.
    public static Optional<CallField> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
    }

    public String key() {
        return key;
    }

    public FieldType type() {
        return type;
    }

    /// The short names in filters, the usual one first; empty if the key is the only one.
    public List<String> words() {
        return words;
    }

    /// What a filter calls this field, at its shortest and most usual.
    public String word() {
        return words.isEmpty() ? key : words.getFirst();
    }

    /// Computed by Callscope from the fields of the record; no provider writes it.
    public boolean isDerived() {
        return compareTo(PRODUCT) >= 0;
    }

    /// Added by the user, or worked out from what the user has added; no record of a provider has
    /// it, and it can change while the calls stay as they are.
    public boolean isAdded() {
        return compareTo(MARKED) >= 0;
    }

    private static List<String> called(String... words) {
        return List.of(words);
    }

    private static Also also(Shape shape, String... names) {
        return new Also(shape, List.of(names));
    }

    private static Map<Shape, Map<String, CallField>> byName() {
        Map<Shape, Map<String, CallField>> all = new EnumMap<>(Shape.class);
        for (Shape shape : Shape.values()) {
            Map<String, CallField> names = new HashMap<>();
            for (CallField field : values()) {
                field.also.stream()
                        .filter(also -> also.shape == shape)
                        .flatMap(also -> also.names.stream())
                        .forEach(name -> names.put(name, field));
            }
            Stream.of(values())
                    .filter(field -> !field.isDerived() || shape == Shape.CALLSCOPE)
                    .forEach(field -> names.putIfAbsent(field.key, field));
            all.put(shape, Map.copyOf(names));
        }
        return all;
    }

    private static Map<String, CallField> byWord() {
        Map<String, CallField> all = new HashMap<>();
        for (CallField field : values()) {
            field.words.forEach(word -> all.put(word, field));
        }
        Stream.of(values()).forEach(field -> all.putIfAbsent(field.key, field));
        return all;
    }

    private record Also(Shape shape, List<String> names) {}
}
