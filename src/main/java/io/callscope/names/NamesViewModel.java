package io.callscope.names;

import io.callscope.model.Name;
import io.callscope.model.NameBook;
import io.callscope.store.Names;
import io.callscope.ui.FileDialogs;
import io.callscope.ui.FileDialogs.FileKind;
import io.callscope.ui.Texts;
import io.callscope.work.Jobs;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// The list of names: what is looked for in it, the entry that is edited, and what came of loading
/// and saving it. Belongs to the UI thread.
public final class NamesViewModel {
    private static final List<FileKind> KINDS =
            List.of(new FileKind("names.file.kind", List.of("*.csv", "*.tsv", "*.txt")));

    private final Names names;
    private final Jobs jobs;
    private final FileDialogs dialogs;
    private final Runnable onChange;
    private final Predicate<Exception> onFailure;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
    private final ReadOnlyObjectWrapper<NamesNews> news =
            new ReadOnlyObjectWrapper<>(this, "news", new NamesNews.None());
    private final ReadOnlyObjectWrapper<Optional<Name>> edited =
            new ReadOnlyObjectWrapper<>(this, "edited", Optional.empty());
    private final ObservableList<Name> found = FXCollections.observableArrayList();
    private final StringProperty wanted = new SimpleStringProperty(this, "wanted", "");
    private final StringProperty number = new SimpleStringProperty(this, "number", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty group = new SimpleStringProperty(this, "group", "");

    /// The list of a library.
    ///
    /// @param onChange told after each change of it
    /// @param onFailure told when it can't be kept; returns whether it handled that
    public NamesViewModel(
            Names names,
            Jobs jobs,
            FileDialogs dialogs,
            Runnable onChange,
            Predicate<Exception> onFailure) {
        this.names = names;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.onChange = onChange;
        this.onFailure = onFailure;
        wanted.subscribe((_, _) -> find());
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<NamesNews> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// The entry in the form; none for a new one.
    ReadOnlyObjectProperty<Optional<Name>> editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// The entries that have what is looked for, by their names.
    ObservableList<Name> found() {
        return found;
    }

    int size() {
        return names.book().size();
    }

    StringProperty wantedProperty() {
        return wanted;
    }

    StringProperty numberProperty() {
        return number;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty groupProperty() {
        return group;
    }

    public void open() {
        news.set(new NamesNews.None());
        wanted.set("");
        find();
        edit(Optional.empty());
        shown.set(true);
    }

    public void close() {
        shown.set(false);
    }

    /// Puts an entry into the form, or empties it for a new one.
    void edit(Optional<Name> entry) {
        edited.set(entry);
        number.set(entry.map(Name::number).orElse(""));
        name.set(entry.map(Name::name).orElse(""));
        group.set(entry.map(Name::group).orElse(""));
    }

    /// What is wrong with the entry in the form, as a key of its words; empty if nothing is.
    String mistake() {
        Name draft = draft();
        String wrong = NameFile.wrong(draft);
        if (!wrong.isEmpty()) {
            return "names.wrong." + wrong;
        }
        if (names.book().size() >= NameFile.MOST && edited.get().isEmpty()) {
            return "names.wrong.many";
        }
        boolean isOthers =
                names.book()
                        .entry(draft)
                        .filter(other -> !edited.get().equals(Optional.of(other)))
                        .isPresent();
        return isOthers ? "names.wrong.twice" : "";
    }

    /// Whether the form says something else than the list.
    boolean isChanged() {
        return !draft().equals(edited.get().orElse(new Name("", "", "")));
    }

    private Name draft() {
        return new Name(number.get(), name.get(), group.get());
    }

    /// Adds the entry in the form to the list, or changes it there.
    void keep() {
        if (mistake().isEmpty() && isChanged()) {
            Name draft = draft();
            List<Name> before = edited.get().stream().toList();
            change(
                    book -> book.without(before).with(List.of(draft)),
                    new NamesNews.None(),
                    Optional.empty());
        }
    }

    void remove(List<Name> gone) {
        if (!gone.isEmpty()) {
            List<Name> copy = List.copyOf(gone);
            change(
                    book -> book.without(copy),
                    new NamesNews.Removed(copy.size()),
                    Optional.empty());
        }
    }

    private void change(UnaryOperator<NameBook> change, NamesNews told, Optional<Name> editedThen) {
        jobs.run(
                _ -> names.change(change),
                _ -> {
                    edit(editedThen);
                    find();
                    news.set(told);
                    onChange.run();
                },
                onFailure);
    }

    /// Asks for files and takes their names over.
    void load() {
        dialogs.chooseToOpen("names.load.dialog", KINDS).forEach(this::load);
    }

    /// Takes the names of a file over.
    public void load(Path file) {
        String label = String.valueOf(file.getFileName());
        jobs.run(
                _ -> {
                    NameFile.Content content = NameFile.read(file);
                    NameBook before = names.book();
                    names.change(book -> book.with(content.names()));
                    int known =
                            (int)
                                    content.names().stream()
                                            .filter(one -> before.entry(one).isPresent())
                                            .count();
                    return new NamesNews.Loaded(
                            label, content.names().size() - known, known, content.mistakes());
                },
                told -> {
                    find();
                    news.set(told);
                    onChange.run();
                },
                e -> fail(e, "names.load.failed", label));
    }

    /// Asks where to, and writes all names there.
    void save() {
        dialogs.chooseToSave("names.save.dialog", Texts.get("names.save.name"), KINDS)
                .ifPresent(this::save);
    }

    void save(Path file) {
        String label = String.valueOf(file.getFileName());
        jobs.run(
                _ -> {
                    NameFile.write(file, names.book().names());
                    return new NamesNews.Saved(label, names.book().size());
                },
                news::set,
                e -> fail(e, "names.save.failed", label));
    }

    private boolean fail(Exception e, String key, String file) {
        if (e instanceof IOException) {
            shown.set(true); // it is told there
            news.set(new NamesNews.Failed(key, file));
            return true;
        }
        return onFailure.test(e);
    }

    private void find() {
        String typed = plain(wanted.get());
        List<Name> all = new ArrayList<>(names.book().names());
        all.removeIf(
                one ->
                        !plain(one.name()).contains(typed)
                                && !plain(one.group()).contains(typed)
                                && !digits(one.number()).contains(digits(typed)));
        all.sort(Comparator.comparing((Name one) -> plain(one.name())).thenComparing(Name::number));
        found.setAll(all);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /// Nothing that is no digit is found among digits.
    private static String digits(String text) {
        return text.chars().anyMatch(Character::isLetter)
                ? text
                : text.replaceAll("[\\s()./-]", "");
    }
}
