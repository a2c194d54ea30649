package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.exchange.subscriptions.SubscriptionCsv;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The dry run of a list of subscriptions, and its import. Used on the FX thread.
final class SubscriptionImportViewModel {
    private static final Pattern ROW = Pattern.compile("rows\\[(\\d+)](?:\\.(.*))?");
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int MOST_ROWS = 2_000;

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final String file;
    private final byte[] bytes;
    private final StringProperty source;
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> date;
    private final ObjectProperty<Encoding> encoding = new SimpleObjectProperty<>(Encoding.AS_MARKED);
    private final ReadOnlyObjectWrapper<@Nullable Content> content = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty writing = new SimpleBooleanProperty();

    /// How the bytes of the file are read.
    enum Encoding {
        /// UTF-8, or what the byte order mark says.
        AS_MARKED(null),
        LATIN(Charset.forName("windows-1252")),
        UTF_16(StandardCharsets.UTF_16);

        @SuppressWarnings("ImmutableEnumChecker") // character sets do not change
        private final @Nullable Charset charset;

        Encoding(@Nullable Charset charset) {
            this.charset = charset;
        }
    }

    /// Something wrong, or worth a look.
    ///
    /// @param place "Row 12, plan"; empty for the whole list
    record Row(Severity severity, String place, String text) {}

    /// What was read.
    ///
    /// @param summary how many, how many of them active, how many end
    /// @param plans active ones by plan
    /// @param note what will happen, or why nothing can
    record Content(SubscriptionList list, boolean whole, String summary, String plans, List<Row> rows, String note) {}

    /// @param file its name
    SubscriptionImportViewModel(Workspace workspace, Desk desk, String file, byte[] bytes) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        this.file = file;
        this.bytes = bytes.clone();
        List<String> known = sources();
        source = new SimpleStringProperty(known.isEmpty() ? file.replaceFirst("\\.[^.]*$", "") : known.getFirst());
        Catalog saved = workspace.saved().get();
        date = new SimpleObjectProperty<>(LocalDate.ofInstant(desk.clock().instant(), saved.settings().timeZone()));
        source.addListener(o -> readSoon());
        date.addListener(o -> readSoon());
        encoding.addListener(o -> read());
        read();
    }

    Messages messages() {
        return messages;
    }

    String title() {
        return messages.get("transfer.subscriptions.title", "file", file);
    }

    /// The systems of which there is a list already.
    List<String> sources() {
        return workspace.subscriptions().get().lists().stream().map(SubscriptionList::source).toList();
    }

    /// The system that the list is from.
    StringProperty source() {
        return source;
    }

    /// Why it is imported; may stay empty.
    StringProperty reason() {
        return reason;
    }

    /// The day for which it is complete; null where what stands in the field is none.
    ObjectProperty<@Nullable LocalDate> date() {
        return date;
    }

    ObjectProperty<Encoding> encoding() {
        return encoding;
    }

    /// What was read last; null before.
    ReadOnlyObjectProperty<@Nullable Content> content() {
        return content.getReadOnlyProperty();
    }

    /// Whether nothing stands in the way.
    BooleanBinding canImport() {
        return Bindings.createBooleanBinding(
                () -> content.get() != null && content.get().whole() && isNamed() && !writing.get(), content, writing,
                source, date);
    }

    /// Puts the list in the place of the last of its source.
    void apply() {
        Content read = content.get();
        if (read == null || !canImport().get()) {
            return;
        }
        writing.set(true);
        workspace.importSubscriptions(list(read.list()), all -> {
            desk.dialogs().close();
            desk.dialogs().toast(messages.get("transfer.subscriptions.done", "source", source.get().strip(),
                    "count", read.list().subscriptions().size()), null, null);
        }, failure -> {
            writing.set(false);
            desk.dialogs().failed(failure);
        });
    }

    void cancel() {
        desk.dialogs().close();
    }

    private boolean isNamed() {
        return !source.get().isBlank() && date.get() != null;
    }

    private SubscriptionList list(SubscriptionList read) {
        LocalDate day = date.get();
        return new SubscriptionList(
                source.get().strip(), day == null ? read.date() : day, reason.get(), read.subscriptions());
    }

    private void readSoon() {
        desk.background().later("subscription-list", PAUSE, this::read);
    }

    private void read() {
        Catalog saved = workspace.saved().get();
        Subscriptions lists = workspace.subscriptions().get();
        LocalDate day = date.get();
        String name = source.get().strip();
        if (day == null) {
            return;
        }
        SubscriptionCsv.Options options = new SubscriptionCsv.Options(encoding.get().charset, null, name, day);
        desk.background().compute(
                messages.get("transfer.import.reading", "file", file),
                job -> content(SubscriptionCsv.read(bytes, options, saved, lists, desk.clock())), content::set);
    }

    private Content content(SubscriptionCsv.Result result) {
        List<Subscription> all = result.list().subscriptions();
        Map<String, Long> plans = new TreeMap<>(
                all.stream().filter(Subscription::isActive)
                        .collect(Collectors.groupingBy(Subscription::plan, Collectors.counting())));
        long active = plans.values().stream().mapToLong(Long::longValue).sum();
        String words = plans.entrySet().stream()
                .map(e -> e.getKey() + " " + messages.get("transfer.subscriptions.plan", "count", e.getValue()))
                .collect(Collectors.joining(" · "));
        List<Row> rows = result.problems().stream()
                .sorted(Comparator.comparing(Problem::severity))
                .limit(MOST_ROWS)
                .map(p -> new Row(p.severity(), place(p.where().path()), text(p)))
                .toList();
        long errors = result.problems().stream().filter(Problem::isError).count();
        return new Content(result.list(), result.isWhole(),
                messages.get("transfer.subscriptions.summary", "count", all.size(), "active", active),
                words, rows, errors > 0
                        ? messages.get("transfer.subscriptions.refused", "count", errors) : replaces(result.list()));
    }

    private String replaces(SubscriptionList list) {
        return workspace.subscriptions().get().list(list.source())
                .map(before -> messages.get("transfer.subscriptions.replaces", "source", list.source(),
                        "date", new Dates(messages, workspace.saved().get().settings().timeZone()).day(before.date())))
                .orElseGet(() -> messages.get("transfer.subscriptions.first", "source", list.source()));
    }

    private String text(Problem problem) {
        String key = "transfer.subscriptions." + problem.code().name();
        return messages.has(key) ? messages.get(key) : messages.problem(problem);
    }

    private String place(String path) {
        Matcher row = ROW.matcher(path);
        if (!row.matches()) {
            return path.isEmpty() ? "" : messages.get("transfer.subscriptions.header");
        }
        String where = messages.get("transfer.subscriptions.row", "number", row.group(1));
        return row.group(2) == null ? where : where + ", " + row.group(2);
    }
}
