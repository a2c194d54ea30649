package dev.tierdesk.console.transfer;

import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.document.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;

/// Tests of an import into a catalog that is empty.
abstract class OpenImport {
    static final String TWO_UNITS = """
            {"format": "tierdesk", "format_version": 1, "units": [
              {"code": "calls", "name": "Calls", "unit_label": "call", "aggregation": "COUNT", "event_type": "call", "status": "ACTIVE"},
              {"code": "bytes", "name": "Bytes", "unit_label": "byte", "aggregation": "SUM", "event_type": "call",
               "event_field": "size", "status": "ACTIVE"}]}
            """;

    static final byte[] DEMO = Demo.bytes();

    final Path folder;
    final OpenShop shelf;
    final List<Path> lists = new ArrayList<>();
    int reopened;

    OpenImport(Path folder) {
        this.folder = folder;
        shelf = OpenShop.empty(folder);
        shelf.dialogs.confirming = false;
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    /// The view model for importing a file of these bytes.
    final ImportViewModel dryRun(byte[] bytes) {
        ImportViewModel model = model();
        model.add(List.of(write("prices.tierdesk", bytes)));
        return model;
    }

    final ImportViewModel dryRun(String text) {
        return dryRun(text.getBytes(StandardCharsets.UTF_8));
    }

    final ImportViewModel model() {
        return new ImportViewModel(shelf.workspace, shelf.desk, new RememberedAnswers(), () -> reopened++, lists::add);
    }

    static DryRunViewModel dry(ImportViewModel model) {
        return Objects.requireNonNull(model.dryRun().get());
    }

    final Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    final Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
