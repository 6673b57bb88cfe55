package io.callscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.callscope.model.Product;
import io.callscope.model.Shape;
import io.callscope.source.file.Format;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The keys of the bundle and those that the sources name are the same. A key that is put together
/// begins with a literal that ends in a dot: `"outcome." + key`.
class TextKeysTest {
    private static final Path SOURCES = Path.of("src/main/java/io/callscope");
    private static final Path TEXTS =
            Path.of("src/main/resources/io/callscope/ui/texts.properties");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern FILE = Pattern.compile("[a-z-]+\\.(properties|css|json|txt)");
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.callscope.ui.texts");

    @Test
    void everyKeyThatTheSourcesNameIsThere() throws IOException {
        Set<String> features =
                BUNDLE.keySet().stream()
                        .map(key -> key.substring(0, key.indexOf('.') + 1))
                        .collect(Collectors.toSet());
        Set<String> missing =
                literals().stream()
                        .filter(KEY.asMatchPredicate())
                        .filter(FILE.asMatchPredicate().negate())
                        .filter(text -> features.stream().anyMatch(text::startsWith))
                        .filter(Predicate.not(BUNDLE::containsKey))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        Set<String> literals = literals();
        Set<String> unused =
                BUNDLE.keySet().stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> beginnings(key).noneMatch(literals::contains))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        List<String> keys =
                Files.readAllLines(TEXTS).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
        assertEquals(Set.copyOf(keys).size(), keys.size());
    }

    static Stream<String> keysOfFamilies() {
        return Stream.of(
                        Stream.of(Product.values()).map(one -> "product." + one.name()),
                        Stream.of(Shape.values()).map(one -> "shape." + one.key()),
                        Stream.of(Format.values()).map(one -> "format." + one.key()),
                        Stream.of(Theme.values()).map(one -> "theme." + one.name()))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @MethodSource("keysOfFamilies")
    void everyMemberOfAFamilyHasAText(String key) {
        assertFalse(BUNDLE.getString(key).isBlank());
    }

    /// `report.` and `report.problems.` of `report.problems.line`.
    private static Stream<String> beginnings(String key) {
        return Stream.iterate(key.indexOf('.'), at -> at >= 0, at -> key.indexOf('.', at + 1))
                .map(at -> key.substring(0, at + 1));
    }

    /// All string literals of the packages that ask [Texts].
    private static Set<String> literals() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.startsWith(SOURCES.resolve("explain")))
                            .filter(file -> !file.startsWith(SOURCES.resolve("query")))
                            .toList();
            Set<String> literals = new TreeSet<>();
            for (Path source : sources) {
                LITERAL.matcher(Files.readString(source))
                        .results()
                        .map(MatchResult::group)
                        .map(text -> text.substring(1, text.length() - 1))
                        .forEach(literals::add);
            }
            return literals;
        }
    }
}
