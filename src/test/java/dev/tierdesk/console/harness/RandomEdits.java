package dev.tierdesk.console.harness;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.tiers.NewPrice;
import dev.tierdesk.console.workspace.Workspace;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// What a person does to a catalog in a window, by chance: edits, saves, takes back, and writes past the window.
public final class RandomEdits {
    private final OpenShop shop;
    private final Workspace workspace;
    private final Random random;

    public RandomEdits(OpenShop shop, long seed) {
        this.shop = shop;
        workspace = shop.workspace;
        random = new Random(seed);
    }

    /// Does one thing, mostly to what [OpenScreens] shows.
    ///
    /// @return what was done
    public String take() {
        Product product = shop.product("translation-api");
        Plan plan = shop.plan("growth");
        BillableUnit unit = shop.working().unit("api_calls").orElseThrow();
        Price price = any(random.nextBoolean() && !shop.working().pricesOfPlan("growth").isEmpty()
                ? shop.working().pricesOfPlan("growth") : shop.working().prices());
        return switch (random.nextInt(18)) {
            case 0 -> edited("price named", price.with(p -> p.name = text()));
            case 1 -> edited("quantity included", price.with(
                    p -> p.terms = price.terms().with(t -> t.includedQuantity = number())));
            case 2 -> edited("plan named", plan.with(p -> p.name = text()));
            case 3 -> edited("minimum of a plan", plan.with(
                    p -> p.minimumAmounts = Map.of(p.currencies.getFirst(), number())));
            case 4 -> edited("product named", product.with(p -> p.name = text()));
            case 5 -> edited("unit attached", attached(product));
            case 6 -> edited("unit named", unit.with(u -> u.name = text()));
            case 7 -> edited("catalog named", shop.working().settings().with(s -> s.name = text()));
            case 8 -> edited("time zone", shop.working().settings().with(
                    s -> s.timeZone = ZoneId.of(random.nextBoolean() ? "Asia/Tokyo" : "UTC")));
            case 9 -> edited("price added", new NewPrice(shop.working()).inPlan(workspace.newId(), "growth"));
            case 10 -> {
                workspace.remove(price, "remove");
                yield "price removed";
            }
            case 11 -> {
                workspace.unfinished(price, "terms.unit_amount", random.nextBoolean() ? "1o0" : null);
                yield "text that cannot be read";
            }
            case 12, 13 -> {
                workspace.save(some(), "Saved", change -> {}, shop.dialogs::failed);
                yield "saved";
            }
            case 14 -> {
                workspace.revert(some());
                yield "reverted";
            }
            case 15 -> {
                workspace.undoEdit();
                yield "undone";
            }
            case 16 -> {
                workspace.redoEdit();
                yield "redone";
            }
            default -> {
                Product other = any(workspace.saved().get().products());
                shop.save(other.with(p -> p.description = text()));
                yield "product written meanwhile";
            }
        };
    }

    private String edited(String what, Aggregate value) {
        workspace.edit(value, what);
        return what;
    }

    private Product attached(Product product) {
        String unit = any(shop.working().units()).code();
        List<String> units = new ArrayList<>(product.units());
        if (!units.remove(unit)) {
            units.add(unit);
        }
        return product.with(p -> p.units = units);
    }

    /// All drafts or the first.
    private List<UUID> some() {
        Collection<UUID> drafts = workspace.drafts().keySet();
        return random.nextBoolean() ? List.copyOf(drafts) : drafts.stream().limit(1).toList();
    }

    /// One of these, by chance.
    private <T> T any(Collection<T> all) {
        return all.stream().skip(random.nextInt(all.size())).findFirst().orElseThrow();
    }

    private String text() {
        return "Text " + random.nextInt(1000);
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(1000));
    }
}
