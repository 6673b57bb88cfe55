package io.callscope.source.table;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.model.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class HeadingsTest {
    private static Row.Cells row(String... cells) {
        return new Row.Cells(1, List.of(cells), false);
    }

    @ParameterizedTest
    @EnumSource
    void headingsOfEachShapeAreToldFromARowWhateverNameComesFirst(Shape shape) {
        Headings headings = Headings.of(row("call_uuid", "from_number"));
        for (String name : CallField.names(shape).keySet()) {
            assertTrue(headings.areRepeatedBy(row(name, "call_uuid")), name);
        }
    }

    @Test
    void anIdIsNoHeading() {
        Headings headings = Headings.of(row("call_uuid", "from_number"));
        assertFalse(headings.areRepeatedBy(row("34fcbc2d-4a3a-42c3-abae-38a99c359e79", "to")));
    }
}
