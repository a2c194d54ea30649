package dev.tierdesk.console.products;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.ListEditor;
import dev.tierdesk.console.ui.ListPane;
import dev.tierdesk.console.ui.ListScreen;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.workspace.Workspace;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;

/// The products screen: the list, and the editor of the chosen product. Used on the FX thread.
public final class ProductsScreen extends ListScreen<ProductRow> {
    private final Workspace workspace;
    private final Desk desk;
    private final ProductsViewModel model;
    private final ProductsController list;
    private final ProductEditorController editor;
    private final Parent root;

    public ProductsScreen(Workspace workspace, Desk desk) {
        super(desk);
        this.workspace = workspace;
        this.desk = desk;
        model = new ProductsViewModel(workspace, desk);
        ProductEditorViewModel editorModel = new ProductEditorViewModel(workspace, desk);
        editor = new ProductEditorController(editorModel, this::duplicate, model::start);
        Parent editorRoot = Views.load(editor, desk.messages());
        list = new ProductsController(model, desk, new ListEditor(editorRoot, this::create, () -> focus("name")));
        root = Views.load(list, desk.messages());
        model.selected().subscribe(editorModel::open);
    }

    @Override
    protected ProductsViewModel model() {
        return model;
    }

    @Override
    protected ListPane<ProductRow> list() {
        return list.list();
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void focus(String where) {
        editor.focus(where);
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
        return list().chosen().stream().map(ProductRow::id).toList();
    }

    @Override
    public void move() {
        start(Wizard.MOVE);
    }

    @Override
    public void makeClones() {
        start(Wizard.CLONE);
    }

    @Override
    public void fit(WindowClass width) {
        list.fit(width);
    }
}
