package dev.tierdesk.console.overview;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.overview.OverviewViewModel.PlanLine;
import dev.tierdesk.console.ui.Icons;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// The name of a plan as a link to it.
final class PlanLinkCell extends TableCell<PlanLine, PlanLine> {
    private final Hyperlink link = new Hyperlink();

    PlanLinkCell(Consumer<PlanLine> open) {
        link.setGraphic(Icons.of(Kind.PLAN));
        link.setOnAction(e -> open.accept(getItem()));
    }

    @Override
    protected void updateItem(@Nullable PlanLine line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty || line == null ? null : link);
        if (line != null) {
            link.setText(line.plan().name());
        }
    }
}
