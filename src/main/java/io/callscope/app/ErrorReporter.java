package io.callscope.app;

import io.callscope.ui.TextClipboard;
import io.callscope.ui.Texts;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.io.StringWriter;

/// Tells the user about errors that nobody expected: one window at a time, the same error once.
/// Belongs to the UI thread.
final class ErrorReporter {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorReporter.class);

    private final Window owner;
    private boolean isShowing;

    ErrorReporter(Window owner) {
        this.owner = owner;
    }

    void report(Throwable error) {
        LOG.error("An unexpected error", error);
        if (isShowing) {
            return;
        }
        isShowing = true;
        ButtonType copy = new ButtonType(Texts.get("error.details"), ButtonData.LEFT);
        ButtonType close = new ButtonType(Texts.get("error.close"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.ERROR, Texts.get("error.text"), copy, close);
        alert.initOwner(owner);
        alert.setHeaderText(Texts.get("error.title"));
        alert.setOnHidden(_ -> isShowing = false);
        alert.resultProperty()
                .subscribe(
                        pressed -> {
                            if (pressed == copy) {
                                copy(error);
                            }
                        });
        alert.show();
    }

    private static void copy(Throwable error) {
        StringWriter details = new StringWriter();
        details.append(System.getProperty("os.name")).append(", Java ");
        details.append(System.getProperty("java.version")).append('\n');
        error.printStackTrace(new PrintWriter(details));
        TextClipboard.ofSystem().put(details.toString());
    }
}
