package dev.tierdesk.console.sheet;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.NewFile;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.sheet.PdfFormat;
import dev.tierdesk.exchange.sheet.PriceSheet;
import dev.tierdesk.exchange.sheet.PriceSheets;
import dev.tierdesk.exchange.sheet.SheetProblem;
import dev.tierdesk.exchange.sheet.SheetRequest;
import dev.tierdesk.exchange.sheet.SpreadsheetFormat;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.AtomicFile;
import dev.tierdesk.words.Few;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which plans, for whom, in which currency and language; the sheet that comes of it; saving and printing it. It shows
/// what is saved. Used on the FX thread.
final class PriceSheetViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PriceSheetViewModel.class);
    private static final int MOST_NOTES = 3;
    /// Stands for the list prices, which are in no plan.
    private static final String LISTS = "";

    /// For whom a sheet is.
    enum Reader {
        CUSTOMER,
        INTERNAL
    }

    private final Desk desk;
    private final Messages messages;
    private final Catalog saved;
    private final int unsaved;
    private final List<PlanChoice> plans;
    private final ObjectProperty<Reader> reader = new SimpleObjectProperty<>(Reader.CUSTOMER);
    private final ObjectProperty<Currency> currency;
    private final ObjectProperty<Locale> language;
    private final BooleanProperty working = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable SheetPages> pages = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private int asked;

    PriceSheetViewModel(Workspace workspace, Desk desk) {
        this.desk = desk;
        messages = desk.messages();
        saved = workspace.saved().get();
        unsaved = workspace.drafts().size();
        currency = new SimpleObjectProperty<>(SheetRequest.currencies(saved).getFirst());
        language = new SimpleObjectProperty<>(messages.language());
        List<PlanChoice> choices = new ArrayList<>(saved.plans().stream()
                .sorted(Comparator.comparing((Plan plan) -> plan.status() != PlanStatus.PUBLISHED)
                        .thenComparing(Plan::kind).thenComparing(Plan::name).thenComparing(Plan::code))
                .map(plan -> new PlanChoice(plan.code(), plan.name(),
                        new SimpleBooleanProperty(plan.status() != PlanStatus.ARCHIVED), new SimpleStringProperty("")))
                .toList());
        choices.add(new PlanChoice(LISTS, messages.get("printing.lists"),
                new SimpleBooleanProperty(saved.plans().isEmpty()), new SimpleStringProperty("")));
        plans = List.copyOf(choices);
        plans.forEach(plan -> plan.chosen().addListener(o -> make()));
        reader.addListener(o -> make());
        currency.addListener(o -> make());
        language.addListener(o -> make());
        make();
    }

    Messages messages() {
        return messages;
    }

    /// The plans of the catalog: the published first, then by kind and name; last the list prices.
    List<PlanChoice> plans() {
        return plans;
    }

    List<Currency> currencies() {
        return SheetRequest.currencies(saved);
    }

    ObjectProperty<Reader> reader() {
        return reader;
    }

    ObjectProperty<Currency> currency() {
        return currency;
    }

    ObjectProperty<Locale> language() {
        return language;
    }

    /// The sheet as it would be printed; null where no plan is on it.
    ReadOnlyObjectProperty<@Nullable SheetPages> pages() {
        return pages.getReadOnlyProperty();
    }

    /// What is not on it, or what went wrong; empty where there is nothing to say.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// Whether there is something to save or print, and nothing under way.
    BooleanBinding isReady() {
        return Bindings.createBooleanBinding(
                () -> !working.get() && pages.get() != null, working, pages);
    }

    /// Chooses every plan, or none.
    void chooseAll(boolean all) {
        plans.forEach(plan -> plan.chosen().set(all));
    }

    void savePdf() {
        save(new PdfFormat());
    }

    void saveSpreadsheet() {
        save(new SpreadsheetFormat());
    }

    /// Asks for a printer and prints what is shown.
    void print() {
        SheetPages shown = pages.get();
        if (shown == null) {
            return;
        }
        switch (desk.dialogs().print(shown.title(), shown)) {
            case PRINTED -> {
                desk.dialogs().close();
                desk.dialogs().toast(messages.get("printing.printed"), null, null);
            }
            case NO_PRINTER -> note.set(messages.get("printing.no-printer"));
            case NO_SPOOLER -> note.set(messages.get("printing.no-spooler"));
            case FAILED -> note.set(messages.get("printing.print-failed"));
            case CANCELLED -> {}
        }
    }

    void cancel() {
        desk.dialogs().close();
    }

    private SheetRequest request() {
        return new SheetRequest(
                currency.get(), reader.get() == Reader.CUSTOMER, plans.getLast().chosen().get(), language.get());
    }

    /// The catalog with the chosen plans only.
    private Catalog chosen() {
        Set<String> codes = plans.stream().filter(plan -> plan.chosen().get()).map(PlanChoice::code)
                .collect(Collectors.toSet());
        return Catalog.of(saved.aggregates().stream()
                .filter(aggregate -> !(aggregate instanceof Plan plan) || codes.contains(plan.code()))
                .toList());
    }

    private String refusal(PlanChoice choice, SheetRequest request) {
        String code = request.currency().getCurrencyCode();
        if (choice.code().equals(LISTS)) {
            return PriceSheets.hasLists(saved, request, desk.clock()) ? ""
                    : messages.get("printing.hidden.SHEET_PLAN_OTHER_CURRENCY", "currency", code);
        }
        return saved.plan(choice.code())
                .flatMap(plan -> PriceSheets.hidden(plan, saved, request))
                .map(problem -> messages.get("printing.hidden." + problem.code().name(), "currency", code))
                .orElse("");
    }

    private record Made(PriceSheet sheet, List<Problem> problems) {}

    private void make() {
        SheetRequest request = request();
        for (PlanChoice choice : plans) {
            choice.refusal().set(refusal(choice, request));
        }
        Catalog part = chosen();
        int mine = ++asked;
        desk.background().compute("price-sheet", job -> {
            Report report = new Report();
            return new Made(PriceSheets.of(part, request, desk.clock(), report), report.list());
        }, made -> {
            if (mine == asked) {
                pages.set(made.sheet().columns().isEmpty() ? null : new SheetPages(made.sheet()));
                note.set(note(made.problems()));
            }
        });
    }

    /// What is left out of the plans that are shown, and that drafts are.
    private String note(List<Problem> problems) {
        List<String> texts = problems.stream()
                .filter(problem -> problem.code() != SheetProblem.SHEET_PLAN_HIDDEN)
                .filter(problem -> problem.code() != SheetProblem.SHEET_PLAN_OTHER_CURRENCY)
                .map(messages::problem)
                .toList();
        String all = String.join("\n", Few.of(texts, MOST_NOTES, messages));
        String drafts = unsaved == 0 ? "" : messages.get("printing.unsaved", "count", unsaved);
        return all.isEmpty() || drafts.isEmpty() ? all + drafts : drafts + "\n" + all;
    }

    private record Written(boolean done, Exported exported) {}

    private void save(ExportFormat format) {
        NewFile file = new NewFile(messages.get("printing.save.title"), saved.settings().name(),
                messages.get("format." + format.name()), format.extensions());
        file.choose(desk.dialogs(), messages, path -> write(format, path));
    }

    private void write(ExportFormat format, Path target) {
        Catalog part = chosen();
        ExportContext context = new ExportContext(request().answers(), language.get(), desk.clock());
        working.set(true);
        desk.background().compute("price-sheet", job -> {
            Exported exported = format.write(part, context);
            return new Written(written(target, exported.files().firstEntry().getValue()), exported);
        }, written -> {
            working.set(false);
            if (!written.done()) {
                note.set(messages.get("printing.unwritable", "path", target.toString()));
                return;
            }
            desk.dialogs().close();
            desk.dialogs().toast(saved(target, written.exported()), null, null);
        });
    }

    private String saved(Path target, Exported exported) {
        String done = messages.get("printing.saved", "path", target.toString());
        return exported.losses().stream()
                .filter(problem -> problem.code() == SheetProblem.SHEET_CHARACTERS_MISSING)
                .findFirst()
                .map(problem -> done + "\n" + messages.problem(problem))
                .orElse(done);
    }

    private static boolean written(Path target, byte[] bytes) {
        try {
            AtomicFile.write(target, bytes);
            return true;
        } catch (IOException e) {
            LOG.info("price sheet could not be written to {}", target, e);
            return false;
        }
    }
}
