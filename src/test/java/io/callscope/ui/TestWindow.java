package io.callscope.ui;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The window of a test. TestFX hands every test the same stage, with the place and the size that
/// the test before gave it, and tests run in another order on each machine: both are set here.
public final class TestWindow {
    private TestWindow() {}

    /// Shows a view in the light theme, as wide and as high as given.
    public static void show(Stage stage, Parent root, double width, double height) {
        Scene scene = new Scene(root, width, height);
        scene.setUserData(ThemeSwitch.ofPlatform(Theme.LIGHT)); // its binding is weak
        Styles.apply(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
    }
}
