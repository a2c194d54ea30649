package dev.tierdesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import dev.tierdesk.console.ui.Dialogs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;

/// Who may know whom (`docs/architecture.md`).
@AnalyzeClasses(packages = "dev.tierdesk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] JAVA_BASE = {
        "java.lang..", "java.util..", "java.math..", "java.time..", "java.text..", "java.io..", "java.nio..",
                "java.security..",
        "org.jspecify.annotations.."
    };

    private static final DescribedPredicate<JavaClass> SCREENS = resideInAnyPackage(
            "dev.tierdesk.console.overview..", "dev.tierdesk.console.products..", "dev.tierdesk.console.units..",
            "dev.tierdesk.console.plans..", "dev.tierdesk.console.prices..", "dev.tierdesk.console.changes..",
            "dev.tierdesk.console.schedule..",
            "dev.tierdesk.console.problems..", "dev.tierdesk.console.merge..", "dev.tierdesk.console.help..",
            "dev.tierdesk.console.settings..", "dev.tierdesk.console.preview..", "dev.tierdesk.console.transfer..",
            "dev.tierdesk.console.wizards..", "dev.tierdesk.console.sheet..", "dev.tierdesk.console.bulk..",
            "dev.tierdesk.console.palette..");

    @ArchTest
    static final ArchRule PRICING_KNOWS_ONLY_THE_LANGUAGE = classes().that().resideInAPackage("dev.tierdesk.pricing..")
            .should().onlyDependOnClassesThat(resideInAnyPackage(JAVA_BASE)
                    .or(resideInAnyPackage("dev.tierdesk.pricing..")))
            .because("numbers that customers pay must not depend on anything that can change under them");

    @ArchTest
    static final ArchRule CATALOG_KNOWS_ONLY_PRICING = classes().that().resideInAPackage("dev.tierdesk.catalog..")
            .should().onlyDependOnClassesThat(resideInAnyPackage(JAVA_BASE)
                    .or(resideInAnyPackage("dev.tierdesk.catalog..", "dev.tierdesk.pricing..")))
            .because("the rules are asked by console, store, import and command line alike");

    @ArchTest
    static final ArchRule DOCUMENT_KNOWS_THE_CATALOG = inside("dev.tierdesk.document..",
            "dev.tierdesk.catalog..", "dev.tierdesk.pricing..")
            .because("the native document is a form of the catalog and of nothing else");

    @ArchTest
    static final ArchRule WORDS_KNOW_THE_DOMAIN = inside("dev.tierdesk.words..",
            "dev.tierdesk.store..", "dev.tierdesk.document..", "dev.tierdesk.catalog..", "dev.tierdesk.pricing..")
            .because("console and command line say the same things in the same words");

    @ArchTest
    static final ArchRule STORE_KNOWS_DOCUMENT_AND_CATALOG = inside("dev.tierdesk.store..",
            "dev.tierdesk.document..", "dev.tierdesk.catalog..", "dev.tierdesk.pricing..")
            .because("what is kept does not depend on what is seen");

    @ArchTest
    static final ArchRule EXCHANGE_KNOWS_DOCUMENT_CATALOG_AND_WORDS = inside("dev.tierdesk.exchange..",
            "dev.tierdesk.document..", "dev.tierdesk.catalog..", "dev.tierdesk.pricing..", "dev.tierdesk.words..")
            .because("other formats lead to and from the catalog, whoever asks for them; files for people say what the console says");

    @ArchTest
    static final ArchRule CSV_STAYS_IN_EXCHANGE = noClasses().that().resideOutsideOfPackage("dev.tierdesk.exchange..")
            .should().dependOnClassesThat().resideInAnyPackage("de.siegmar.fastcsv..")
            .because("it is one way in among others");

    @ArchTest
    static final ArchRule YAML_IS_READ_IN_ONE_PLACE = noClasses().that()
            .resideOutsideOfPackage("dev.tierdesk.exchange.yaml..")
            .should().dependOnClassesThat().resideInAnyPackage("org.snakeyaml..")
            .because("it makes objects of tags and copies of aliases unless it is told not to");

    @ArchTest
    static final ArchRule PDF_STAYS_IN_PRICE_SHEETS = noClasses().that()
            .resideOutsideOfPackage("dev.tierdesk.exchange.sheet..")
            .should().dependOnClassesThat().resideInAnyPackage("org.openpdf..")
            .because("a sheet is made first and set second, in more ways than one");

    @ArchTest
    static final ArchRule COMMAND_LINE_KNOWS_NO_CONSOLE = inside("dev.tierdesk.cli..",
            "dev.tierdesk.exchange..", "dev.tierdesk.store..", "dev.tierdesk.document..", "dev.tierdesk.catalog..",
            "dev.tierdesk.pricing..", "dev.tierdesk.words..")
            .because("a command loads no JavaFX");

    @ArchTest
    static final ArchRule NO_FLOATING_POINT_NEAR_MONEY = fields().that()
            .areDeclaredInClassesThat().resideInAnyPackage("dev.tierdesk.pricing..", "dev.tierdesk.catalog..")
            .should().notHaveRawType(DescribedPredicate.describe("double or float", ArchitectureTest::isFloating))
            .because("prices are exact decimals");

    @ArchTest
    static final ArchRule NO_FLOATING_POINT_RETURNED_NEAR_MONEY = methods().that()
            .areDeclaredInClassesThat().resideInAnyPackage("dev.tierdesk.pricing..", "dev.tierdesk.catalog..")
            .should().notHaveRawReturnType(DescribedPredicate.describe("double or float", ArchitectureTest::isFloating))
            .because("prices are exact decimals");

    @ArchTest
    static final ArchRule SQL_STAYS_IN_THE_STORE = noClasses().that().resideOutsideOfPackage("dev.tierdesk.store..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.h2..", "org.flywaydb..")
            .because("the store can then move to another database");

    @ArchTest
    static final ArchRule JACKSON_STAYS_IN_DOCUMENT = noClasses()
            .that(not(resideInAnyPackage("dev.tierdesk.document..", "dev.tierdesk.exchange..",
                    "dev.tierdesk.console.settings..")))
            .should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml..")
            .because("its defaults round prices and drop duplicate keys; they are set right in one place");

    @ArchTest
    static final ArchRule JAVAFX_STAYS_IN_THE_CONSOLE = noClasses().that()
            .resideOutsideOfPackage("dev.tierdesk.console..")
            .should().dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("everything else runs without a display");

    @ArchTest
    static final ArchRule PICOCLI_STAYS_IN_THE_COMMAND_LINE = noClasses().that()
            .resideOutsideOfPackage("dev.tierdesk.cli..")
            .should().dependOnClassesThat().resideInAnyPackage("picocli..")
            .because("commands are one way in among others");

    @ArchTest
    static final ArchRule VIEW_MODELS_SEE_NO_VIEW = noClasses().that().haveSimpleNameEndingWith("ViewModel")
            .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
            .because("they carry the logic and are tested without a toolkit");

    @ArchTest
    static final ArchRule CONTROLLERS_DO_NOT_STORE = noClasses().that().haveSimpleNameEndingWith("Controller")
            .should().dependOnClassesThat().resideInAnyPackage("dev.tierdesk.store..", "dev.tierdesk.exchange..")
            .because("they wire nodes; what happens is decided in view models");

    @ArchTest
    static final ArchRule SCREENS_DO_NOT_KNOW_EACH_OTHER = slices().matching("dev.tierdesk.console.(*)..")
            .should().notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage(
                    "dev.tierdesk.console.ui..", "dev.tierdesk.console.workspace..", "dev.tierdesk.console.tiers..",
                    "dev.tierdesk.console.versions..", "dev.tierdesk.console.history..",
                    "dev.tierdesk.console.dates..", "dev.tierdesk.console.amounts..", "dev.tierdesk.console.fixes.."))
            .ignoreDependency(resideInAnyPackage("dev.tierdesk.console.shell.."), SCREENS)
            .because("the way from one to another leads over the Navigator");

    @ArchTest
    static final ArchRule STYLE_SHEETS_ARE_KEPT = noClasses()
            .that(resideInAnyPackage("dev.tierdesk..").and(not(resideInAnyPackage("dev.tierdesk.console.ui"))))
            .should().callMethodWhere(target(name("getStylesheets")))
            .because("Views.style gives a view its sheet, so that it is not read anew at each visit");

    @ArchTest
    static final ArchRule THREADS_STAY_IN_BACKGROUND = noClasses()
            .that(resideInAnyPackage("dev.tierdesk.console..")
                    .and(not(DescribedPredicate.describe("FxBackground", c -> c.getName().contains(".FxBackground")))))
            .should().dependOnClassesThat(DescribedPredicate.describe("executors", c -> c.getName()
                    .startsWith("java.util.concurrent.Exec")))
            .orShould().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .because("one place decides what runs where, and that the store's thread is never interrupted");

    @ArchTest
    static final ArchRule NOBODY_ELSE_MAKES_THREADS = noClasses()
            .that(not(simpleName("FxBackground")
                    .or(simpleName("Listener").and(resideInAnyPackage("dev.tierdesk.console.instance")))))
            .should().callMethod(Thread.class, "ofPlatform")
            .orShould().callMethod(Thread.class, "ofVirtual")
            .orShould().callConstructor(Thread.class, Runnable.class)
            .because("other starts are heard before there is a window, and everything else goes through Background");

    @ArchTest
    static final ArchRule CHOOSERS_STAY_BEHIND_DIALOGS = noClasses().that(not(simpleNameEndingWith("Dialogs")))
            .should().dependOnClassesThat(DescribedPredicate.describe("alerts, dialogs, choosers and printers",
                    c -> Set.of("javafx.scene.control.Alert", "javafx.scene.control.Dialog", "javafx.stage.FileChooser",
                            "javafx.print.PrinterJob").contains(c.getName())))
            .because("tests answer them by script");

    @ArchTest
    static final ArchRule NEW_FILES_ARE_NAMED_IN_ONE_PLACE = noClasses().that(not(simpleName("NewFile")))
            .should().callMethod(Dialogs.class, "saveFile", String.class, String.class)
            .because("a missing ending is added, a wrong one refused, and no file replaced unasked");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("dev.tierdesk.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .because("what happens on a date must be testable on any date");

    @ArchTest
    static final ArchRule THE_SYSTEMS_OWN_SETTINGS_ARE_READ_AT_THE_DOOR = noClasses()
            .that(not(simpleNameEndingWith("Main").or(simpleNameEndingWith("ConsoleApp"))
                    .or(simpleNameEndingWith("Tour")).or(resideInAnyPackage("dev.tierdesk.cli.."))))
            .should().callMethod(Locale.class, "getDefault")
            .orShould().callMethod(ZoneId.class, "systemDefault")
            .orShould().callMethod(Clock.class, "systemDefaultZone")
            .orShould().callMethod(Clock.class, "systemUTC")
            .because("the same catalog is the same everywhere");

    @ArchTest
    static final ArchRule STANDARD_STREAMS_BELONG_TO_THE_COMMAND_LINE = noClasses()
            .that(not(simpleNameEndingWith("Main").or(resideInAnyPackage("dev.tierdesk.cli.."))))
            .should(ArchConditions.accessField(System.class, "out"))
            .orShould(ArchConditions.accessField(System.class, "err"))
            .because("a window has a log");

    private static ClassesShouldConjunction inside(String room, String... known) {
        return noClasses().that().resideInAPackage(room)
                .should().dependOnClassesThat(resideInAnyPackage("dev.tierdesk..")
                        .and(not(resideInAnyPackage(room)))
                        .and(not(resideInAnyPackage(known))));
    }

    private static boolean isFloating(JavaClass type) {
        return type.isEquivalentTo(double.class) || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class) || type.isEquivalentTo(Float.class);
    }
}
