package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.console.harness.OpenShop;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// Subscription lists for the tests of this package.
final class Lists {
    static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 20);

    private Lists() {}

    /// Imports a list of that day with an active subscription for each of these plans.
    static void bring(OpenShop shop, LocalDate day, String... plans) {
        List<Subscription> rows = Arrays.stream(plans)
                .map(plan -> new Subscription("customer of " + plan, plan, null, "ACTIVE", null, null, null, null))
                .toList();
        shop.workspace.importSubscriptions(new SubscriptionList("billing", day, rows), done -> {}, failure -> {
            throw failure;
        });
    }
}
