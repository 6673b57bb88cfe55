package io.callscope.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The middle of a sheet: as high as its content, whose lines wrap; where there is less room, it
/// scrolls.
public final class SheetMiddle extends ScrollPane {
    private static final double LEAST = 60;
    private static final double SIDES = 48;

    private final double sheetWidth;

    /// @param sheetWidth of the whole sheet, with its padding
    public SheetMiddle(Region content, double sheetWidth) {
        super(content);
        this.sheetWidth = sheetWidth;
        setFitToWidth(true);
        setMinHeight(LEAST);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getContent().prefHeight(sheetWidth - SIDES) + 1;
    }
}
