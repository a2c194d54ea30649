package dev.tierdesk.exchange.killbill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.exchange.billing.PricedCatalog;
import dev.tierdesk.exchange.billing.Trips;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// What is written keeps the rules by which Kill Bill checks a catalog before it takes it: those of its schema
/// (required elements and their order, ids) and those of the `validate` methods of its catalog module, revision
/// cb60779c.
class KillBillRulesTest {
    private static final Map<String, List<String>> CHILDREN = Map.ofEntries(
            Map.entry("catalog", List.of("effectiveDate", "catalogName", "recurringBillingMode", "currencies", "units",
                    "products", "rules", "plans", "priceLists")),
            Map.entry("product", List.of("category", "included", "available", "limits")),
            Map.entry("rules", List.of("changePolicy", "changeAlignment", "cancelPolicy", "createAlignment",
                    "billingAlignment", "priceList")),
            Map.entry("plan", List.of("effectiveDateForExistingSubscriptions", "product", "recurringBillingMode",
                    "initialPhases", "finalPhase", "plansAllowedInBundle")),
            Map.entry("phase", List.of("duration", "fixed", "recurring", "usages")),
            Map.entry("finalPhase", List.of("duration", "fixed", "recurring", "usages")),
            Map.entry("duration", List.of("unit", "number")),
            Map.entry("recurring", List.of("billingPeriod", "recurringPrice")),
            Map.entry("usage", List.of("billingPeriod", "limits", "blocks", "tiers", "fixedPrice", "recurringPrice")),
            Map.entry("tier", List.of("limits", "blocks", "fixedPrice", "recurringPrice")),
            Map.entry("tieredBlock", List.of("unit", "size", "prices", "minTopUpCredit", "max")),
            Map.entry("price", List.of("currency", "value")),
            Map.entry("priceLists", List.of("defaultPriceList", "childPriceList")));
    private static final Set<String> PERIODS = Set.of("DAILY", "WEEKLY", "BIWEEKLY", "THIRTY_DAYS", "THIRTY_ONE_DAYS",
            "SIXTY_DAYS", "NINETY_DAYS",
            "MONTHLY", "BIMESTRIAL", "QUARTERLY", "TRIANNUAL", "BIANNUAL", "ANNUAL", "SESQUIENNIAL", "BIENNIAL",
                    "TRIENNIAL");

    static Stream<Catalog> catalogs() {
        return Stream.concat(Stream.of(Trips.demo(), Trips.empty()), IntStream.rangeClosed(1, 100)
                .mapToObj(PricedCatalog::of));
    }

    @ParameterizedTest
    @MethodSource("catalogs")
    void killBillTakesWhatIsWritten(Catalog catalog) throws Exception {
        Element root = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(Objects.requireNonNull(Trips.written(new KillBillFormat(), catalog)
                        .files().get("")))).getDocumentElement();

