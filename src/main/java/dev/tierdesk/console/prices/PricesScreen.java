package dev.tierdesk.console.prices;

import dev.tierdesk.console.tiers.NoProduct;
import dev.tierdesk.console.tiers.PriceEditor;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.ListEditor;
import dev.tierdesk.console.ui.ListPane;
import dev.tierdesk.console.ui.ListScreen;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import java.time.Duration;
import javafx.scene.Parent;

/// The prices screen: every price of the catalog, and the editor of the chosen one. Used on the FX thread.
public final class PricesScreen extends ListScreen<PriceRow> {
    private final Desk desk;
    private final PricesViewModel model;
    private final PriceEditor editor;
    private final PriceDetailController detail;
    private final PricesController list;
    private final Parent root;

    public PricesScreen(Workspace workspace, Desk desk) {
        super(desk);
        this.desk = desk;
        model = new PricesViewModel(workspace, desk);
        editor = new PriceEditor(workspace, desk);
        detail = new PriceDetailController(new PriceDetailViewModel(workspace, desk, editor.editing()), editor,
                this::duplicate, this::delete, model::select);
        Parent detailRoot = Views.load(detail, desk.messages());
        list = new PricesController(model, desk, new ListEditor(detailRoot, this::create, () -> focus("terms.model")));
        root = Views.load(list, desk.messages());
        model.selected().subscribe(editor::show);
    }

    @Override
    protected PricesViewModel model() {
        return model;
    }

    @Override
    protected ListPane<PriceRow> list() {
        return list.list();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void focus(String where) {
        desk.background().later("price-field", Duration.ZERO, () -> editor.focus(where));
    }

    @Override
    public void create() {
        if (model.create()) {
            focus("product");
        } else {
            NoProduct.say(desk);
        }
    }

    @Override
    public void duplicate() {
        model.duplicate();
    }

    @Override
    public void save() {
        detail.save();
    }

    @Override
    public void fit(WindowClass width) {
        list.fit(width);
    }

    @Override
    public Place place() {
        return list.place();
    }

    @Override
    public void restore(Place place) {
        list.restore(place);
    }
}
