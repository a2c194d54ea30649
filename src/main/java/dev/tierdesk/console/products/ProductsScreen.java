package dev.tierdesk.console.products;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.KeptFilters;
import dev.tierdesk.console.ui.ListGlance;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The products screen: the list, and the editor of the chosen product. Used on the FX thread.
public final class ProductsScreen implements Screen {
    private final Workspace workspace;
    private final Desk desk;
    private final ProductsViewModel model;
    private final ProductsController list;
    private final ProductEditorController editor;
    private final Parent root;

    public ProductsScreen(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        model = new ProductsViewModel(workspace, desk);
        ProductEditorViewModel editorModel = new ProductEditorViewModel(workspace, desk);
        editor = new ProductEditorController(editorModel, this::duplicate, model::start);
        Parent editorRoot = Views.load(editor, desk.messages());
        list = new ProductsController(model, desk, editorRoot, this::create, () -> focus("name"));
        root = Views.load(list, desk.messages());
        model.selected().subscribe(editorModel::open);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void select(String code) {
        model.select(code);
    }

    @Override
    public ObservableValue<@Nullable UUID> selected() {
        return model.selected();
    }

    @Override
    public void focus(String where) {
        editor.focus(where);
    }

    @Override
    public void find() {
        list.list().find();
    }

    @Override
    public void create() {
        NewProductViewModel formModel = new NewProductViewModel(workspace, desk, model::select);
        NewProductController form = new NewProductController(formModel, desk);
        desk.dialogs().show(Views.load(form, desk.messages()));
        form.begin();
    }

    @Override
    public void duplicate() {
        if (model.duplicate()) {
            editor.focus("name");
        }
    }

    @Override
    public void save() {
        editor.save();
    }

    @Override
    public List<UUID> chosen() {
        return list.chosen();
    }

    @Override
    public void delete() {
        list.start(Wizard.DELETE);
    }

    @Override
    public void move() {
        list.start(Wizard.MOVE);
    }

    @Override
    public void makeClones() {
        list.start(Wizard.CLONE);
    }

    @Override
    public void fit(WindowClass width) {
        list.fit(width);
    }

    @Override
    public void offer(KeptFilters kept) {
        list.list().offer(kept, desk);
    }

    @Override
    public Place place() {
        return list.list().place();
    }

    @Override
    public void restore(Place place) {
        list.list().restore(place);
    }

    @Override
    public Optional<ListGlance> glance() {
        return list.list().glance();
    }

    @Override
    public void resume(UUID top, @Nullable UUID marked) {
        list.list().resume(top, marked);
    }
}
