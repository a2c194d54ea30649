package dev.tierdesk.console.preview;

import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/// Draws a [Chart]: light, coloured by the style sheet alone. A move of the mouse reads, a click picks the quantity.
final class ChartView extends Region {
    private static final double TOP = 18;
    private static final double BOTTOM = 22;
    private static final double GAP = 6;
    private static final double CROSSING_WIDTH = 130;
    private static final double HEADROOM = 1.06;
    private static final MathContext PICKED = new MathContext(3, RoundingMode.HALF_UP);

    private final Pool<Line> grid = new Pool<>(this, Line::new, "chart-grid");
    private final Pool<Line> edges = new Pool<>(this, Line::new, "chart-edge");
    private final Pool<Label> leftTicks = new Pool<>(this, Label::new, "tick-label");
    private final Pool<Label> rightTicks = new Pool<>(this, Label::new, "tick-label");
    private final Pool<Label> bottomTicks = new Pool<>(this, Label::new, "tick-label");
    private final Pool<Label> tiers = new Pool<>(this, Label::new, "tick-label");
    private final Polyline perUnit = styled(new Polyline(), "chart-per-unit");
    private final Polyline first = styled(new Polyline(), "chart-first");
    private final Polyline second = styled(new Polyline(), "chart-second");
    private final Line cursor = styled(new Line(), "chart-cursor");
    private final Circle perUnitDot = styled(new Circle(3.5), "chart-dot-per-unit");
    private final Circle firstDot = styled(new Circle(4), "chart-dot-first");
    private final Circle secondDot = styled(new Circle(4), "chart-dot-second");
    private final Circle ring = styled(new Circle(6), "chart-ring");
    private final Label crossing = new Label();
    private final Line leader = styled(new Line(), "chart-leader");
    private final ReadOut readOut = new ReadOut();
    private final Numbers numbers;
    private @Nullable Chart chart;
    private List<BigDecimal> left = List.of();
    private List<BigDecimal> right = List.of();
    private @Nullable BigDecimal hovered;

