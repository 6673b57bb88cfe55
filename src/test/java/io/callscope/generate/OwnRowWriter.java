package io.callscope.generate;

import static io.callscope.model.CallField.ANSWERED;
import static io.callscope.model.CallField.ANSWER_DELAY;
import static io.callscope.model.CallField.ANSWER_TIME;
import static io.callscope.model.CallField.BILLED_DURATION;
import static io.callscope.model.CallField.BILLED_SECONDS;
import static io.callscope.model.CallField.BILL_DURATION;
import static io.callscope.model.CallField.CALL_DIRECTION;
import static io.callscope.model.CallField.CALL_DURATION;
import static io.callscope.model.CallField.CALL_UUID;
import static io.callscope.model.CallField.CURRENCY;
import static io.callscope.model.CallField.DATASET;
import static io.callscope.model.CallField.END_TIME;
import static io.callscope.model.CallField.FROM_COUNTRY;
import static io.callscope.model.CallField.FROM_NUMBER;
import static io.callscope.model.CallField.HANGUP_CAUSE_CODE;
import static io.callscope.model.CallField.HANGUP_CAUSE_NAME;
import static io.callscope.model.CallField.HANGUP_SOURCE;
import static io.callscope.model.CallField.INITIATION_TIME;
import static io.callscope.model.CallField.OUTCOME;
import static io.callscope.model.CallField.PRODUCT;
import static io.callscope.model.CallField.STIR_VERIFICATION;
import static io.callscope.model.CallField.TALK_SECONDS;
import static io.callscope.model.CallField.TOTAL_AMOUNT;
import static io.callscope.model.CallField.TOTAL_RATE;
import static io.callscope.model.CallField.TO_COUNTRY;
import static io.callscope.model.CallField.TO_NUMBER;
import static io.callscope.model.CallField.TRUNK_DOMAIN;

import io.callscope.model.CallField;
import io.callscope.model.Product;

import java.time.Instant;
import java.util.List;

/// A row of Callscope's own CSV export, here of Zentrunk calls: the keys of the catalogue that such
/// calls have, and the unknown keys in the last column.
final class OwnRowWriter implements RecordWriter {
    /// Named one by one, so that a new field of the catalogue does not change what is generated.
    private static final List<CallField> FIELDS =
            List.of(
                    CALL_UUID,
                    FROM_NUMBER,
                    TO_NUMBER,
                    FROM_COUNTRY,
                    TO_COUNTRY,
                    CALL_DIRECTION,
                    INITIATION_TIME,
                    ANSWER_TIME,
                    END_TIME,
                    CALL_DURATION,
                    BILL_DURATION,
                    BILLED_DURATION,
                    TOTAL_RATE,
                    TOTAL_AMOUNT,
                    CURRENCY,
                    HANGUP_CAUSE_NAME,
                    HANGUP_CAUSE_CODE,
                    HANGUP_SOURCE,
                    STIR_VERIFICATION,
                    TRUNK_DOMAIN,
                    PRODUCT,
                    OUTCOME,
                    ANSWERED,
                    TALK_SECONDS,
                    BILLED_SECONDS,
                    ANSWER_DELAY,
                    DATASET);

    @Override
    public JsonRecord write(GeneratedCall call) {
        JsonRecord json = new JsonRecord();
        for (CallField field : FIELDS) {
            json.text(field.key(), text(call, field));
        }
        return json.raw("extra", "\"{\\\"x_team\\\": [\\\"north\\\", 7]}\"");
    }

    private static String text(GeneratedCall call, CallField field) {
        return switch (field) {
            case CALL_UUID -> call.id();
            case FROM_NUMBER -> call.from();
            case TO_NUMBER -> call.to();
            case FROM_COUNTRY -> call.fromCountry().name();
            case TO_COUNTRY -> call.toCountry().name();
            case CALL_DIRECTION -> call.outbound() ? "outbound" : "inbound";
            case INITIATION_TIME -> time(call.initiation());
            case ANSWER_TIME -> call.isAnswered() ? time(call.answer()) : "";
            case END_TIME -> time(call.end());
            case CALL_DURATION, TALK_SECONDS -> Integer.toString(call.talkSeconds());
            case BILL_DURATION, BILLED_DURATION, BILLED_SECONDS ->
                    Integer.toString(call.billedSeconds());
            case TOTAL_RATE -> call.price().rate().toPlainString();
            case TOTAL_AMOUNT -> call.amount().toPlainString();
            case CURRENCY -> "USD";
            case HANGUP_CAUSE_NAME -> call.cause().name();
            case HANGUP_CAUSE_CODE -> Integer.toString(call.cause().code());
            case HANGUP_SOURCE -> call.hangupSource();
            case STIR_VERIFICATION -> call.stir().verification();
            case TRUNK_DOMAIN -> call.site().domain();
            case PRODUCT -> Product.PLIVO_ZENTRUNK.name();
            case OUTCOME -> call.cause().outcome().key();
            case ANSWERED -> Boolean.toString(call.isAnswered());
            case ANSWER_DELAY -> call.isAnswered() ? Integer.toString(call.waitSeconds()) : "";
            case DATASET -> "may.jsonl";
            default -> "";
        };
    }

    private static String time(long second) {
        return Instant.ofEpochSecond(second).toString();
    }
}
