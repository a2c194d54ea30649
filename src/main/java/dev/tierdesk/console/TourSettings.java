package dev.tierdesk.console;

import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.shell.Window;

/// Pictures of the parts of the settings.
final class TourSettings {
    private final Tour tour;
    private final Window window;

    TourSettings(Tour tour, Window window) {
        this.tour = tour;
        this.window = window;
    }

    void take(String suffix) {
        tour.picture(window, ScreenName.SETTINGS, "settings" + suffix, w -> {});
        part("settings-tax" + suffix, "tax_rules");
        part("settings-variables" + suffix, "variables");
        part("settings-types" + suffix, "product_types[STANDARD_API]");
        part("settings-type-unit" + suffix, "product_types[AI_AGENT].templates[0]");
        part("settings-preferences" + suffix, "preferences");
        tour.step(() -> tour.fire("#sectionGENERALButton"));
    }

    private void part(String name, String path) {
        tour.picture(window, ScreenName.SETTINGS, name, w -> w.screen(ScreenName.SETTINGS).focus(path));
    }
}
