package io.callscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.callscope.model.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

class TextsTest {
    @Test
    void pluralsFollowTheNumber() {
        assertEquals("0 calls", Texts.calls(0));
        assertEquals("1 call", Texts.calls(1));
        assertEquals("1,532 calls", Texts.calls(1532));
    }

    @ParameterizedTest
    @EnumSource
    void everyOutcomeHasAWord(Outcome outcome) {
        assertFalse(OutcomeText.of(outcome).isBlank());
    }

    @Test
    void everyTextIsAFormatAndWritesItsApostrophesTwice() {
        ResourceBundle bundle = ResourceBundle.getBundle("io.callscope.ui.texts");
        for (String key : bundle.keySet()) {
            String text = bundle.getString(key);
            String shown = new MessageFormat(text, Locale.ENGLISH).toPattern();
            assertFalse(shown.isEmpty(), key);
            assertFalse(text.replace("''", "").contains("'"), key + " has a lone apostrophe");
        }
    }
}
