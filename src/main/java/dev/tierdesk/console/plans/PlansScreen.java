package dev.tierdesk.console.plans;

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

/// The plans screen: the list, and the editor of the chosen plan. Used on the FX thread.
public final class PlansScreen extends ListScreen<PlanRow> {
    private final Workspace workspace;
    private final Desk desk;
    private final PlansViewModel model;
    private final PlansController list;
    private final PlanEditorController editor;
    private final Parent root;

    public PlansScreen(Workspace workspace, Desk desk) {
        super(desk);
        this.workspace = workspace;
        this.desk = desk;
        model = new PlansViewModel(workspace, desk);
        PlanEditorViewModel editorModel = new PlanEditorViewModel(workspace, desk);
        editor = new PlanEditorController(editorModel, this::duplicate, model::start);
        Parent editorRoot = Views.load(editor, desk.messages());
        list = new PlansController(model, desk, new ListEditor(editorRoot, this::create, () -> focus("prices")));
        root = Views.load(list, desk.messages());
        model.selected().subscribe(editorModel::open);
    }

    @Override
    protected PlansViewModel model() {
        return model;
    }

    @Override
    protected ListPane<PlanRow> list() {
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
        NewPlanController form = new NewPlanController(new NewPlanViewModel(workspace, desk, model::select), desk);
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
        return list().chosen().stream().map(PlanRow::id).toList();
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
