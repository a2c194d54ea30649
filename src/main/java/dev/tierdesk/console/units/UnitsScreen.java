package dev.tierdesk.console.units;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.ListEditor;
import dev.tierdesk.console.ui.ListPane;
import dev.tierdesk.console.ui.ListScreen;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;

/// The billable units screen: the list, and the editor of the chosen unit. Used on the FX thread.
public final class UnitsScreen extends ListScreen<UnitRow> {
    private final UnitsViewModel model;
    private final UnitsController list;
    private final UnitEditorController editor;
    private final Parent root;

    public UnitsScreen(Workspace workspace, Desk desk) {
        super(desk);
        model = new UnitsViewModel(workspace, desk);
        UnitEditorViewModel editorModel = new UnitEditorViewModel(workspace, desk);
        editor = new UnitEditorController(editorModel, this::duplicate, model::start);
        Parent editorRoot = Views.load(editor, desk.messages());
        list = new UnitsController(model, desk, new ListEditor(editorRoot, this::create, () -> focus("name")));
        root = Views.load(list, desk.messages());
        model.selected().subscribe(editorModel::open);
    }

    @Override
    protected UnitsViewModel model() {
        return model;
    }

    @Override
    protected ListPane<UnitRow> list() {
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
        model.create();
        editor.focus("name");
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
