package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

/// The form for a new product: nothing is made before [#create()], which makes the product and the units that the
/// catalog does not have in one change set. Used on the FX thread.
final class NewProductViewModel {
    private static final List<String> FIELDS = List.of("name", "code", "openapi_url"); // as they stand in the form

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final UUID id;
    private final Consumer<String> created;
    private final ObjectProperty<ProductType> type;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final ObjectProperty<Audience> audience = new SimpleObjectProperty<>(Audience.EXTERNAL);
    private final StringProperty description = new SimpleStringProperty("");
    private final StringProperty openapiUrl = new SimpleStringProperty("");
    private final ReadOnlyListWrapper<Defaults.Offer> offers =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final Set<String> ticked = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private String suggested = "";

    /// @param created gets the code of the product when it is written
    NewProductViewModel(Workspace workspace, Desk desk, Consumer<String> created) {
        this.workspace = workspace;
        this.desk = desk;
        this.created = created;
        messages = desk.messages();
        id = workspace.newId();
        type = new SimpleObjectProperty<>(types().getFirst());
        type.subscribe(this::offer);
        name.addListener((o, before, text) -> suggest());
        code.addListener((o, before, text) -> check());
        openapiUrl.addListener((o, before, text) -> check());
    }

    List<ProductType> types() {
        List<ProductType> known = catalog().settings().productTypes();
        return known.isEmpty() ? Defaults.productTypes() : known;
    }

    ObjectProperty<ProductType> type() {
        return type;
    }

    StringProperty name() {
        return name;
    }

    /// Follows the name until a person types another.
    StringProperty code() {
        return code;
    }

    ObjectProperty<Audience> audience() {
        return audience;
    }

    StringProperty description() {
        return description;
    }

    StringProperty openapiUrl() {
        return openapiUrl;
    }

    /// The units to choose from, those of the type first.
    ReadOnlyListProperty<Defaults.Offer> offers() {
        return offers.getReadOnlyProperty();
    }

    /// What the unit of an offer is called.
    String called(Defaults.Offer offer) {
        return ObjectWords.among(offer.unit(), offers.stream().map(Defaults.Offer::unit).toList());
    }

    boolean isTicked(Defaults.Offer offer) {
        return ticked.contains(offer.unit().code());
    }

    void tick(Defaults.Offer offer, boolean on) {
        if (on) {
            ticked.add(offer.unit().code());
        } else {
            ticked.remove(offer.unit().code());
        }
    }

    /// What keeps it from being made, and warnings.
    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    /// What a type is, in one line.
    String what(ProductType of) {
        String key = "products.type." + of.code();
        return messages.has(key) ? messages.get(key) : messages.get("products.type.own", "count", of.units().size());
    }

    /// Makes the product.
    ///
    /// @return the field that keeps it from being made
    Optional<String> create() {
        check();
        Optional<String> obstacle = problems.get().stream()
                .filter(Problem::isError)
                .map(problem -> problem.where().path())
                .min(Comparator.comparingInt(FIELDS::indexOf));
        if (obstacle.isEmpty()) {
            Product product = product();
            List<Change> changes = new ArrayList<>(chosen().stream()
                    .filter(offer -> !offer.existing())
                    .map(offer -> Change.created(offer.unit()))
                    .toList());
            changes.add(Change.created(product));
            String label = messages.get("products.change.created", "count", 1, "name", product.name());
            UndoOffer offerUndo = new UndoOffer(workspace, desk);
            workspace.write(label, ChangeSource.EDIT, changes, change -> {
                created.accept(product.code());
                offerUndo.accept(change);
            }, desk.dialogs()::failed);
        }
        return obstacle;
    }

    private Product product() {
        List<String> units = chosen().stream().map(Defaults.Offer::unit).map(BillableUnit::code).toList();
        return Product.draft(id, code.get().strip(), name.get().strip(), type.get().code()).with(e -> {
            e.audience = audience.get();
            e.description = description.get();
            e.openapiUrl = openapiUrl.get().isBlank() ? null : openapiUrl.get().strip();
            e.units = new ArrayList<>(units);
        });
    }

    private List<Defaults.Offer> chosen() {
        return offers.stream().filter(this::isTicked).toList();
    }

    private void offer(ProductType chosen) {
        List<Defaults.Offer> offered = Defaults.offers(catalog(), chosen.code(), workspace::newId);
        ticked.clear();
        offered.stream().filter(Defaults.Offer::ticked).forEach(offer -> tick(offer, true));
        offers.setAll(offered);
        check();
    }

    private void suggest() {
        if (code.get().equals(suggested)) {
            Set<String> taken = catalog().products().stream().map(Product::code).collect(Collectors.toSet());
            suggested = name.get().isBlank() ? "" : Codes.suggest(Kind.PRODUCT, name.get(), taken);
            code.set(suggested);
        }
        check();
    }

    /// Units that are made with the product are not missing.
    private void check() {
        Product alone = product().with(e -> e.units = new ArrayList<>());
        problems.set(CatalogCheck.problems(alone, catalog()));
    }

    private Catalog catalog() {
        return workspace.working().get();
    }
}
