package io.callscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The keys of the program are all in one list, and all of that list are keys of the program.
final class ShortcutTest {
    private static final Path SOURCES = Path.of("src/main/java/io/callscope");
    private static final Pattern MADE =
            Pattern.compile(
                    "new (KeyCodeCombination|KeyCharacterCombination)\\b|KeyCombination\\.(valueOf|keyCombination)\\b");

    /// The toolkit's own ways of going on, told in words.
    private static final Set<Shortcut> TOLD = Set.of(Shortcut.SELECT_MORE, Shortcut.CHOOSE_BAR);

    @Test
    void nothingElseMakesAKey() throws IOException {
        assertEquals(
                List.of(SOURCES.resolve("ui/Shortcut.java")),
                sources().filter(file -> MADE.matcher(text(file)).find()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void eachKeyIsUsedAndHasAName(Shortcut shortcut) throws IOException {
        Pattern used = Pattern.compile("\\bShortcut\\." + shortcut.name() + "\\b");
        boolean isUsed =
                sources()
                        .filter(file -> !file.endsWith("Shortcut.java"))
                        .anyMatch(file -> used.matcher(text(file)).find());
        assertEquals(!TOLD.contains(shortcut), isUsed);
        assertFalse(shortcut.meaning().isBlank());
        assertFalse(shortcut.text().isBlank());
    }

    @Test
    void noKeyOfTheWindowMeansTwoThings() {
        List<KeyCombination> keys = new ArrayList<>();
        List<String> typed = new ArrayList<>();
        Stream.of(Shortcut.values())
                .filter(one -> one.scope() != Shortcut.Scope.PLACE)
                .forEach(
                        one -> {
                            keys.addAll(one.combinations());
                            typed.add(one.typed());
                        });
        typed.removeIf(String::isEmpty);
        assertEquals(Set.copyOf(keys).size(), keys.size());
        assertEquals(Set.copyOf(typed).size(), typed.size());
    }

    private static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
