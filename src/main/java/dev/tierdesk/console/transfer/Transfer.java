package dev.tierdesk.console.transfer;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Drawn;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.exchange.subscriptions.SubscriptionCsv;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Import into the open catalog and export from it. Used on the FX thread.
public final class Transfer {
    private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final KeptAnswers kept;
    private @Nullable ImportViewModel last;

    /// @param kept answers to questions of formats
    public Transfer(Workspace workspace, Desk desk, KeptAnswers kept) {
        this.workspace = workspace;
        this.desk = desk;
        this.kept = kept;
        messages = desk.messages();
    }

    /// Asks for files and shows what importing them would do.
    public void importFiles() {
        importInto(List.of());
    }

    /// Shows what importing these files and folders would do, and does it when the person says so.
    public void importInto(Collection<Path> files) {
        ImportViewModel model = new ImportViewModel(workspace, desk, kept, this::showAgain, this::importSubscriptions);
        last = model;
        show(model);
        if (!files.isEmpty()) {
            Drawn.then(desk.background(), () -> model.add(files)); // reading keeps the renderer from drawing the card
        }
    }

    /// Asks for a list of subscriptions and shows what importing it would do.
    public void importSubscriptions() {
        desk.dialogs().openFile(messages.get("transfer.subscriptions.choose"), "csv")
                .ifPresent(this::importSubscriptions);
    }

    /// Shows what importing a list of subscriptions would do, and does it when the person says so.
    public void importSubscriptions(Path file) {
        String name = String.valueOf(file.getFileName());
        desk.background().compute(
                messages.get("transfer.import.reading", "file", name),
                job -> read(file, SubscriptionCsv.MAXIMUM_BYTES),
                found -> found.ifPresentOrElse(
                        bytes -> desk.dialogs().show(Views.load(new SubscriptionImportController(
                                new SubscriptionImportViewModel(workspace, desk, name, bytes)), messages)),
                        () -> desk.dialogs().confirm(
                                messages.get("transfer.unreadable.title"),
                                messages.get("transfer.unreadable.text", "path", file.toString()),
                                messages.get("transfer.unreadable.verb"), false, this::importSubscriptions)));
    }

    /// Asks what of the saved catalog is exported and in which format, says what that cannot hold, and writes it.
    ///
    /// @param chosen what is selected where the person comes from
    public void export(Collection<UUID> chosen) {
        ExportController controller = new ExportController(
                new ExportViewModel(workspace, desk, kept, chosen), messages);
        desk.dialogs().show(Views.load(controller, messages));
        controller.begin();
    }

    private void show(ImportViewModel model) {
        ImportController controller = new ImportController(model, messages);
        desk.dialogs().show(Views.load(controller, messages));
        controller.begin();
    }

    private void showAgain() {
        if (last != null) {
            show(last);
        }
    }

    /// The bytes of an ordinary file, one more than are allowed at most.
    private static Optional<byte[]> read(Path file, int most) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(most + 1));
        } catch (IOException e) {
            LOG.info("{} cannot be read", file, e);
            return Optional.empty();
        }
    }
}
