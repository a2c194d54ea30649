package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.quote.Quote;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.console.workspace.Asked;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The preview: which price or plans are looked at, what was typed for them, and the sheet that comes of it. It follows
/// the workspace and computes at once, at every change. Where nothing can be computed, the last sheet stays, with the
/// reason. Used on the FX thread.
final class PreviewViewModel {
    private static final int MOST_AXES = 12;

    private final Workspace workspace;
    private final Messages messages;
    private final Reasons reasons;
    private final ReadOnlyObjectWrapper<Mode> mode = new ReadOnlyObjectWrapper<>(Mode.PRICE);
    private final BooleanProperty log = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<@Nullable Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Choice>> first = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper unpriced = new ReadOnlyStringWrapper("");
    private final ObservableList<Quantity> quantities = FXCollections.observableArrayList();
    private final ObservableList<ContextField> more = FXCollections.observableArrayList();
    private final Map<UUID, Inputs> typed = new HashMap<>();
    private final Map<String, String> unread = new LinkedHashMap<>();
    private final SavedQuotes savedQuotes = new SavedQuotes();
    private Mode wanted = Mode.PRICE;
    private @Nullable UUID priceId;
    private @Nullable UUID productId;
    private @Nullable UUID planId;
    private @Nullable UUID otherId;
    private final ReadOnlyObjectWrapper<@Nullable Meter> active = new ReadOnlyObjectWrapper<>();
    private List<@Nullable Object> shown = List.of();

    PreviewViewModel(Workspace workspace, Messages messages) {
        this.workspace = workspace;
        this.messages = messages;
        this.reasons = new Reasons(messages);
        InvalidationListener changed = o -> refresh();
        workspace.working().addListener(changed);
        workspace.focus().addListener((o, before, focus) -> follow(focus));
        log.addListener(changed);
        follow(workspace.focus().get());
    }

    ReadOnlyObjectProperty<Mode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    /// Whether the chart is logarithmic.
    BooleanProperty logProperty() {
        return log;
    }

    /// What is shown; null where there is nothing to show.
    ReadOnlyObjectProperty<@Nullable Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// Why the sheet is an earlier one; empty where it is of now.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// That the product looked at has no price yet; empty where something else is looked at.
    ReadOnlyStringProperty unpricedProperty() {
        return unpriced.getReadOnlyProperty();
    }

    /// The quantities that can be typed.
    ObservableList<Quantity> quantities() {
        return quantities;
    }

    /// What else can be said, where it matters.
    ObservableList<ContextField> more() {
        return more;
    }

    /// The quantity that the slider and the chart move.
    Optional<Meter> active() {
        return Optional.ofNullable(active.get());
    }

    ReadOnlyObjectProperty<@Nullable Meter> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /// The quantities that the chart can go over, the one it goes over among them: those that were given, and seats.
    /// The others are reached by their fields.
    List<Quantity> axes() {
        return quantities.stream()
                .filter(q -> !Subject.OTHER_KEY.equals(q.meter().key()))
                .filter(q -> q.value() != null || q.meter().isSeats() || q.meter().equals(active.get()))
                .limit(MOST_AXES)
                .toList();
    }

    /// Looks at prices, plans or two plans from now on.
    void choose(Mode other) {
        wanted = other;
        show(other);
    }

    /// Looks at another price.
    void choosePrice(UUID id) {
        productId = null;
        priceId = id;
        show(mode.get());
    }

    /// Looks at another plan.
    void choosePlan(UUID id) {
        planId = id;
        show(mode.get());
    }

    /// Compares with another plan.
    void chooseOther(UUID id) {
        otherId = id;
        refresh();
    }

