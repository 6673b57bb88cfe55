package io.callscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.model.Product;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.ResourceBundle;
import java.util.Set;

final class FieldMeaningTest {
    @ParameterizedTest
    @EnumSource(CallField.class)
    void eachFieldHasALabelAndOneSentence(CallField field) {
        String label = FieldMeaning.label(field);
        assertFalse(label.isBlank() || label.length() > 24, label);
        for (Product product : Product.values()) {
            String meaning = FieldMeaning.of(product, field);
            assertTrue(meaning.endsWith(".") && !meaning.contains("{"), meaning);
        }
    }

    @Test
    void noTwoFieldsShareALabel() {
        Set<String> labels = new HashSet<>();
        for (CallField field : CallField.values()) {
            assertTrue(labels.add(FieldMeaning.label(field)), FieldMeaning.label(field));
        }
    }

    @Test
    void noTextIsForAFieldThatDoesNotExist() {
        Set<String> keys = new HashSet<>();
        Arrays.stream(CallField.values()).forEach(field -> keys.add(field.key()));
        for (String key : ResourceBundle.getBundle("io.callscope.explain.fields").keySet()) {
            assertTrue(keys.contains(key.substring(0, key.indexOf('.'))), key);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HANGUP_CAUSE_NAME, Hangup cause",
        "HANGUP_SOURCE, Ended by",
        "SRTP, SRTP",
        "PARENT_CALL_UUID, Parent call"
    })
    void labelsAreThoseOfTheDetailPane(CallField field, String label) {
        assertEquals(label, FieldMeaning.label(field));
    }

    @Test
    void billDurationMeansBilledInZentrunkAndTalkElsewhere() {
        assertTrue(
                FieldMeaning.of(Product.PLIVO_ZENTRUNK, CallField.BILL_DURATION)
                        .contains("were billed"));
        assertTrue(
                FieldMeaning.of(Product.PLIVO_VOICE, CallField.BILL_DURATION)
                        .contains("not what was billed"));
    }
}
