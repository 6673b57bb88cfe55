package io.callscope.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;

import org.junit.jupiter.api.Test;

import java.util.function.UnaryOperator;

final class TicketTest {
    @Test
    void aTicketTellsTheWholeCall() {
        Sample sample =
                Sample.zentrunk()
                        .with(CallField.CALL_UUID, "5f2b6c1e-0a47-4d1b-9c3e-7a90d2e1b684")
                        .with(CallField.FROM_NUMBER, "+14155550132")
                        .with(CallField.TO_NUMBER, "+16465550187")
                        .with(CallField.HANGUP_CAUSE_NAME, "rtp_timeout")
                        .with(CallField.STIR_VERIFICATION, "Verified")
                        .with(CallField.ATTESTATION_INDICATOR, "A")
                        .code(3020)
                        .source("zentrunk")
                        .answered(102)
                        .billed(120, "0.01200", "0.02400");
        assertEquals(
                """
                ## Dropped after 1:42: the audio stopped arriving

                The call was answered after 12 s and ran for 1:42. Then the audio stopped and Zentrunk ended the call. That is not normal for a connected call.

                **Next step (for your network team):** Let UDP ports 10000–30000 through to your PBX, then make a test call of two minutes.

                _Certain: documented code 3020._

                - **From:** +14155550132
                - **To:** +16465550187
                - **Start:** 2026-05-15 09:31:07 UTC
                - **Answer:** 2026-05-15 09:31:19 UTC
                - **End:** 2026-05-15 09:33:01 UTC
                - **Talk:** 1:42
                - **Billed:** 2:00
                - **Cause:** 3020 rtp\\_timeout
                - **Ended by:** zentrunk
                - **Cost:** USD 0.02400 (adds up)
                - **STIR/SHAKEN:** Full attestation, verified (A)
                - **Product:** Plivo Zentrunk
                - **Call id:** `5f2b6c1e-0a47-4d1b-9c3e-7a90d2e1b684`
                """,
                Ticket.markdown(sample.call(), UnaryOperator.identity()));
    }

    @Test
    void numbersAreWrittenAsTheReaderMaySeeThem() {
        String ticket =
                Ticket.markdown(
                        Sample.zentrunk()
                                .with(CallField.FROM_NUMBER, "+14155550132")
                                .with(CallField.TO_NUMBER, "+16465550187")
                                .unanswered()
                                .call(),
                        number -> "•••" + number.substring(number.length() - 2));
        assertTrue(ticket.contains("- **From:** •••32\n"), ticket);
        assertFalse(ticket.contains("5550"), ticket);
    }

    @Test
    void findingsAreListed() {
        String ticket =
                Ticket.markdown(
                        Sample.zentrunk().code(4410).answered(40).call(), UnaryOperator.identity());
        assertTrue(
                ticket.endsWith(
                        """

                        **Looks wrong:**
                        - The hangup code does not fit the times; the times decide.
                        """),
                ticket);
    }
}
