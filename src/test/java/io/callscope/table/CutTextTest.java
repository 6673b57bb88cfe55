package io.callscope.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class CutTextTest {
    private final CutText text = new CutText();

    @Test
    void aTextEndsInAnEllipsisWhereThereIsTooLittleRoomAndOnlyThere() {
        text.set("carrier_cancelled_the_call");
        double all = text.width();
        assertEquals(all, text.fit(all));
        assertEquals("carrier_cancelled_the_call", text.node().getText());

        double drawn = text.fit(all / 2);
        assertTrue(drawn <= all / 2);
        String cut = text.node().getText();
        assertTrue(cut.startsWith("carrier_") && cut.endsWith("…"), cut);

        text.fit(all + 10);
        assertEquals("carrier_cancelled_the_call", text.node().getText());
    }

    @Test
    void asMuchAsThereIsRoomForIsShown() {
        text.set("iiiiiiiiiiWWWWWWWWWW");
        double half = text.width() / 2;
        text.fit(half);
        assertTrue(text.node().getText().startsWith("iiiiiiiiiiW"), text.node().getText());
    }

    @Test
    void ofATextWithoutAnyRoomTheEllipsisIsLeft() {
        text.set("busy");
        text.fit(0);
        assertEquals("…", text.node().getText());
    }

    @Test
    void aCharacterIsNeverCutInTwo() {
        text.set("😀".repeat(8));
        double all = text.width();
        for (double room = all; room > 0; room--) {
            text.fit(room);
            String shown = text.node().getText().replace("…", "");
            assertFalse(
                    !shown.isEmpty() && Character.isHighSurrogate(shown.charAt(shown.length() - 1)),
                    shown);
        }
    }
}
