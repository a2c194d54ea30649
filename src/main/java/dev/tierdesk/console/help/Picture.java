package dev.tierdesk.console.help;

import javafx.geometry.Orientation;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/// A picture as wide as there is room, never wider than it is. Used on the FX thread.
final class Picture extends Region {
    private final Image image;
    private final ImageView view;

    /// @param text what is to be seen, for those who hear it
    Picture(Image image, String text) {
        this.image = image;
        view = new ImageView(image);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(text);
        getStyleClass().add("manual-picture");
        getChildren().add(view);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return image.getWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        double shown = width < 0 ? image.getWidth() : Math.min(width, image.getWidth());
        return image.getWidth() == 0 ? 0 : shown * image.getHeight() / image.getWidth();
    }

    @Override
    protected double computeMaxWidth(double height) {
        return image.getWidth();
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.relocate(0, 0);
    }
}
