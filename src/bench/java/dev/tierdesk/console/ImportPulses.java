package dev.tierdesk.console;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.settings.PreferencesFile;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.shell.NewCatalogStart;
import dev.tierdesk.console.shell.Window;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;

/// How long the console stands still while 10,000 products with 100,000 tiers are imported in it, from the dropped file
/// to the durable catalog on the screen: the longest gaps between two pulses, on JavaFX's headless platform, and how
/// much of each its thread worked itself. A small file is imported before, so that neither the card nor what an import
/// shows is seen for the first time.
public final class ImportPulses {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int PRODUCTS = 10_000;
    private static final int TIERS = 10;
    /// Until the window has shown what the first import made.
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final CompletableFuture<Void> done;
    private final Console console;
    private final Path first;
    private final Path file;
    private final Stage stage = new Stage();
    private final FxBackground background;
    private final List<Gap> gaps = new ArrayList<>();
    private long last;
    private long lastWork;

    /// Between two pulses.
    private record Gap(long millis, long workMillis) {
        @Override
        public String toString() {
            return millis + " (" + workMillis + " of work)";
        }
    }

    private ImportPulses(Path folder, Path first, Path file, CompletableFuture<Void> done) {
        this.done = done;
        this.first = first;
        this.file = file;
        background = new FxBackground(done::completeExceptionally);
        Directories directories = Directories.below(folder);
        PreferencesModel preferences = PreferencesModel.load(
                new PreferencesFile(directories.config().resolve("preferences.json")), "catalog");
        console = new Console(stage, directories, CLOCK, ZoneOffset.UTC, background, preferences,
                wanted -> ConsoleMessages.load(wanted, Locale.ENGLISH));
    }

    /// Prints the longest gaps.
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("tierdesk-pulses");
        Path first = Files.write(folder.resolve("first.tierdesk"), DocumentWriter.write(Catalog.of(aggregates(1))));
        byte[] large = DocumentWriter.write(Catalog.of(aggregates(PRODUCTS)));
        Path file = Files.write(folder.resolve("large.tierdesk"), large);
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.startup(() -> new ImportPulses(folder, first, file, done).start());
        done.join();
        Platform.exit();
    }

    private void start() {
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        console.create(new NewCatalogStart("Pulses", EUR, ZoneOffset.UTC, "Ada"));
        when(() -> console.window().isPresent(), () -> importing(first, 1, () -> background.later("calm", CALM, () -> {
            last = System.nanoTime();
            lastWork = THREADS.getCurrentThreadCpuTime();
            measure();
            long from = last;
            importing(file, PRODUCTS, () -> tell(from));
        })));
    }

    /// As a person does it, until the catalog has so many products.
    private void importing(Path path, int products, Runnable then) {
        window().commands().importFiles(List.of(path));
        when(this::canApply, () -> {
            press();
            when(() -> window().workspace().saved().get().products().size() == products
                    && !window().dialogs().isOpen(), then);
        });
    }

    private void tell(long from) {
        gaps.sort(Comparator.comparingLong(Gap::millis).reversed());
        System.out.printf(Locale.ROOT, "%d ms from the file to the catalog, %d pulses, longest gaps in ms: %s%n",
                (System.nanoTime() - from) / 1_000_000, gaps.size(),
                gaps.stream().limit(8).toList());
        console.close(() -> {
            background.close();
            stage.close();
            done.complete(null);
        });
    }

    private Window window() {
        return console.window().orElseThrow();
    }

    private boolean canApply() {
        return window().root().lookup("#applyButton") instanceof Button button && !button.isDisabled();
    }

    private void press() {
        if (window().root().lookup("#applyButton") instanceof Button button) {
            button.fire();
        }
    }

    private void measure() {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                long work = THREADS.getCurrentThreadCpuTime();
                gaps.add(new Gap((time - last) / 1_000_000, (work - lastWork) / 1_000_000));
                last = time;
                lastWork = work;
            }
        }.start();
    }

    private static void when(BooleanSupplier ready, Runnable then) {
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (ready.getAsBoolean()) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }

    private static List<Aggregate> aggregates(int products) {
        List<Aggregate> all = new ArrayList<>();
        all.add(Defaults.settings(Ids.next(CLOCK), "Pulses", EUR, ZoneOffset.UTC));
        all.add(BillableUnit.draft(Ids.next(CLOCK), "calls", "Calls"));
        for (int i = 0; i < 10; i++) {
            all.add(Plan.draft(Ids.next(CLOCK), "plan-" + i, "Plan " + i, EUR));
        }
        Tier[] tiers = IntStream.range(0, TIERS)
                .mapToObj(i -> i == TIERS - 1
                        ? Tier.andAbove("0.001")
                        : Tier.upTo(Integer.toString(1000 * (i + 1)),
                                new BigDecimal(20 - i).movePointLeft(3).toPlainString()))
                .toArray(Tier[]::new);
        for (int i = 0; i < products; i++) {
            all.add(Product.draft(Ids.next(CLOCK), "product-" + i, "Product " + i, "STANDARD_API")
                    .with(p -> p.units = List.of("calls")));
            all.add(Price.draft(Ids.next(CLOCK), "price-" + i, "plan-" + i % 10, "product-" + i, "calls", EUR)
                    .with(p -> p.terms = Terms.tiered(Model.GRADUATED, tiers)));
        }
        return all;
    }
}
