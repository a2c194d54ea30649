package dev.tierdesk.console.palette;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import java.time.Duration;
import java.util.Collection;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Finds commands and objects by some letters. Its index of the catalog follows it in the background. Used on the FX
/// thread.
public final class Palette {
    private static final Duration CALM = Duration.ofSeconds(1);

    private final Workspace workspace;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<PaletteIndex> things = new ReadOnlyObjectWrapper<>(PaletteIndex.EMPTY);
    private boolean stale = true;

    public Palette(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        workspace.working().subscribe(catalog -> {
            stale = true;
            desk.background().later("palette-index", CALM, this::index);
        });
    }

    /// Asks what shall be done or opened.
    public void open(Collection<Entry.Command> commands) {
        index();
        PaletteViewModel model = new PaletteViewModel(PaletteIndex.of(commands), things, desk.background(), this::run);
        PaletteController controller = new PaletteController(model, desk.messages());
        desk.dialogs().show(Views.load(controller, desk.messages()));
        controller.begin();
    }

    private void run(Entry entry) {
        desk.dialogs().close();
        switch (entry) {
            case Entry.Command command -> command.run().run();
            case Entry.Thing thing -> desk.navigator().open(thing.kind(), thing.other());
        }
    }

    private void index() {
        if (stale) {
            stale = false;
            Catalog catalog = workspace.working().get();
            desk.background().latest("palette-index", job -> {
                PaletteIndex made = PaletteIndex.of(catalog, desk.messages());
                made.search("a", 1, job::cancelled); // the first search of a run is a slow one
                return made;
            }, things::set);
        }
    }
}
