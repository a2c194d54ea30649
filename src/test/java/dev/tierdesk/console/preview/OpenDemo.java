package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.console.ui.SameThreadBackground;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// The demo catalog, open in a workspace.
final class OpenDemo implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    static final Messages ENGLISH = Messages.load(Locale.ENGLISH, Locale.ENGLISH, ConsoleMessages.PACKAGES);

    final Workspace workspace;
    private final CatalogStore store;

    /// @param more aggregates besides those of the demo, or in the place of those of the same code
    OpenDemo(Path folder, Aggregate... more) {
        this(folder, new SameThreadBackground(), more);
    }

    OpenDemo(Path folder, Background background, Aggregate... more) {
        Catalog demo = Catalog.of(DocumentReader.read(Demo.bytes(), CLOCK).aggregates());
        Catalog catalog = demo.apply(List.of(more).stream().map(Change::created).toList());
        store = new CatalogFiles(Directories.below(folder), CLOCK).create(catalog.settings(), "Ada");
        workspace = new Workspace(store, catalog, background, CLOCK, () -> "Ada");
    }

    Price price(String code) {
        return workspace.working().get().price(code).orElseThrow();
    }

    Plan plan(String code) {
        return workspace.working().get().plan(code).orElseThrow();
    }

    Product product(String code) {
        return workspace.working().get().product(code).orElseThrow();
    }

    void look(Price price) {
        workspace.focus().set(new Focus(Kind.PRICE, price.id()));
    }

    void look(Plan plan) {
        workspace.focus().set(new Focus(Kind.PLAN, plan.id()));
    }

    PreviewViewModel preview() {
        return new PreviewViewModel(workspace, ENGLISH);
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Override
    public void close() {
        store.close();
    }
}
