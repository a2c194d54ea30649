package dev.tierdesk.console.settings;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.words.Messages;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

/// Wires the general settings of the catalog.
final class GeneralController {
    private final Messages messages;
    private final Inputs<CatalogSettings> inputs;

    @FXML private TextField nameField;
    @FXML private TextField currenciesField;
    @FXML private ComboBox<String> modeBox;
    @FXML private ComboBox<String> scaleBox;
    @FXML private ComboBox<String> zoneBox;
    @FXML private ComboBox<String> countryBox;
    @FXML private CheckBox smallBusinessBox;
    @FXML private TextField ageLimitField;

    GeneralController(SettingsViewModel model) {
        messages = model.messages();
        inputs = new Inputs<>(model.editing(), messages);
    }

    @FXML
    private void initialize() {
        Locale language = messages.language();
        inputs.text(nameField, "name", CatalogSettings::name, (s, text) -> s.with(e -> e.name = text));
        inputs.parsed(currenciesField, "currencies", s -> SettingsTexts.currencies(s.currencies()),
                (s, text) -> SettingsTexts.currencies(text).map(list -> s.with(e -> e.currencies = list)),
                "settings.currencies.unread");
        inputs.choice(
                modeBox, "rounding.mode", s -> Arrays.stream(RoundingPolicy.Mode.values()).map(Enum::name).toList(),
                s -> s.rounding().mode().name(),
                (s, name) -> s.with(
                        e -> e.rounding = new RoundingPolicy(RoundingPolicy.Mode.valueOf(name), e.rounding.scale())),
                name -> messages.word(RoundingPolicy.Mode.valueOf(name)));
        inputs.choice(scaleBox, "rounding.scale", s -> scales(),
                s -> Objects.toString(s.rounding().scale(), ""),
                (s, text) -> s.with(e -> e.rounding =
                        new RoundingPolicy(e.rounding.mode(), text.isEmpty() ? null : Integer.valueOf(text))),
                text -> text.isEmpty() ? messages.get("settings.scale.own") : text);
        inputs.choice(zoneBox, "time_zone", s -> ZoneId.getAvailableZoneIds().stream().sorted().toList(),
                s -> s.timeZone().getId(), (s, id) -> s.with(e -> e.timeZone = ZoneId.of(id)), id -> id);
        inputs.choice(countryBox, "seller_country", s -> SettingsTexts.countries(language),
                s -> Objects.requireNonNullElse(s.sellerCountry(), ""),
                (s, code) -> s.with(e -> e.sellerCountry = code.isEmpty() ? null : code),
                code -> code.isEmpty() ? messages.get("settings.country.none") : SettingsTexts.country(code, language));
        inputs.check(smallBusinessBox, "small_business", CatalogSettings::smallBusiness,
                (s, value) -> s.with(e -> e.smallBusiness = value));
        inputs.parsed(ageLimitField, "subscription_age_limit_days", s -> Integer.toString(s.subscriptionAgeLimitDays()),
                (s, text) -> SettingsTexts.whole(text).map(days -> s.with(e -> e.subscriptionAgeLimitDays = days)),
                "settings.whole.unread");
        inputs.refresh();
    }

    boolean focus(String path) {
        return inputs.focus(path.equals("rounding") ? "rounding.mode" : path);
    }

    private static List<String> scales() {
        return Stream.concat(
                Stream.of(""), IntStream.rangeClosed(0, Decimals.FRACTION_DIGITS).mapToObj(Integer::toString)).toList();
    }
}
