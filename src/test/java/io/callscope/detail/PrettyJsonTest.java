package io.callscope.detail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrettyJsonTest {
    @Test
    void valuesKeepTheirCharacters() {
        assertEquals(
                """
                {
                  "amount": 0.10,
                  "big": 1.2345678901234568e+16,
                  "text": "a {b}, \\"c\\": [\\\\",
                  "list": [
                    1,
                    {
                      "x": null
                    }
                  ],
                  "none": {},
                  "empty": []
                }""",
                PrettyJson.of(
                        "{\"amount\":0.10,\n\"big\" : 1.2345678901234568e+16,\"text\":\"a {b},"
                                + " \\\"c\\\": [\\\\\",\"list\":[1,{\"x\":null}],\"none\":{ },"
                                + "\"empty\":[]}"));
    }

    @Test
    void textThatIsCutOffIsWrittenAsFarAsItGoes() {
        assertEquals("{\n  \"a\": \"b", PrettyJson.of("{\"a\":\"b"));
        assertEquals("{\n  \"a\": \"b\\", PrettyJson.of("{\"a\":\"b\\"));
    }

    @Test
    void deepNestingDoesNotFillTheLinesWithBlanks() {
        String deep = PrettyJson.of("[".repeat(10_000) + "]".repeat(10_000));
        assertEquals(24, deep.lines().mapToInt(line -> line.length() - 1).max().orElse(0), 1);
    }
}
