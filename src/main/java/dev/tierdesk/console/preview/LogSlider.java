package dev.tierdesk.console.preview;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A slider for quantities of every size: each power of ten takes the same room. Its range grows with the value; what
/// is slid to is round.
final class LogSlider extends VBox {
    private static final MathContext ROUND = new MathContext(2, RoundingMode.HALF_UP);

    private final Slider slider = new Slider(0, 1, 0);
    private final Decades decades = new Decades();
    private Scale scale = Scale.slider(1);
    private boolean showing;

    /// @param slid gets the quantities that a person slides to
    LogSlider(Messages messages, Consumer<BigDecimal> slid) {
        getStyleClass().add("log-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText(messages.get("preview.slider"));
        slider.setBlockIncrement(1.0 / 60);
        slider.valueProperty().addListener((o, before, position) -> {
            if (!showing) {
                slid.accept(quantity(position.doubleValue()));
            }
        });
        getChildren().addAll(slider, decades);
        decades.show(scale);
    }

    /// Moves to a quantity.
    void show(BigDecimal quantity) {
        if (slider.isValueChanging()) {
            return;
        }
        Scale wanted = Scale.slider(quantity.doubleValue());
        if (!wanted.equals(scale)) {
            scale = wanted;
            decades.show(scale);
        }
        showing = true;
        slider.setValue(scale.position(quantity.doubleValue()));
        showing = false;
    }

    private BigDecimal quantity(double position) {
        return BigDecimal.valueOf(scale.value(position)).round(ROUND).setScale(0, RoundingMode.HALF_UP);
    }

    /// The powers of ten below the track.
    private final class Decades extends Region {
        private final List<Label> labels = new ArrayList<>();

        private void show(Scale shown) {
            getChildren().clear();
            labels.clear();
            List<BigDecimal> ticks = Ticks.along(shown);
            for (BigDecimal tick : ticks) {
                Label label = new Label(Ticks.brief(tick));
                label.getStyleClass().add("tick-label");
                labels.add(label);
                getChildren().add(label);
            }
        }

        @Override
        protected double computePrefHeight(double width) {
            return 14;
        }

        @Override
        protected void layoutChildren() {
            double thumb = 7;
            double track = Math.max(0, getWidth() - 2 * thumb);
            List<BigDecimal> ticks = Ticks.along(scale);
            for (int i = 0; i < labels.size() && i < ticks.size(); i++) {
                Label label = labels.get(i);
                double width = label.prefWidth(-1);
                double x = thumb + track * scale.position(ticks.get(i).doubleValue()) - width / 2;
                label.resizeRelocate(
                        snapPositionX(Math.max(0, Math.min(x, getWidth() - width))), 0, width, label.prefHeight(-1));
            }
        }
    }
}