    /// @param picked gets the quantity that was clicked
    ChartView(Numbers numbers, Consumer<BigDecimal> picked) {
        this.numbers = numbers;
        getStyleClass().add("chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        crossing.getStyleClass().add("chart-crossing");
        crossing.setWrapText(true);
        getChildren().addAll(
                perUnit, second, first, cursor, perUnitDot, secondDot, firstDot, leader, ring, crossing, readOut);
        getChildren().forEach(node -> node.setMouseTransparent(true));
        setOnMouseMoved(e -> hover(quantityAt(e.getX())));
        setOnMouseExited(e -> hover(null));
        setOnMouseClicked(e -> {
            BigDecimal quantity = quantityAt(e.getX());
            if (e.getButton() == MouseButton.PRIMARY && quantity != null) {
                picked.accept(quantity);
            }
        });
    }

    /// Adds a node below the lines.
    void add(Node node) {
        getChildren().addFirst(node);
    }

    void show(@Nullable Chart other) {
        chart = other;
        if (other != null) {
            fill(other);
        }
        requestLayout();
    }

    /// Makes the nodes and texts of a chart; where they stand, [#layoutChildren] finds.
    private void fill(Chart drawn) {
        left = Ticks.fromZero(drawn.totals().stream().mapToDouble(Chart.Line::highest).max().orElse(1) * HEADROOM, 4);
        Chart.Line per = drawn.perUnit();
        right = per == null ? List.of() : Ticks.fromZero(per.highest() * HEADROOM, 4);
        grid.count(left.size());
        leftTicks.show(texts(left));
        rightTicks.show(texts(right));
        bottomTicks.show(Ticks.along(drawn.along()).stream().map(numbers::show).toList());
        edges.count(drawn.edges().size());
        tiers.show(drawn.tiers());
        Chart.Crossing point = drawn.crossing();
        crossing.setText(point == null ? "" : point.words());
    }

    private void hover(@Nullable BigDecimal quantity) {
        hovered = quantity;
        requestLayout();
    }

    private @Nullable BigDecimal quantityAt(double x) {
        Chart drawn = chart;
        if (drawn == null) {
            return null;
        }
        Plot plot = plot(drawn);
        if (x < plot.left() - GAP || x > plot.right() + GAP) {
            return null;
        }
        double value = drawn.along().value((x - plot.left()) / (plot.right() - plot.left()));
        return BigDecimal.valueOf(value).round(PICKED).setScale(0, RoundingMode.HALF_UP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 210;
    }

    @Override
    protected void layoutChildren() {
        Chart drawn = chart;
        if (drawn != null && getWidth() > 0) {
            Plot plot = plot(drawn);
            axes(drawn, plot);
            lines(drawn, plot);
            read(drawn, plot);
        }
    }

    private Plot plot(Chart drawn) {
        return new Plot(drawn.along(), left, right, leftTicks.widest() + GAP,
                getWidth() - (right.isEmpty() ? GAP : rightTicks.widest() + GAP), TOP, getHeight() - BOTTOM);
    }

    private List<String> texts(List<BigDecimal> ticks) {
        int digits = Figures.longest(ticks, 0);
        return ticks.stream().map(t -> Figures.rounded(t, digits, numbers)).toList();
    }

    private void axes(Chart drawn, Plot plot) {
        for (int i = 0; i < grid.size(); i++) {
            double y = snapPositionY(plot.bottom() - (plot.bottom() - plot.top()) * i / (grid.size() - 1)) + 0.5;
            place(grid.get(i), plot.left(), y, plot.right(), y);
            put(leftTicks.get(i), plot.left() - GAP, y, 1);
            if (i < rightTicks.size()) {
                put(rightTicks.get(i), plot.right() + GAP, y, 0);
            }
        }
        List<BigDecimal> along = Ticks.along(drawn.along());
        double free = 0;
        for (int i = 0; i < bottomTicks.size(); i++) {
            Label label = bottomTicks.get(i);
            double width = label.prefWidth(-1);
            double x = Math.max(0, Math.min(plot.x(along.get(i).doubleValue()) - width / 2, getWidth() - width));
            label.setVisible(x >= free);
            free = label.isVisible() ? x + width + GAP : free;
            label.resizeRelocate(snapPositionX(x), plot.bottom() + 7, width, label.prefHeight(-1));
        }
        double from = plot.left();
        for (int i = 0; i < drawn.edges().size(); i++) {
            double x = snapPositionX(plot.x(drawn.edges().get(i))) + 0.5;
            place(edges.get(i), x, plot.top(), x, plot.bottom());
            edges.get(i).setVisible(
                    drawn.edges().get(i) > drawn.along().from() && drawn.edges().get(i) < drawn.along().to());
            name(i, from, x);
            from = x;
        }
        name(drawn.edges().size(), from, plot.right());
    }

    /// The name of a stretch, in its middle; left out where it has no room.
    private void name(int index, double from, double to) {
        if (index < tiers.size()) {
            Label label = tiers.get(index);
            double width = label.prefWidth(-1);
            label.setVisible(width + 4 <= to - from && !label.getText().isEmpty());
            label.resizeRelocate(snapPositionX((from + to - width) / 2), 0, width, label.prefHeight(-1));
        }
    }

    private void lines(Chart drawn, Plot plot) {
        draw(first, drawn.totals().getFirst(), plot, plot.leftMost());
        second.setVisible(drawn.totals().size() > 1);
        secondDot.setVisible(second.isVisible());
        if (second.isVisible()) {
            draw(second, drawn.totals().get(1), plot, plot.leftMost());
        }
        Chart.Line per = drawn.perUnit();
        perUnit.setVisible(per != null);
        if (per != null) {
            draw(perUnit, per, plot, plot.rightMost());
        }
        Chart.Crossing point = drawn.crossing();
        boolean crosses = point != null && point.x() >= drawn.along().from() && point.x() <= drawn.along().to();
        ring.setVisible(crosses);
        crossing.setVisible(crosses);
        leader.setVisible(crosses);
        if (point != null && crosses) {
            double x = plot.x(point.x());
            double y = plot.y(point.y(), plot.leftMost());
            ring.setCenterX(x);
            ring.setCenterY(y);
            double width = Math.min(CROSSING_WIDTH, crossing.prefWidth(-1));
            double height = crossing.prefHeight(width);
            double left = Math.max(plot.left() + 2, x - width - 10);
            double top = y - height - 14 >= plot.top() ? y - height - 14 : Math.min(y + 14, plot.bottom() - height);
            crossing.resizeRelocate(snapPositionX(left), snapPositionY(top), width, height);
            place(leader, left + width / 2 + 10, top + (top < y ? height : 0), x - 4, y + (top < y ? -4 : 4));
        }
    }

    private static void draw(Polyline line, Chart.Line points, Plot plot, double most) {
        List<Double> places = new ArrayList<>(points.xs().length * 2);
        for (int i = 0; i < points.xs().length; i++) {
            places.add(plot.x(points.xs()[i]));
            places.add(plot.y(points.ys()[i], most));
        }
        line.getPoints().setAll(places);
    }

    private void read(Chart drawn, Plot plot) {
        BigDecimal at = hovered == null ? BigDecimal.valueOf(drawn.cursor()) : hovered;
        Optional<Chart.Reading> reading = Attempt.of(() -> drawn.read().apply(at));
        for (Shape shape : List.of(cursor, firstDot, secondDot, perUnitDot)) {
            shape.setVisible(reading.isPresent());
        }
        readOut.setVisible(reading.isPresent());
        reading.ifPresent(read -> {
            double x = plot.x(at.doubleValue());
            place(cursor, x, plot.top(), x, plot.bottom());
            put(firstDot, x, plot.y(read.heights().getFirst(), plot.leftMost()));
            secondDot.setVisible(read.heights().size() > 1);
            if (read.heights().size() > 1) {
                put(secondDot, x, plot.y(read.heights().get(1), plot.leftMost()));
            }
            Double per = read.perUnit();
            perUnitDot.setVisible(per != null && perUnit.isVisible());
            if (per != null) {
                put(perUnitDot, x, plot.y(per, plot.rightMost()));
            }
            setAccessibleText(read.quantity() + ": " + read.amounts());
            readOut.show(read);
            box(x, plot);
        });
    }

    /// Puts the read-out beside the cursor, at the first place where it hides neither a dot nor the crossing.
    private void box(double x, Plot plot) {
        double width = readOut.prefWidth(-1);
        double height = readOut.prefHeight(-1);
        List<BoundingBox> places = new ArrayList<>();
        for (double side : new double[] {x - width - 8, x + 8}) {
            for (double y : new double[] {(plot.top() + plot.bottom()) / 2, plot.top() + 4,
                    plot.bottom() - height - 4}) {
                if (side >= 0 && side + width <= getWidth()) {
                    places.add(new BoundingBox(side, y, width, height));
                }
            }
        }
        BoundingBox place = places.stream().filter(this::isFree).findFirst().orElse(
                places.isEmpty() ? new BoundingBox(plot.left(), plot.top(), width, height) : places.getFirst());
        readOut.resizeRelocate(snapPositionX(place.getMinX()), snapPositionY(place.getMinY()), width, height);
    }

    private boolean isFree(BoundingBox place) {
        return Stream.of(firstDot, secondDot, perUnitDot, ring, crossing)
                .noneMatch(node -> node.isVisible() && node.getBoundsInParent().intersects(place));
    }

    private static void put(Circle dot, double x, double y) {
        dot.setCenterX(x);
        dot.setCenterY(y);
    }

    /// Puts a label beside a point, at its middle.
    ///
    /// @param share of its width that lies to the left of the point
    private void put(Label label, double x, double y, double share) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        label.resizeRelocate(snapPositionX(x - width * share), snapPositionY(y - height / 2), width, height);
    }

    private static void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    private static <S extends Shape> S styled(S shape, String style) {
        shape.getStyleClass().add(style);
        shape.setManaged(false);
        return shape;
    }
}
