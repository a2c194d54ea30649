package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.exchange.subscriptions.SubscriptionCsv;
import dev.tierdesk.store.AtomicFile;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Import into the open catalog and export from it. Used on the FX thread.
public final class Transfer {
    private static final Logger LOG = LoggerFactory.getLogger(Transfer.class);
    private static final String EXTENSION = "tierdesk";
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");

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
            model.add(files);
        }
    }

    /// Asks for a list of subscriptions and shows what importing it would do.
    public void importSubscriptions() {
        desk.dialogs().openFile(messages.get("transfer.subscriptions.choose"), "csv").ifPresent(this::importSubscriptions);
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

    /// Writes the saved catalog to a file the person chooses.
    public void export() {
        Catalog saved = workspace.saved().get();
        String name = NOT_IN_FILE_NAMES.matcher(saved.settings().name()).replaceAll("-") + "." + EXTENSION;
        desk.dialogs().saveFile(messages.get("transfer.export.title"), name).ifPresent(target -> write(saved, target));
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

    private void write(Catalog saved, Path target) {
        int drafts = workspace.drafts().size();
        desk.background().compute(
                messages.get("transfer.export.title"),
                job -> write(DocumentWriter.write(saved), target),
                written -> {
                    if (!written) {
                        desk.dialogs().confirm(
                                messages.get("transfer.unwritable.title"),
                                messages.get("transfer.unwritable.text", "path", target.toString()),
                                messages.get("transfer.unwritable.verb"), false, this::export);
                    } else if (drafts == 0) {
                        desk.dialogs().toast(messages.get("transfer.export.done", "path", target.toString()), null, null);
                    } else {
                        desk.dialogs().toast(
                                messages.get("transfer.export.done.drafts", "path", target.toString(), "count", drafts), null, null);
                    }
                });
    }

    private static boolean write(byte[] bytes, Path target) {
        try {
            AtomicFile.write(target, bytes);
            return true;
        } catch (IOException e) {
            LOG.info("export to {} failed", target, e);
            return false;
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
