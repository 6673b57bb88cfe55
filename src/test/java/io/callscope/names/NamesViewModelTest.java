package io.callscope.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.callscope.model.Name;
import io.callscope.store.Library;
import io.callscope.ui.FileDialogs;
import io.callscope.work.Jobs;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

final class NamesViewModelTest {
    @TempDir private Path folder;
    private Library library;
    private NamesViewModel model;
    private int changes;

    @BeforeEach
    void open() throws Exception {
        library = Library.open(folder.resolve("library.duckdb"), () -> {});
        Jobs jobs = new Jobs(Runnable::run, Runnable::run, Assertions::fail);
        model =
                new NamesViewModel(
                        library.names(), jobs, new NoFiles(), () -> changes++, Assertions::fail);
        model.open();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void anEntryIsAddedChangedAndRemoved() {
        write("+91 98000 01234", "Asha", "");
        model.keep();
        Name asha = model.found().getFirst();
        assertEquals("Asha", asha.name());
        model.edit(Optional.of(asha));
        write("+91 98000 01235", "Asha Rao", "Support");
        model.keep();
        assertEquals(List.of(new Name("+91 98000 01235", "Asha Rao", "Support")), model.found());
        model.remove(model.found());
        assertEquals(List.of(), model.found());
        assertEquals(3, changes);
        assertEquals(0, library.names().book().size());
    }

    @Test
    void whatCannotBeKeptIsSaidAndNotKept() {
        write("+91 98000 01234", "Asha", "");
        model.keep();
        write("( )", "x", "");
        assertEquals("names.wrong.number", model.mistake());
        write("+1*", " ", "");
        assertEquals("names.wrong.name", model.mistake());
        write("919800001234", "Ravi", "");
        assertEquals("names.wrong.twice", model.mistake());
        model.keep();
        assertEquals(1, model.size());
    }

    @Test
    void theListIsNarrowedByNameGroupAndNumber() throws Exception {
        model.load(file("+91 98000 01234,Asha,Support\n+4420*,London,Offices\n"));
        for (String typed : List.of("lond", "OFF", "+44 20", "44(20)")) {
            model.wantedProperty().set(typed);
            assertEquals(List.of("London"), model.found().stream().map(Name::name).toList(), typed);
        }
        model.wantedProperty().set("");
        assertEquals(List.of("Asha", "London"), model.found().stream().map(Name::name).toList());
    }

    @Test
    void aLoadedFileSaysWhatItBroughtAndWhatIsWrongWithIt() throws Exception {
        model.load(file("+91*,India,\n+44*,Britain,\n"));
        model.load(file("+44*,United Kingdom,\n+1*,America,\nno digits?,,\n"));
        NamesNews.Loaded news =
                assertInstanceOf(NamesNews.Loaded.class, model.newsProperty().get());
        assertEquals(1, news.fresh());
        assertEquals(1, news.changed());
        assertEquals(1, news.mistakes().size());
        assertEquals(3, model.size());
        model.load(folder.resolve("nowhere.csv"));
        assertInstanceOf(NamesNews.Failed.class, model.newsProperty().get());
        model.save(folder.resolve("out.csv"));
        assertEquals(3, NameFile.read(folder.resolve("out.csv")).names().size());
    }

    private void write(String number, String name, String group) {
        model.numberProperty().set(number);
        model.nameProperty().set(name);
        model.groupProperty().set(group);
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("names.csv"), text);
    }

    /// Nobody chooses a file here.
    private static final class NoFiles implements FileDialogs {
        @Override
        public List<Path> chooseToOpen(String titleKey, List<FileKind> kinds) {
            return List.of();
        }

        @Override
        public Optional<Path> chooseFolder(String titleKey) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseToSave(String titleKey, String name, List<FileKind> kinds) {
            return Optional.empty();
        }
    }
}