        elementsStandInTheirOrder(root);
        namesAreIds(root);
        OffsetDateTime.parse(text(root, "effectiveDate"));
        assertThat(text(root, "catalogName")).isNotBlank();
        Set<String> currencies = texts(root, "currency", "currencies");
        assertThat(currencies).isNotEmpty();
        each(root, "price", price -> {
            assertThat(currencies).contains(text(price, "currency"));
            assertThat(new BigDecimal(text(price, "value"))).isNotNegative();
        });
        rulesHaveTheirDefaultCase(root);
        each(root, "plan", plan -> {
            if (plan.hasAttribute("name")) {
                plan(plan, root);
            }
        });
        Element list = child(child(root, "priceLists"), "defaultPriceList");
        assertThat(list.getAttribute("name")).isEqualTo("DEFAULT");
        assertThat(children(child(list, "plans")).stream().map(Element::getTextContent))
                .containsExactlyElementsOf(names(root, "plans"));
    }

    private static void elementsStandInTheirOrder(Element element) {
        List<String> order = CHILDREN.get(element.getLocalName());
        if (order != null && !(element.getLocalName().equals("plan") && children(element).isEmpty())) {
            List<Integer> places = children(element).stream().map(child -> order.indexOf(child.getLocalName()))
                    .toList();
            assertThat(places).as(element.getLocalName()).doesNotContain(-1).isSorted().doesNotHaveDuplicates();
        }
        children(element).forEach(KillBillRulesTest::elementsStandInTheirOrder);
    }

    private static void namesAreIds(Element root) {
        List<String> ids = new ArrayList<>();
        for (String kind : List.of("unit", "product", "plan", "usage", "defaultPriceList")) {
            each(root, kind, element -> {
                if (element.hasAttribute("name")) {
                    ids.add(element.getAttribute("name"));
                }
            });
        }
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z_][A-Za-z0-9_.-]*"));
    }

    private static void rulesHaveTheirDefaultCase(Element root) {
        for (String rule : List.of("changePolicy", "cancelPolicy")) {
            assertThat(children(child(child(root, "rules"), rule)))
                    .anyMatch(one -> one.getLocalName().equals(rule + "Case") && children(one).size() == 1 && text(one,
                            "policy").equals("END_OF_TERM"));
        }
    }

    private static void plan(Element plan, Element root) {
        assertThat(names(root, "products")).contains(text(plan, "product"));
        for (Element phase : children(child(plan, "initialPhases"))) {
            assertThat(phase.getAttribute("type")).isIn("TRIAL", "DISCOUNT", "FIXEDTERM");
            assertThat(text(child(phase, "duration"), "unit")).isIn("DAYS", "WEEKS", "MONTHS", "YEARS");
            assertThat(Integer.parseInt(text(child(phase, "duration"), "number"))).isPositive();
            assertThat(names(phase)).containsAnyOf("fixed", "recurring", "usages");
        }
        Element phase = child(plan, "finalPhase");
        assertThat(phase.getAttribute("type")).isEqualTo("EVERGREEN");
        assertThat(text(child(phase, "duration"), "unit")).isEqualTo("UNLIMITED");
        assertThat(names(child(phase, "duration"))).doesNotContain("number");
        List<Element> usages = children(child(phase, "usages"));
        assertThat(names(phase).contains("recurring") || !usages.isEmpty()).isTrue();
        Set<Set<String>> currencies = new HashSet<>();
        if (names(phase).contains("recurring")) {
            assertThat(text(plan, "recurringBillingMode")).isIn("IN_ADVANCE", "IN_ARREAR");
            assertThat(PERIODS).contains(text(child(phase, "recurring"), "billingPeriod"));
            currencies.add(priced(child(child(phase, "recurring"), "recurringPrice")));
        }
        for (Element usage : usages) {
            usage(usage, root);
            each(usage, "prices", prices -> currencies.add(priced(prices)));
        }
        assertThat(currencies).as("every currency of a plan is priced everywhere in it").hasSize(1);
    }

    private static void usage(Element usage, Element root) {
        assertThat(usage.getAttribute("billingMode")).isEqualTo("IN_ARREAR");
        assertThat(usage.getAttribute("usageType")).isEqualTo("CONSUMABLE");
        assertThat(usage.getAttribute("tierBlockPolicy")).isIn("ALL_TIERS", "TOP_TIER");
        assertThat(PERIODS).contains(text(usage, "billingPeriod"));
        List<Element> tiers = children(child(usage, "tiers"));
        assertThat(tiers).isNotEmpty();
        for (Element tier : tiers) {
            Element block = child(child(tier, "blocks"), "tieredBlock");
            BigDecimal max = new BigDecimal(text(block, "max"));
            assertThat(names(root, "units")).contains(text(block, "unit"));
            assertThat(new BigDecimal(text(block, "size"))).isPositive();
            assertThat(max.stripTrailingZeros().scale()).as("whole blocks").isLessThanOrEqualTo(0);
            assertThat(max.compareTo(BigDecimal.ONE.negate()) == 0).isEqualTo(tier.equals(tiers.getLast()));
        }
    }

    private static Set<String> priced(Element prices) {
        Set<String> currencies = new HashSet<>();
        children(prices).forEach(price -> currencies.add(text(price, "currency")));
        assertThat(currencies).hasSameSizeAs(children(prices));
        return currencies;
    }

    private static List<String> names(Element root, String list) {
        return children(child(root, list)).stream().map(element -> element.getAttribute("name")).toList();
    }

    private static List<String> names(Element element) {
        return children(element).stream().map(Element::getLocalName).toList();
    }

    private static Set<String> texts(Element root, String name, String list) {
        Set<String> texts = new HashSet<>();
        children(child(root, list)).stream().filter(element -> element.getLocalName().equals(name)).forEach(element ->
                texts.add(element.getTextContent()));
        return texts;
    }

    private static void each(Element element, String name, Consumer<Element> check) {
        for (Element child : children(element)) {
            if (child.getLocalName().equals(name)) {
                check.accept(child);
            }
            each(child, name, check);
        }
    }

    private static String text(Element element, String name) {
        return child(element, name).getTextContent();
    }

    private static Element child(Element element, String name) {
        return children(element).stream().filter(child -> child.getLocalName().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is missing in " + element.getLocalName()));
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
