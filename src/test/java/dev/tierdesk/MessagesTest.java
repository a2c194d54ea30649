package dev.tierdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.BillingMode;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Credential;
import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.TaxLine;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.Visibility;
import dev.tierdesk.catalog.bulk.AmountChange;
import dev.tierdesk.catalog.bulk.AmountKind;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.catalog.quote.Resolution;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.LineKind;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.store.StoreException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The texts of all bundles against each other, against the code and against the FXML.
class MessagesTest {
    /// Enums whose constants are shown, by the prefix of their words: those that `Messages.word` is asked for, and the
    /// reasons and problem codes.
    private static final Map<String, Class<? extends Enum<?>>> WORDS = Map.ofEntries(
            Map.entry("against.", Resolution.Against.class),
            Map.entry("aggregation.", Aggregation.class),
            Map.entry("amountKind.", AmountKind.class),
            Map.entry("audience.", Audience.class),
            Map.entry("billingMode.", BillingMode.class),
            Map.entry("billingTiming.", BillingTiming.class),
            Map.entry("by.", AmountChange.By.class),
            Map.entry("changeSource.", ChangeSource.class),
            Map.entry("chargeType.", ChargeType.class),
            Map.entry("choice.", Theme.Choice.class),
            Map.entry("credential.", Credential.class),
            Map.entry("exampleBasis.", ExampleBasis.class),
            Map.entry("fate.", DeletionCheck.Fate.class),
            Map.entry("filterOperator.", FilterOperator.class),
            Map.entry("gateway.", Gateway.class),
            Map.entry("gatewayStatus.", GatewayStatus.class),
            Map.entry("kind.", Kind.class),
            Map.entry("lineKind.", LineKind.class),
            Map.entry("maturity.", Maturity.class),
            Map.entry("mode.", RoundingPolicy.Mode.class),
            Map.entry("model.", Model.class),
            Map.entry("operation.", Conversion.Operation.class),
            Map.entry("overage.", Overage.class),
            Map.entry("packageRounding.", PackageRounding.class),
            Map.entry("planKind.", PlanKind.class),
            Map.entry("planStatus.", PlanStatus.class),
            Map.entry("publishStatus.", PublishStatus.class),
            Map.entry("reason.", Resolution.Reason.class),
            Map.entry("rollover.", Rollover.class),
            Map.entry("rounding.", Conversion.Rounding.class),
            Map.entry("severity.", Severity.class),
            Map.entry("store.", StoreException.Reason.class),
            Map.entry("state.", ScheduledChange.State.class),
            Map.entry("taxCategory.", TaxCategory.class),
            Map.entry("textSize.", Theme.TextSize.class),
            Map.entry("treatment.", TaxLine.Treatment.class),
            Map.entry("unitStatus.", UnitStatus.class),
            Map.entry("unmatchedKeyPolicy.", UnmatchedKeyPolicy.class),
            Map.entry("verdict.", Verdict.class),
            Map.entry("visibility.", Visibility.class));

