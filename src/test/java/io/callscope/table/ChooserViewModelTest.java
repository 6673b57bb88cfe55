package io.callscope.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.CallField;
import io.callscope.table.ChooserViewModel.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class ChooserViewModelTest {
    private final ColumnsViewModel columns = new ColumnsViewModel();
    private final ChooserViewModel chooser = new ChooserViewModel(columns);

    @Test
    void theShownColumnsComeFirstInTheirOrderAndTheOthersInThatOfTheCatalogue() {
        columns.shownProperty().set(List.of(CallField.MOS, CallField.FROM_NUMBER));
        assertEquals(Optional.empty(), chooser.sectionsProperty().get().getFirst().group());
        assertEquals(
                List.of(CallField.MOS, CallField.FROM_NUMBER, CallField.CALL_UUID),
                fields().subList(0, 3));
        assertEquals(Set.of(CallField.values()), Set.copyOf(fields()));
        assertEquals(CallField.values().length, fields().size());
        List<CallField> others = fields().subList(2, fields().size());
        assertEquals(others.stream().sorted().toList(), others);
    }

    @ParameterizedTest
    @CsvSource({
        "ani, FROM_NUMBER",
        "dnis, TO_NUMBER",
        "billsec, TALK_SECONDS",
        "ended-by, HANGUP_SOURCE",
        "Ended by, HANGUP_SOURCE",
        "HANGUP_CAUSE_CODE, HANGUP_CAUSE_CODE",
        "sip agent, SIP_USER_AGENT",
        "time, INITIATION_TIME"
    })
    void aColumnIsFoundByItsNameItsKeyItsShortNameAndTheWordsOfTheTrade(
            String typed, CallField field) {
        chooser.typedProperty().set(typed);
        assertTrue(fields().contains(field), fields().toString());
        assertTrue(fields().size() < 20, fields().toString());
    }

    @Test
    void nothingThatIsCalledSoIsNoSection() {
        chooser.typedProperty().set("zzz");
        assertEquals(List.of(), chooser.sectionsProperty().get());
        chooser.typedProperty().set(" ");
        assertEquals(CallField.values().length, fields().size());
    }

    @Test
    void aChooserThatIsClosedFollowsTheColumnsNoMore() {
        chooser.close();
        columns.toggle(CallField.CODEC);
        assertTrue(
                chooser.rows().stream()
                        .filter(row -> row.field() == CallField.CODEC)
                        .noneMatch(Row::isShown));
    }

    @Test
    void eachGroupHasATitle() {
        assertTrue(Arrays.stream(ColumnGroup.values()).noneMatch(one -> one.title().isBlank()));
    }

    private List<CallField> fields() {
        return chooser.rows().stream().map(Row::field).toList();
    }
}
