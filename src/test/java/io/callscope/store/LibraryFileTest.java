package io.callscope.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

final class LibraryFileTest {
    @TempDir private Path folder;

    @Test
    void aLibraryThatAnotherProcessOwnsIsSaidToBeInUse() throws Exception {
        Path file = folder.resolve("library.duckdb");
        Process other = Holder.start("library", file.toString());
        try {
            assertEquals("library 0", firstLine(other));
            assertThrows(LibraryInUseException.class, () -> Library.open(file, () -> {}));
        } finally {
            other.getOutputStream().close();
            other.waitFor();
        }
        Library.open(file, () -> {}).close();
    }

    @Test
    void whatIsNoLibraryIsNotOpenedAndNotChanged() throws Exception {
        Path text = Files.writeString(folder.resolve("text"), "no database".repeat(10_000));
        assertThrows(LibraryException.class, () -> Library.open(text, () -> {}));
        Path database = folder.resolve("other.duckdb");
        execute(database, "CREATE TABLE accounts (name VARCHAR)");
        assertThrows(LibraryException.class, () -> Library.open(database, () -> {}));
        execute(database, "INSERT INTO accounts VALUES ('still there')");
    }

    @Test
    void aLibraryOfAnotherVersionIsNotOpened() throws Exception {
        Path file = folder.resolve("library.duckdb");
        Library.open(file, () -> {}).close();
        execute(file, "UPDATE library SET version = version + 1");
        LibraryException refused =
                assertThrows(LibraryException.class, () -> Library.open(file, () -> {}));
        assertTrue(String.valueOf(refused.getMessage()).contains("another version"));
        execute(file, "UPDATE library SET version = version - 1");
        Library.open(file, () -> {}).close();
    }

    @Test
    void aLibraryLeavesNothingBesideItself() throws Exception {
        Path file = folder.resolve("mine.duckdb");
        try (Library library = Library.open(file, () -> {})) {
            assertEquals(0, library.version());
            assertTrue(Files.isDirectory(folder.resolve("mine.duckdb.spill")));
        }
        assertEquals(List.of(file), list(folder));
    }

    @Test
    void theFolderOfALibraryIsMadeForItsUserAlone() throws Exception {
        Path file = folder.resolve("data/callscope/library.duckdb");
        Library.open(file, () -> {}).close();
        for (Path made : List.of(folder.resolve("data"), folder.resolve("data/callscope"))) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
        }
    }

    @Test
    void nothingLeavesTheDatabaseAndItsSettingsAreLocked() throws Exception {
        try (Library library = Library.open(folder.resolve("library.duckdb"), () -> {});
                Session session = library.session()) {
            assertEquals(
                    List.of("false", "false", "true", "UTC"),
                    session.list(
                            "SELECT value FROM duckdb_settings() WHERE name IN ('autoinstall_known_extensions',"
                                    + " 'autoload_known_extensions', 'lock_configuration', 'TimeZone') ORDER BY lower(name)",
                            List.of(),
                            row -> row.getString(1)));
            assertThrows(
                    LibraryException.class, () -> session.run("SET temp_directory = '/nowhere'"));
        }
    }

    @Test
    void aPrivateFolderIsItsUsersAloneAndGoneAfterwards() throws Exception {
        try (PrivateFolder made = PrivateFolder.create(folder)) {
            assertEquals(
                    "rwx------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(made.path())));
            Files.createDirectories(made.path().resolve("a/b"));
            Files.writeString(made.path().resolve("a/b/c"), "calls");
        }
        assertEquals(List.of(), list(folder));
    }

    @Test
    void whatAKilledRunLeftIsDeletedAndWhatARunningOneUsesIsNot() throws Exception {
        Process killed = Holder.start("folder", folder.toString());
        Process running = Holder.start("folder", folder.toString());
        try {
            Path leftOver = Path.of(firstLine(killed));
            Path used = Path.of(firstLine(running));
            Files.writeString(leftOver.resolve("library.duckdb"), "calls");
            killed.destroyForcibly().waitFor();
            assertTrue(Files.exists(leftOver));
            try (PrivateFolder first = PrivateFolder.create(folder);
                    PrivateFolder second = PrivateFolder.create(folder)) {
                assertFalse(Files.exists(leftOver));
                assertTrue(Files.exists(used));
                assertTrue(Files.exists(first.path()));
                assertTrue(Files.exists(second.path()));
            }
        } finally {
            killed.destroyForcibly();
            running.getOutputStream().close();
            running.waitFor();
        }
        assertEquals(List.of(), list(folder));
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        return String.valueOf(reader.readLine());
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void execute(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
