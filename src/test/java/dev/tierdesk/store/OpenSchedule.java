package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.EUR;
import static dev.tierdesk.store.Samples.PRICE;
import static dev.tierdesk.store.Samples.TRANSLATION;
import static dev.tierdesk.store.Samples.edit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.pricing.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Tests of changes that wait in an open catalog for their moment.
abstract class OpenSchedule extends OpenStore {
    OpenSchedule(Path folder) {
        super(folder);
    }

    final ScheduledChange schedule(Intention intention, Instant due) {
        Scheduling.Result result = store.schedule()
                .add(new ScheduleRequest(intention, due, "Ada", "Later: " + intention.base().name(), "Agreed"));
        assertThat(result.refused()).isEmpty();
        return result.change().orElseThrow();
    }

    static Intention rename(String name) {
        return new Intention.Edit(TRANSLATION, TRANSLATION.with(p -> p.name = name));
    }

    static Intention describe(String description) {
        return new Intention.Edit(TRANSLATION, TRANSLATION.with(p -> p.description = description));
    }

    final Product product() {
        return store.catalog().product("translation").orElseThrow();
    }

    final ScheduledChange find(ScheduledChange change) {
        return store.schedule().read().find(change.number()).orElseThrow();
    }

    final List<String> stale(ScheduledChange change) {
        return codes(store.schedule().read().stale(find(change), store.catalog()));
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream().map(p -> p.code().name()).toList();
    }

    final void makeProductPublished() {
        Product sold = TRANSLATION.with(p -> {
            p.maturity = Maturity.GA;
            p.publishStatus = PublishStatus.PUBLISHED;
        });
        CatalogSettings settings = store.catalog().settings();
        CatalogSettings usual = Defaults.settings(settings.id(), settings.name(), EUR, settings.timeZone());
        store.change(edit("Delete", Change.deleted(PRICE), Change.deleted(TRANSLATION), new Change(settings, usual)));
        store.change(edit("Again", Change.created(sold), Change.created(PRICE)));
    }

    final void becomes(Aggregate before, Aggregate after) {
        store.change(edit("By hand", new Change(before, after)));
    }
}