    private static final List<? extends Class<?>> PROBLEMS = problems();

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([\\w.-]+)\"");
    private static final Pattern FXML_TEXT =
            Pattern.compile("(\\w*[tT]ext|label|title|action|hint|help)=\"([^\"]*)\"");
    private static final Pattern ASKED_KEY =
            Pattern.compile("\\b(?:get|has|text)\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][\\w-]*\\.(?:[\\w-]+\\.)*(?:[\\w-]+-)?)\"\\s*\\+");

    private static final Map<String, String> english = new LinkedHashMap<>();
    private static final Map<String, String> german = new LinkedHashMap<>();
    private static String java = "";
    private static final Map<Path, String> fxml = new LinkedHashMap<>();

    @BeforeAll
    static void readEverything() throws IOException {
        for (Path bundle : files(RESOURCES, "messages.properties")) {
            read(bundle, english);
            read(bundle.resolveSibling("messages_de.properties"), german);
        }
        StringBuilder code = new StringBuilder();
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            code.append(Files.readString(source));
        }
        java = code.toString();
        for (Path view : files(RESOURCES, ".fxml")) {
            fxml.put(view, Files.readString(view));
        }
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(german.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertThat(english.entrySet().stream().filter(text ->
                !placeholders(text.getValue()).equals(placeholders(german.getOrDefault(text.getKey(), ""))))).isEmpty();
    }

    @Test
    void noTextIsEmpty() {
        assertThat(Stream.of(english, german).flatMap(m -> m.entrySet().stream()).filter(e -> e.getValue().isBlank()))
                .isEmpty();
    }

    @Test
    void aPlanIsCalledTarifInGerman() {
        Pattern otherwise = Pattern.compile("\\b(Plan|Plans|Pläne|Plänen)\\b");
        assertThat(german.entrySet().stream().filter(text -> otherwise.matcher(text.getValue()).find())).isEmpty();
    }

    @Test
    void everyTextThatIsAskedForExists() {
        Set<String> asked = new TreeSet<>(all(ASKED_KEY, java));
        fxml.values().forEach(view -> asked.addAll(all(FXML_KEY, view)));
        assertThat(asked).hasSizeGreaterThan(50).isSubsetOf(english.keySet());
    }

    @Test
    void everyShownConstantHasAWord() {
        assertThat(WORDS.entrySet().stream().flatMap(e -> constants(e.getValue()).map(name -> e.getKey() + name)))
                .hasSizeGreaterThan(100)
                .allMatch(english::containsKey);
    }

    @Test
    void everyProblemHasAText() {
        assertThat(PROBLEMS.stream().flatMap(MessagesTest::constants).map(name -> "problem." + name))
                .hasSizeGreaterThan(100)
                .allMatch(english::containsKey);
    }

    @Test
    void everyProblemOfACatalogSaysWhatToDo() {
        assertThat(Stream.of(PricingProblem.class, CatalogProblem.class).flatMap(MessagesTest::constants)
                .map(name -> "problem-todo." + name))
                .hasSizeGreaterThan(90)
                .allMatch(english::containsKey);
    }

    @Test
    void noTwoProblemsShareACode() {
        assertThat(PROBLEMS.stream().flatMap(MessagesTest::constants)).doesNotHaveDuplicates();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> literals = new TreeSet<>(all(LITERAL, java));
        fxml.values().forEach(view -> literals.addAll(all(FXML_KEY, view)));
        Set<String> prefixes = new TreeSet<>(all(PREFIX, java));
        prefixes.removeAll(WORDS.keySet());
        prefixes.removeAll(Set.of("problem.", "problem-todo."));
        Set<String> constants = WORDS.entrySet().stream()
                .flatMap(e -> constants(e.getValue()).map(name -> e.getKey() + name))
                .collect(Collectors.toCollection(TreeSet::new));
        PROBLEMS.stream().flatMap(MessagesTest::constants).forEach(name -> {
            constants.add("problem." + name);
            constants.add("problem-todo." + name);
        });
        assertThat(english.keySet().stream().filter(key -> !literals.contains(key)
                && !literals.contains(parent(key))
                && !constants.contains(key)
                && !constants.contains(parent(key))
                && prefixes.stream().noneMatch(key::startsWith))).isEmpty();
    }

    @Test
    void noFxmlContainsTextForPeople() {
        assertThat(fxml).isNotEmpty();
        fxml.forEach((view, text) -> {
            Matcher attributes = FXML_TEXT.matcher(text);
            while (attributes.find()) {
                assertThat(attributes.group(2)).as("%s of %s", attributes.group(1), view)
                        .matches("|[%$].*|true|false|\\d+");
            }
        });
    }

    /// The key that a variant (`.one`, `.does`, `.suggestion`) belongs to.
    private static String parent(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    /// The enums of problem codes, wherever they are.
    private static List<? extends Class<?>> problems() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.tierdesk").stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
                .map(JavaClass::reflect)
                .toList();
    }

    private static Stream<String> constants(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
    }

    private static Set<String> placeholders(String text) {
        return new TreeSet<>(all(PLACEHOLDER, text));
    }

    private static Collection<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static void read(Path bundle, Map<String, String> texts) throws IOException {
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(containsKey(key)).as("%s twice in %s", key, bundle).isFalse();
                assertThat(texts.containsKey((String) key)).as("%s of %s in another bundle too", key, bundle).isFalse();
                return super.put(key, value);
            }
        };
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
    }
}
