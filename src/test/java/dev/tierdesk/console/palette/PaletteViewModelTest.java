package dev.tierdesk.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.palette.PaletteIndex.Hit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaletteViewModelTest {
    private final OpenShop shop;
    private final ReadOnlyObjectWrapper<PaletteIndex> things = new ReadOnlyObjectWrapper<>(PaletteIndex.EMPTY);
    private final List<Entry> run = new ArrayList<>();
    private final PaletteViewModel model;

    PaletteViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        things.set(PaletteIndex.of(shop.working(), OpenShop.ENGLISH));
        PaletteIndex commands = PaletteIndex.of(List.of(command("Products"), command("Publish plan…")));
        model = new PaletteViewModel(commands, things, shop.background, run::add);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void beforeAnythingIsTypedEveryCommandIsShown() {
        assertThat(names()).containsExactly("Products", "Publish plan…");
    }

    @Test
    void commandsAndObjectsAreFoundTogether() {
        model.query().set("p");
        assertThat(names()).contains("Products", "Publish plan…", "Payouts");
        model.query().set("growth");
        assertThat(names()).startsWith("Growth").contains("Base fee");
        model.query().set("growth translation");
        assertThat(names()).startsWith("Translation calls");
    }

    @Test
    void everyKindOfObjectIsFoundByItsCode() {
        assertThat(found("translation-api")).isEqualTo(Kind.PRODUCT);
        assertThat(found("api_calls")).isEqualTo(Kind.UNIT);
        assertThat(found("growth")).isEqualTo(Kind.PLAN);
        assertThat(found("growth.translation-api.api_calls")).isEqualTo(Kind.PRICE);
    }

    @Test
    void theChosenHitStaysWithinTheHitsAndIsTheFirstAfterEachLetter() {
        model.move(-1);
        assertThat(model.chosen().get()).isZero();
        model.move(100);
        assertThat(model.chosen().get()).isEqualTo(1);
        model.query().set("p");
        assertThat(model.chosen().get()).isZero();
    }

    @Test
    void whatIsChosenIsDone() {
        model.query().set("publ");
        model.run();
        assertThat(run).extracting(Entry::name).containsExactly("Publish plan…");
    }

    @Test
    void whereNothingIsFoundNothingIsDone() {
        model.query().set("qqqqqq");
        model.run();
        assertThat(run).isEmpty();
    }

    @Test
    void anObjectThatIsMadeMeanwhileIsFound() {
        model.query().set("brand new");
        assertThat(names()).isEmpty();
        things.set(PaletteIndex.of(List.of(new Entry.Thing(Kind.PRODUCT, "Brand new", "brand-new", ""))));
        assertThat(names()).containsExactly("Brand new");
    }

    private Kind found(String code) {
        model.query().set(code);
        Hit first = model.hits().get().getFirst();
        return first.entry() instanceof Entry.Thing thing && thing.other().equals(code) ? thing.kind() : Kind.SETTINGS;
    }

    private List<String> names() {
        return model.hits().get().stream().map(hit -> hit.entry().name()).toList();
    }

    private static Entry.Command command(String name) {
        return new Entry.Command(name, "View", "", "", () -> {});
    }
}
