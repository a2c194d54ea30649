package dev.tierdesk.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.Credential;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.TaxRule;
import dev.tierdesk.catalog.UnitTemplate;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.console.harness.OpenShop;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsViewModelTest {
    @TempDir
    Path folder;

    private OpenShop shop;
    private SettingsViewModel model;

    @BeforeEach
    void open() {
        shop = new OpenShop(folder);
        model = new SettingsViewModel(shop.workspace, shop.desk);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void editsAreDraftsUntilTheyAreSaved() {
        model.editing().change("name", s -> s.with(e -> e.name = "Store"));
        assertThat(model.isDirty()).isTrue();
        assertThat(model.stateWords()).contains("Name");
        assertThat(shop.stored().settings().name()).isEqualTo("Shop");
        assertThat(model.save()).isEmpty();
        assertThat(shop.stored().settings().name()).isEqualTo("Store");
        assertThat(model.isDirty()).isFalse();
        assertThat(model.stateWords()).isEqualTo("All changes saved");
        assertThat(shop.dialogs.toasts).containsExactly("Catalog settings changed");
    }

    @Test
    void whatIsWrongIsSavedOnNoDate() {
        TaxRule last = model.settings().taxRules().getLast();
        model.editing().change("tax_rules", s -> s.with(e -> e.taxRules = SettingsTexts.plus(e.taxRules, last)));

        assertThat(model.saveOnDate()).isPresent();
        assertThat(shop.dialogs.shown).isNull();
    }

    @Test
    void revertForgetsThem() {
        model.editing().change("name", s -> s.with(e -> e.name = "Store"));
        model.revert();
        assertThat(model.settings().name()).isEqualTo("Shop");
        assertThat(model.isDirty()).isFalse();
    }

    @Test
    void anErrorIsToldAndKeepsThemFromBeingSaved() {
        TaxRule last = model.settings().taxRules().getLast();
        model.editing().change("tax_rules", s -> s.with(e -> e.taxRules = SettingsTexts.plus(e.taxRules, last)));
        assertThat(model.hasErrors()).isTrue();
        assertThat(model.save()).hasValueSatisfying(path -> assertThat(Section.of(path)).isEqualTo(Section.TAX));
        assertThat(model.stateWords()).startsWith("Tax rule ").contains("two rates");
        assertThat(shop.stored().settings()).isEqualTo(shop.workspace.saved().get().settings());
    }

    @Test
    void textThatCannotBeReadKeepsThemFromBeingSavedAndStays() {
        model.editing().unfinished("variables[margin].default", "1,5x");
        assertThat(model.save()).hasValue("variables[margin].default");
        assertThat(model.isDirty()).isTrue();
        model.forgetUnfinished("variables");
        assertThat(model.isDirty()).isFalse();
    }

    @Test
    void listsAreEditedAsData() {
        UnitTemplate unit = new UnitTemplate("pages", "Pages", "page", Aggregation.COUNT, "page_read", null);
        ProductType type = new ProductType("SCANNER", "Scanner", Credential.BEARER_KEY, List.of(unit), List.of());
        model.editing().change("a", s -> s.with(e -> e.productTypes = SettingsTexts.plus(e.productTypes, type)));
        model.editing().change("b", s -> s.with(e -> e.variables =
                SettingsTexts.plus(e.variables, new Variable("factor", BigDecimal.ONE, null, BigDecimal.TWO))));
        assertThat(model.save()).isEmpty();
        assertThat(shop.stored().settings().productTypes()).last().isEqualTo(type);
        assertThat(shop.stored().settings().variables()).last().extracting(Variable::name).isEqualTo("factor");
    }

    @Test
    void aUnitOfATypeMovesBetweenTickedAndOffered() {
        ProductType type = model.settings().productTypes().getFirst();
        List<TypeUnit> units = TypeUnit.of(type);
        assertThat(TypeUnit.in(type, units)).isEqualTo(type);
        ProductType changed = TypeUnit.in(type, SettingsTexts.with(units, 0, u -> new TypeUnit(u.template(), false)));
        assertThat(changed.units()).hasSize(type.units().size() - 1);
        assertThat(changed.templates()).contains(type.units().getFirst());
    }

    @Test
    void textsAreReadStrictly() {
        assertThat(SettingsTexts.currencies("usd, EUR;jpy")).hasValue(
                List.of(Currency.getInstance("USD"), Currency.getInstance("EUR"), Currency.getInstance("JPY")));
        assertThat(SettingsTexts.currencies("EUR,")).hasValue(List.of(Currency.getInstance("EUR")));
        for (String refused : new String[] {"", " , ", "EUR, EUR", "EURO", "XAU"}) {
            assertThat(SettingsTexts.currencies(refused)).as(refused).isEmpty();
        }
        assertThat(SettingsTexts.whole(" 7 ")).hasValue(7);
        assertThat(SettingsTexts.whole("-7")).isEmpty();
        assertThat(SettingsTexts.country("DE", Locale.GERMAN)).isEqualTo("Deutschland (DE)");
        assertThat(SettingsTexts.countries(Locale.ENGLISH)).hasSizeGreaterThan(200).startsWith("", "AF", "AX", "AL");
        assertThat(SettingsTexts.countries(Locale.GERMAN)).startsWith("", "AF", "EG", "AX", "AL");
    }

    @Test
    void fieldsLeadToTheirPart() {
        assertThat(Section.of("seller_country")).isEqualTo(Section.GENERAL);
        assertThat(Section.of("variables[margin].name")).isEqualTo(Section.VARIABLES);
        assertThat(Section.of("product_types[OTHER].units[x].name")).isEqualTo(Section.TYPES);
        assertThat(Section.of("")).isEqualTo(Section.GENERAL);
    }
}
