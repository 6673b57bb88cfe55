package io.callscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class LogFileTest {
    @TempDir private Path folder;
    private final LoggerContext context = new LoggerContext();

    @AfterEach
    void forget() {
        context.stop();
        System.clearProperty("callscope.log");
        System.clearProperty("callscope.log.form");
    }

    private void configure() throws Exception {
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator form = new JoranConfigurator();
        form.setContext(context);
        form.doConfigure(Objects.requireNonNull(Main.class.getResource("/logback.xml")));
    }

    @Test
    void whatAUserWouldCallAnEventIsALineOfTheFile() throws Exception {
        assertTrue(LogFile.open(folder.resolve("state")));
        configure();
        context.getLogger("io.callscope.provider.LiveCalls").info("Hang up of call {}", "a");
        context.getLogger("some.library").info("nothing to keep");
        List<String> lines = Files.readAllLines(folder.resolve("state/callscope.log"));
        assertEquals(1, lines.size());
        assertTrue(lines.getFirst().endsWith(" INFO  LiveCalls Hang up of call a"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertFalse(LogFile.open(file.resolve("state")));
    }

    @Test
    void withoutAFileNothingIsWritten() throws Exception {
        configure();
        context.getLogger("io.callscope.provider.LiveCalls").info("Hang up of call {}", "a");
        assertEquals(0, Objects.requireNonNull(folder.toFile().list()).length);
    }
}