    /// Every price, by plan, product and unit.
    List<Choice> prices() {
        return catalog().prices().stream()
                .map(this::choice)
                .sorted(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Every plan.
    List<Choice> plans() {
        return catalog().plans().stream().map(this::choice).toList();
    }

    /// The price looked at; in the other modes the plan.
    ReadOnlyObjectProperty<Optional<Choice>> firstProperty() {
        return first.getReadOnlyProperty();
    }

    /// The plan compared with.
    Optional<Choice> second() {
        return selection(catalog()).other().map(this::choice);
    }

    /// The prices that differ from the one looked at by their key alone, each called by its key.
    List<Choice> keys() {
        return selection(catalog()).keySiblings().stream()
                .map(s -> new Choice(s.id(), Objects.requireNonNull(s.priceKey())))
                .toList();
    }

    /// What a key of the product looked at is called.
    String keyLabel() {
        Optional<Product> product = selection(catalog()).price().flatMap(p -> catalog().product(p.product()));
        return product.map(p -> p.keys().label()).orElseGet(() -> messages.get("preview.key"));
    }

    /// Takes a quantity; null for none.
    void type(Meter meter, @Nullable BigDecimal quantity) {
        unread.remove(meter.toString());
        active.set(meter);
        change(inputs -> inputs.with(meter, quantity));
    }

    /// Keeps that a quantity cannot be read; null that it can.
    void unread(Meter meter, @Nullable String text) {
        keepUnread(meter.toString(), text == null ? null : reasons.unread(text));
        refresh();
    }

    /// Moves the slider and the chart to another quantity.
    void activate(Meter meter) {
        if (!meter.equals(active.get())) {
            active.set(meter);
            refresh();
        }
    }

    /// Takes a text for one of [#more()].
    ///
    /// @return why it cannot be read, in words; empty where it can
    String say(ContextField field, String text) {
        Optional<UnaryOperator<Inputs>> step = new ContextReading(catalog().settings(), messages.numbers())
                .of(field, text);
        String why = step.isPresent() ? "" : reasons.unread(field, text);
        keepUnread(field.id(), step.isPresent() ? null : why);
        step.ifPresentOrElse(this::change, this::refresh);
        return why;
    }

    /// Whether what was typed for one of [#more()] cannot be read.
    boolean isUnread(ContextField field) {
        return unread.containsKey(field.id());
    }

    /// The time zone that dates are typed in.
    ZoneId zone() {
        return catalog().settings().timeZone();
    }

    private void keepUnread(String field, @Nullable String why) {
        unread.compute(field, (same, before) -> why);
    }

    private void change(UnaryOperator<Inputs> step) {
        selection(catalog()).subject().ifPresent(s -> typed.put(s.id(), step.apply(inputs(catalog(), s))));
        refresh();
    }

    private void follow(@Nullable Focus focus) {
        Aggregate object = focus == null ? null : catalog().byId(focus.id()).orElse(null);
        productId = object instanceof Product ? object.id() : null;
        if (object instanceof Price price) {
            priceId = price.id();
            Optional<Plan> plan = catalog().plan(price.plan());
            plan.ifPresent(p -> planId = p.id());
            show(plan.isPresent() ? wanted : Mode.PRICE);
        } else if (object instanceof Plan plan) {
            boolean same = plan.id().equals(planId);
            planId = plan.id();
            priceId = same ? priceId : null;
            show(wanted == Mode.PRICE ? Mode.PLAN : wanted);
        } else {
            show(productId == null ? mode.get() : Mode.PRICE);
        }
    }

    private void show(Mode other) {
        mode.set(other);
        if (!unread.isEmpty()) {
            unread.clear();
            more.clear(); // what could not be read goes, though the fields may stay the same
        }
        refresh();
    }

    private void refresh() {
        Selection selection = selection(catalog());
        Optional<? extends Aggregate> subject = selection.subject();
        first.set(selection.mode() == Mode.PRICE
                ? selection.price().map(this::choice) : selection.plan().map(this::choice));
        unpriced.set(selection.unpriced().map(p -> messages.get("preview.unpriced", "name", p.name())).orElse(""));
        if (subject.isEmpty()) {
            quantities.clear();
            more.clear();
            reason.set("");
            sheet.set(null);
            workspace.asked().set(null);
            return;
        }
        if (selection.plans().stream().anyMatch(plan -> plan.currencies().isEmpty())) {
            sheet.set(shown.equals(selection.identity()) ? sheet.get() : null);
            reason.set(reasons.noCurrency());
            return;
        }
        Inputs inputs = inputs(selection.catalog(), subject.get());
        List<Meter> meters = selection.meters();
        Meter before = active.get();
        if (before == null || !meters.contains(before)) {
            active.set(meters.stream().filter(inputs.quantities()::containsKey).findFirst()
                    .orElse(meters.isEmpty() ? null : meters.getFirst()));
        }
        boolean several = meters.stream().map(Meter::product).distinct().count() > 1;
        setAll(quantities, meters.stream()
                .map(m -> new Quantity(m, name(m, selection.catalog(), several), inputs.quantities().get(m)))
                .toList());
        setAll(more, new ContextFields(selection, inputs, basis(selection.catalog())).all());
        workspace.asked().set(new Asked(subject.get().id(), selection.request(inputs)));
        compute(selection, inputs);
    }

    private void compute(Selection selection, Inputs inputs) {
        try {
            sheet.set(write(selection, inputs));
            reason.set(unread.values().stream().findFirst()
                    .or(() -> reasons.unfinished(workspace.drafts().values(), selection::shows))
                    .orElse(""));
        } catch (PricingException refused) {
            if (!shown.equals(selection.identity())) {
                sheet.set(fromSaved(selection, inputs));
            }
            reason.set(reasons.of(refused));
        }
        shown = selection.identity();
    }

    /// What was saved, where what is being edited cannot be charged and was never shown before; null where that cannot
    /// be charged either.
    private @Nullable Sheet fromSaved(Selection edited, Inputs inputs) {
        Selection selection = selection(workspace.saved().get());
        try {
            return selection.identity().equals(edited.identity()) ? write(selection, inputs) : null;
        } catch (PricingException refused) {
            return null;
        }
    }

    private Sheet write(Selection selection, Inputs inputs) {
        Basis basis = basis(selection.catalog());
        Meter along = active.get();
        if (selection.mode() == Mode.PRICE) {
            Price price = selection.price().orElseThrow();
            return PriceSheet.of(basis, price, (Price) workspace.saved().get().byId(price.id()).orElse(null), inputs);
        }
        Plan plan = selection.plan().orElseThrow();
        Quote saved = workspace.drafts().isEmpty() ? null
                : savedQuotes.of(workspace.saved().get(), plan.id(), inputs, catalog -> basis(catalog).quotes());
        return selection.other().filter(o -> selection.mode() == Mode.COMPARE)
                .map(other -> CompareSheet.of(basis, plan, other, inputs, saved, along))
                .orElseGet(() -> PlanSheet.of(basis, plan, inputs, saved, along));
    }

    private String name(Meter meter, Catalog catalog, boolean several) {
        if (mode.get() != Mode.PRICE) {
            return basis(catalog).meterName(meter, several);
        }
        return meter.unit() == null
                ? messages.get("preview.seats")
                : messages.get("preview.quantity", "unit", ObjectWords.unit(meter.unit(), catalog));
    }

    private Inputs inputs(Catalog catalog, Aggregate subject) {
        return typed.computeIfAbsent(subject.id(), id -> switch (subject) {
            case Price price -> Subject.first(price);
            case Plan plan -> Subject.first(plan, catalog);
            default -> Inputs.NONE;
        });
    }

    private Choice choice(Price price) {
        String name = basis(catalog()).priceName(price);
        return new Choice(
                price.id(), workspace.isDirty(price.id()) ? messages.get("preview.unsaved", "name", name) : name);
    }

    private Choice choice(Plan plan) {
        boolean unsaved = workspace.isDirty(plan.id())
                || catalog().pricesOfPlan(plan.code()).stream().anyMatch(p -> workspace.isDirty(p.id()));
        return new Choice(plan.id(), unsaved ? messages.get("preview.unsaved", "name", plan.name()) : plan.name());
    }

    private Catalog catalog() {
        return workspace.working().get();
    }

    private Selection selection(Catalog catalog) {
        return new Selection(catalog, mode.get(), priceId, productId, planId, otherId);
    }

    private Basis basis(Catalog catalog) {
        return new Basis(catalog, new Quotes(catalog, workspace.clock()), messages, log.get());
    }

    private static <T> void setAll(ObservableList<T> list, List<T> values) {
        if (!list.equals(values)) {
            list.setAll(values);
        }
    }
}
