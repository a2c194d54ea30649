package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.NewFile;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Scope;
import dev.tierdesk.words.Messages;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// An export: of what, in which format, and what that cannot hold, computed anew whenever the choice changes. Nothing
/// is written before the person has seen that. Used on the FX thread.
final class ExportViewModel {
    private static final Comparator<Option> BY_WORDS = Comparator.comparing(
            Option::words, String.CASE_INSENSITIVE_ORDER);
    private static final String ZIP = "zip";
    /// By which the format that was chosen last is kept.
    private static final String EXPORT = "export";

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final KeptAnswers kept;
    private final Catalog saved;
    private final Map<Kind, Set<String>> codes = new EnumMap<>(Kind.class);
    private final Map<String, Answers> answers = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Content> content = new ReadOnlyObjectWrapper<>();
    private ExportFormat format;
    private @Nullable Kind kind;

    /// What would be written.
    ///
    /// @param summary how much of what is written
    /// @param losses what it does not hold
    record Content(Exported exported, String summary, List<LossRow> losses) {}

    /// @param chosen plans and products that are selected where the person came from; several are what is exported
    ///     first
    ExportViewModel(Workspace workspace, Desk desk, KeptAnswers kept, Collection<UUID> chosen) {
        this.workspace = workspace;
        this.desk = desk;
        this.kept = kept;
        messages = desk.messages();
        saved = workspace.saved().get();
        format = Formats.written(kept.of(EXPORT).getOrDefault("format", ""))
                .orElseGet(() -> Formats.written().getFirst());
        chosen.forEach(id -> saved.byId(id).ifPresent(object -> codes(Kind.of(object)).add(object.code())));
        kind = chosen.size() < 2 ? null : codes(Kind.PLAN).isEmpty() ? Kind.PRODUCT : Kind.PLAN;
        compute();
    }

    /// Every format that can be chosen.
    List<Option> formats() {
        return Formats.written().stream().map(f -> new Option(f.name(), messages.get("format." + f.name()))).toList();
    }

    String format() {
        return format.name();
    }

    void choose(String name) {
        format = Formats.written(name).orElse(format);
        compute();
    }

    /// PLAN or PRODUCT where only some are exported; null for everything.
    @Nullable Kind kind() {
        return kind;
    }

    void narrow(@Nullable Kind to) {
        kind = to;
        compute();
    }

    /// The plans or products that can be chosen, in the order of their names.
    List<Option> objects(Kind of) {
        return of == Kind.PLAN
                ? saved.plans().stream().map(plan -> new Option(plan.code(), plan.name())).sorted(BY_WORDS).toList()
                : saved.products().stream().map(product -> new Option(product.code(), product.name())).sorted(
                        BY_WORDS).toList();
    }

    boolean isChosen(Kind of, String code) {
        return codes(of).contains(code);
    }

    void choose(Kind of, String code, boolean chosen) {
        if (chosen ? codes(of).add(code) : codes(of).remove(code)) {
            compute();
        }
    }

    /// The format's questions in words.
    List<QuestionRow> questions() {
        return answers().rows(messages);
    }

    void answer(String question, String answer) {
        answers().give(question, answer);
        compute();
    }

    /// What would be written; null while that is being computed, or where nothing is chosen.
    ReadOnlyObjectProperty<@Nullable Content> content() {
        return content.getReadOnlyProperty();
    }

    /// What stands in the way, or is worth knowing before.
    String note() {
        if (isNothing()) {
            return messages.get("transfer.export.nothing");
        }
        if (answers().areOpen()) {
            return messages.get("transfer.import.questions.open");
        }
        int drafts = workspace.drafts().size();
        return drafts == 0 ? "" : messages.get("transfer.export.drafts", "count", drafts);
    }

    boolean canSave() {
        return content.get() != null && !isNothing() && !answers().areOpen();
    }

    /// Asks where to, and writes.
    void save() {
        Content shown = content.get();
        if (shown == null || !canSave()) {
            return;
        }
        List<String> endings = shown.exported().isFolder() || format.extensions().isEmpty()
                ? List.of(ZIP) : format.extensions();
        NewFile file = new NewFile(messages.get("transfer.export.title"), saved.settings().name(),
                messages.get("format." + format.name()), endings);
        file.choose(desk.dialogs(), messages,
                target -> write(target, () -> ExportedFiles.toFile(shown.exported(), target), this::save));
    }

    /// Whether there are several files, which can go into a folder of their own.
    boolean isFolder() {
        return content.get() != null && content.get().exported().isFolder();
    }

    /// Asks for a folder, and writes the files into it; those of an earlier export that are gone are removed there.
    void saveFolder() {
        Content shown = content.get();
        if (shown != null && canSave() && isFolder()) {
            ExportFormat chosen = format;
            desk.dialogs().openFolder(messages.get("transfer.export.title")).ifPresent(target ->
                    write(target, () -> ExportedFiles.toFolder(shown.exported(), target, chosen::owns),
                            this::saveFolder));
        }
    }

    void cancel() {
        desk.dialogs().close();
    }

    private void write(Path target, BooleanSupplier writing, Runnable again) {
        desk.background().compute(messages.get("transfer.export.writing"), job -> writing.getAsBoolean(), written -> {
            if (written) {
                kept.keep(EXPORT, Map.of("format", format.name()));
                kept.keep(EXPORT + "." + format.name(), answers().toKeep());
                desk.dialogs().close();
                desk.dialogs().toast(
                        done(target), messages.get("transfer.export.reveal"), () -> desk.dialogs().reveal(target));
            } else {
                desk.dialogs().confirm(messages.get("transfer.unwritable.title"),
                        messages.get("transfer.unwritable.text", "path", target.toString()),
                        messages.get("transfer.unwritable.verb"), false, again);
            }
        });
    }

    private String done(Path target) {
        int drafts = workspace.drafts().size();
        return drafts == 0
                ? messages.get("transfer.export.done", "path", target.toString())
                : messages.get("transfer.export.done.drafts", "path", target.toString(), "count", drafts);
    }

    private void compute() {
        content.set(null);
        if (isNothing()) {
            return;
        }
        ExportFormat chosen = format;
        Scope scope = kind == null
                ? Scope.all() : kind == Kind.PLAN ? Scope.plans(codes(kind)) : Scope.products(codes(kind));
        ExportContext context = new ExportContext(answers().all(), messages.language(), desk.clock());
        desk.background().latest("export", job -> {
            Catalog part = scope.of(saved);
            Exported exported = chosen.write(part, context);
            return new Written(chosen.questions(part),
                    new Content(exported, summary(part), Losses.of(exported.losses(), messages)));
        }, written -> {
            if (answers().ask(written.questions())) {
                compute();
            } else {
                content.set(written.content());
            }
        });
    }

    private record Written(List<Question> questions, Content content) {}

    private String summary(Catalog part) {
        return messages.get("transfer.export.summary", "products", part.products().size(), "units", part.units().size(),
                "plans", part.plans().size(), "prices", part.prices().size(), "versions", part.versions().size());
    }

    private boolean isNothing() {
        return kind != null && codes(kind).isEmpty();
    }

    private Set<String> codes(Kind of) {
        return codes.computeIfAbsent(of, k -> new TreeSet<>());
    }

    private Answers answers() {
        return answers.computeIfAbsent(format.name(), name -> new Answers(kept.of(EXPORT + "." + name)));
    }
}
