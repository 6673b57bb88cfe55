package io.callscope.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class EnvelopeTest {

    @Test
    void recordsAreTheVeryCharactersOfTheAnswer() throws Exception {
        String first =
                "{ \"Call_UUID\" : \"a\\u0041\",\n \"total_amount\":0.10, \"big\":1234567890123456789012 }";
        String second = "{\"uuid\":\"b\",\"x\":[{\"é\":\"😀]}\"}],\"e\":1E+2}";
        Envelope answer =
                Envelope.read(
                        " {\"meta\":{\"total_count\":2},\"Objects\":[ "
                                + first
                                + " ,\t"
                                + second
                                + "]}\n");
        assertEquals(
                List.of(new RawCall("aA", first), new RawCall("b", second)),
                answer.calls("objects"));
        assertEquals(2, answer.number("meta", "total_count"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "<html></html>",
                "{\"objects\":[{}",
                "{\"objects\":[]} {}",
                "{\"objects\":[1]}",
                "{\"objects\":{}}",
                "{}"
            })
    void whatIsNoListOfRecordsIsNotAnEmptyOne(String body) {
        assertThrows(ProviderException.class, () -> Envelope.read(body).calls("objects"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"api_id\":\"1\",\"error\":\"not found\"}|not found",
                "{\"app_id\":\"1\",\"status\":\"error\",\"error\":\"filtering not allowed on srtp\"}|filtering not allowed on srtp",
                "{\"message\":\"slow\\ndown\"}|slow down",
                "{\"data\":{\"message\":\"no\"}}|no",
                "{\"errors\":{\"global_error\":\"none\"}}|none",
                "{\"status\":\"error\",\"error\":{\"code\":\"X\",\"message\":\"inactive\"}}|inactive",
                "<html>Bad gateway</html>|a web page instead of an answer",
                "plain words|plain words"
            })
    void theProvidersOwnWordsAreFoundInEachOfTheirPlaces(String body, String words) {
        assertEquals(words, ErrorWords.of(body));
    }
}
