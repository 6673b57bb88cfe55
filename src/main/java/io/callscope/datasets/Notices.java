package io.callscope.datasets;

import io.callscope.source.SourceException;
import io.callscope.store.LibraryException;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is to be told about files that were opened, until it is dismissed. Belongs to the UI
/// thread.
public final class Notices {
    private final ObservableList<Notice> list = FXCollections.observableArrayList();

    /// All of them, the oldest first.
    public ObservableList<Notice> list() {
        return list;
    }

    /// Tells that nothing came of a file, and why; once, however often it happens.
    ///
    /// @param subject the file's name; empty if it is not about a file
    public void refuse(String subject, String reason) {
        tellOnce(new Notice(subject, reason, true));
    }

    /// Tells something of a file that was loaded; once, however often it happens.
    public void tell(String subject, String text) {
        tellOnce(new Notice(subject, text, false));
    }

    private void tellOnce(Notice notice) {
        list.remove(notice);
        list.add(notice);
    }

    void dismiss(Notice notice) {
        list.remove(notice);
    }

    void forget(String subject) {
        list.removeIf(notice -> notice.subject().equals(subject));
    }

    void forget(int dataset) {
        list.removeIf(notice -> notice.isOf(dataset));
    }

    /// Tells of a failure that is of no file.
    ///
    /// @return whether it is an error that a user can understand
    public boolean fail(Exception failure) {
        return tell("", failure);
    }

    /// Tells of a failure.
    ///
    /// @return whether it is an error that a user can understand
    boolean tell(String subject, Exception failure) {
        if (failure instanceof SourceException || failure instanceof LibraryException) {
            refuse(subject, String.valueOf(failure.getMessage()));
            return true;
        }
        return false;
    }
}
