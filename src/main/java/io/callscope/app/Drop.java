package io.callscope.app;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Files dropped onto a node.
final class Drop {
    private Drop() {}

    static void install(Node target, Consumer<List<Path>> open) {
        target.setOnDragOver(Drop::accept);
        target.setOnDragDropped(
                event -> {
                    List<File> files = event.getDragboard().getFiles();
                    open.accept(files.stream().map(File::toPath).toList());
                    event.setDropCompleted(!files.isEmpty());
                    event.consume();
                });
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }
}
