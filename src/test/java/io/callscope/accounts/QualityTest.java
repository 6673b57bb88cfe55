package io.callscope.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.callscope.model.Product;
import io.callscope.provider.Insights;
import io.callscope.simulator.Subscriber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class QualityTest {
    @TempDir private Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void onlyAnAccountOfZentrunkCanBeAsked() throws Exception {
        desk.kept("Voice", Product.PLIVO_VOICE);
        assertFalse(desk.model().quality().canAsk(Product.PLIVO_VOICE));
        assertFalse(desk.model().quality().canAsk(Product.PLIVO_ZENTRUNK));
        desk.kept("Trunk", Product.PLIVO_ZENTRUNK);
        assertTrue(desk.model().quality().canAsk(Product.PLIVO_ZENTRUNK));
    }

    @Test
    void theCallIsLookedUpAndAnUnknownOneIsNothing() throws Exception {
        Subscriber zentrunk = desk.open(Product.PLIVO_ZENTRUNK, 5);
        desk.kept("Trunk", Product.PLIVO_ZENTRUNK);
        Quality quality = desk.model().quality();
        List<Optional<Insights>> told = new ArrayList<>();
        String id = zentrunk.book().calls().getFirst().id();
        quality.ask(id, Product.PLIVO_ZENTRUNK, told::add, Assertions::fail);
        assertEquals("4.2", told.getFirst().flatMap(Insights::score).orElseThrow().toString());
        String unknown = "00000000-0000-4000-8000-000000000000";
        quality.ask(unknown, Product.PLIVO_ZENTRUNK, told::add, Assertions::fail);
        assertEquals(Optional.empty(), told.getLast());
    }

    @Test
    void aFailureIsToldInWords() throws Exception {
        Subscriber zentrunk = desk.open(Product.PLIVO_ZENTRUNK, 5);
        desk.kept("Trunk", Product.PLIVO_ZENTRUNK);
        zentrunk.enable(false);
        List<String> words = new ArrayList<>();
        desk.model().quality().ask("a", Product.PLIVO_ZENTRUNK, _ -> Assertions.fail(), words::add);
        assertTrue(words.getFirst().contains("feature is off"), words::toString);
    }
}
