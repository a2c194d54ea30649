package dev.tierdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.pricing.Variables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What every format has to prove, and what its tests need for it.
public final class FormatProof {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    public static final Catalog EMPTY = Catalog.empty(
            Defaults.settings(new UUID(1, 1), "Prices", Currency.getInstance("USD"), ZoneId.of("UTC")));

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private FormatProof() {}

    /// An example file that lies beside the tests of a format.
    public static byte[] example(String format, String file) {
        try (InputStream in = FormatProof.class.getResourceAsStream(format + "/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Imported read(ImportFormat format, byte[] bytes, Catalog present, Map<String, String> answers) {
        return format.read(Source.file("file", bytes), new ImportContext(present, answers, CLOCK));
    }

    /// The catalog after an import of which nothing is refused, the second time being without effect.
    public static Catalog imported(ImportFormat format, byte[] bytes, Catalog present, Map<String, String> answers) {
        Imported first = read(format, bytes, present, answers);
        assertThat(first.problems()).noneMatch(Problem::isError);
        ImportPlan plan = ImportPlan.of(present, first.aggregates());
        assertThat(plan.count(ImportPlan.Outcome.REFUSED)).as(() -> plan.rows().toString()).isZero();
        Imported second = read(format, bytes, plan.result(), answers);
        assertThat(second.problems()).noneMatch(Problem::isError);
        ImportPlan again = ImportPlan.of(plan.result(), second.aggregates());
        assertThat(again.rows()).allMatch(row -> row.outcome() == ImportPlan.Outcome.UNCHANGED, "unchanged");
        assertThat(again.changes()).allMatch(change -> change.subject().equals(change.before()));
        return plan.result();
    }

    public static Catalog imported(ImportFormat format, byte[] bytes) {
        return imported(format, bytes, EMPTY, Map.of());
    }

    public static Exported export(ExportFormat format, Catalog catalog) {
        return format.write(catalog, new ExportContext(Map.of(), Locale.ROOT, CLOCK));
    }

    public static byte[] bytes(Exported exported) {
        return Objects.requireNonNull(exported.files().get(""));
    }

    /// Export, import into an empty catalog, export: the same bytes, and everything that is not the same is named.
    ///
    /// @return the paths of the fields that were named, list numbers and codes left out
    public static <F extends ImportFormat & ExportFormat> Collection<String> roundTrip(F format, Catalog catalog) {
        Exported first = export(format, catalog);
        Catalog empty = Catalog.empty(catalog.settings());
        Imported back = read(format, bytes(first), empty, Map.of());
        assertThat(back.problems()).noneMatch(Problem::isError);
        List<Aggregate> all = new ArrayList<>(back.aggregates());
        all.add(catalog.settings());
        Catalog read = Catalog.of(all);
        assertThat(new String(bytes(export(format, read)), StandardCharsets.UTF_8))
                .isEqualTo(new String(bytes(first), StandardCharsets.UTF_8));
        assertThat(bytes(export(format, catalog))).isEqualTo(bytes(first));
        Set<String> named = first.losses().stream().map(loss -> loss.where().path()).collect(Collectors.toSet());
        Set<String> notWritten = first.losses().stream()
                .filter(loss -> loss.code() == ExchangeProblem.OBJECT_NOT_WRITTEN)
                .map(loss -> loss.where().path())
                .map(path -> path.substring(0, path.indexOf(']') + 1))
                .collect(Collectors.toSet());
        Set<String> used = new HashSet<>();
        for (Aggregate object : catalog.aggregates()) {
            Kind kind = Kind.of(object);
            String place = kind.field() + "[" + object.code() + "]";
            if (kind == Kind.SETTINGS || notWritten.contains(place)) {
                continue;
            }
            Aggregate counterpart = named.contains(place + ".code")
                    ? renamed(read, (Price) object, used)
                    : read.find(kind, object.code()).orElseGet(() -> fail(place + " is lost and not named"));
            for (FieldDiff.Field field : FieldDiff.of(plain(object), plain(counterpart))) {
                assertThat(named).contains(place + "." + field.path());
            }
        }
        Collection<String> kinds = new TreeSet<>();
        first.losses().stream()
                .filter(loss -> loss.code() == ExchangeProblem.FILE_FIELD_NOT_WRITTEN)
                .forEach(loss -> kinds.add(loss.where().path().replaceAll("(?s)\\[.*?]", "")));
        return kinds;
    }

    /// The price of the same plan, product, unit and currency, the first that was not found yet.
    private static Price renamed(Catalog read, Price price, Set<String> used) {
        return read.pricesOfPlan(price.plan()).stream()
                .filter(other -> other.product().equals(price.product())
                        && Objects.equals(other.unit(), price.unit())
                        && other.currency().equals(price.currency()))
                .filter(other -> used.add(other.code()))
                .findFirst()
                .orElseGet(() -> fail(price.code() + " is lost and not named"));
    }

    /// Reads whatever it is in time and without an exception; whatever is refused has a place.
    public static Imported survives(ImportFormat format, byte[] bytes) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        format.recognises(Source.file("file", bytes));
        Imported imported = read(format, bytes, EMPTY, Map.of());
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(LIMIT);
        assertThat(imported.problems()).filteredOn(Problem::isError).allMatch(problem ->
                !problem.where().path().isEmpty() || problem.arguments().containsKey("line")
                        || problem.arguments().containsKey("offset") || problem.arguments().containsKey("maximum"),
                                "has a place");
        return imported;
    }

    /// A catalog at random whose prices can be charged, and mostly fit their products and plans.
    public static Catalog sellable(long seed, Model... models) {
        Catalog catalog = RandomCatalog.of(seed);
        Random random = new Random(seed);
        List<Aggregate> all = new ArrayList<>();
        for (Aggregate object : catalog.aggregates()) {
            all.add(object instanceof Price price ? sellable(price, random, models) : object);
        }
        return Catalog.of(all);
    }

    private static Price sellable(Price price, Random random, Model... models) {
        Terms terms = terms(models[random.nextInt(models.length)], random);
        return price.with(e -> {
            e.terms = terms;
            e.chargeType = terms.model() == Model.FLAT ? ChargeType.FIXED_CHARGE : e.unit == null ? ChargeType.SEAT
                    : ChargeType.USAGE;
            e.unit = terms.model() == Model.FLAT ? null : e.unit;
            if (random.nextInt(4) > 0) {
                e.customer = null;
                e.country = null;
                e.priceKey = null;
                e.dimensions = Map.of();
                e.effectiveFrom = null;
                e.effectiveUntil = null;
            }
        });
    }

    private static Terms terms(Model model, Random random) {
        return Terms.of(model).with(e -> {
            switch (model) {
                case FLAT -> e.amount = amount(random);
                case PER_UNIT -> e.unitAmount = amount(random);
                case PACKAGE -> {
                    e.packageSize = amount(random).add(BigDecimal.ONE);
                    e.packageAmount = amount(random);
                }
                case PERCENTAGE -> e.percent = amount(random);
                case COMMITTED -> {
                    e.committedAmount = amount(random);
                    e.committedQuantity = amount(random);
                    e.overageUnitAmount = amount(random);
                }
                default -> e.tiers = tiers(model, random);
            }
            e.minAmount = random.nextInt(8) == 0 ? amount(random) : null;
            e.includedQuantity = random.nextInt(8) == 0 && model != Model.FLAT && model != Model.COMMITTED
                    ? amount(random) : null;
        });
    }

    private static List<Tier> tiers(Model model, Random random) {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal bound = BigDecimal.ZERO;
        for (int count = random.nextInt(4); count >= 0; count--) {
            bound = bound.add(amount(random)).add(BigDecimal.ONE);
            BigDecimal unit = model == Model.STAIRSTEP ? null : amount(random);
            BigDecimal flat = model == Model.STAIRSTEP || random.nextInt(6) == 0 ? amount(random) : null;
            tiers.add(Tier.EMPTY.withUpTo(count == 0 ? null : bound).withUnitAmount(unit).withFlatAmount(flat));
        }
        return tiers;
    }

    private static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(13));
    }

    /// What a price charges for a quantity, rounded.
    public static BigDecimal amount(Price price, String quantity) {
        Charge charge = Rater.of(price.terms(), price.currency(), null, RoundingPolicy.DEFAULT, Variables.NONE)
                .charge(new BigDecimal(quantity), BigDecimal.ZERO);
        return charge.rounded();
    }

    /// The bytes of a file with one thing changed, cut or doubled each, always the same ones.
    public static Stream<byte[]> mutations(byte[] bytes, int count) {
        List<String> scraps = List.of("null", "-1", "1e99", "\"\"", "[]", "{}", "\"\\u0000\"", "9".repeat(60), "true",
                "\uFEFF", "\"x");
        String text = new String(bytes, StandardCharsets.UTF_8);
        Random random = new Random(7);
        return Stream.generate(() -> {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(30));
            String changed = switch (random.nextInt(4)) {
                case 0 -> text.substring(0, at);
                case 1 -> text.substring(0, at) + text.substring(end);
                case 2 -> value(text, at, scraps.get(random.nextInt(scraps.size())));
                default -> text.substring(0, end) + text.substring(at);
            };
            return changed.getBytes(StandardCharsets.UTF_8);
        }).limit(count);
    }

    /// The text with the value after the next colon replaced.
    private static String value(String text, int from, String scrap) {
        int colon = text.indexOf(": ", from);
        int end = colon < 0 ? -1 : text.indexOf('\n', colon);
        if (end < 0) {
            return scrap;
        }
        boolean comma = text.charAt(end - 1) == ',';
        return text.substring(0, colon + 2) + scrap + (comma ? "," : "") + text.substring(end);
    }

    /// A text again and again.
    public static byte[] repeated(String head, String body, int times, String tail) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 0; i < times; i++) {
            text.append(i == 0 ? "" : ",").append(body.replace("#", Integer.toString(i)));
        }
        return text.append(tail).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Aggregate plain(Aggregate object) {
        return object instanceof Price price ? price.with(e -> e.terms = PlainTerms.of(price.terms())) : object;
    }
}
