package dev.tierdesk.console.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.workspace.KeptDrafts;
import dev.tierdesk.pricing.Tier;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class MergingTest {
    private final OpenShop shop;
    private final Product base;
    private StackPane root = new StackPane();
    private @Nullable Merging merging;

    MergingTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        base = shop.working().product("translation-api").orElseThrow();
    }

    @Start
    void start(Stage stage) {
        root = new StackPane();
        OpenShop.show(stage, root, 980, 700);
        merging = new Merging(shop.workspace, shop.desk);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyConflictingFieldHasBaseMineAndTheirsToChooseFrom(FxRobot robot) {
        robot.interact(() -> {
            shop.workspace.edit(base.with(e -> {
                e.name = "Mine";
                e.tags = List.of("mine");
            }), "name");
            importing(base, base.with(e -> {
                e.name = "Theirs";
                e.description = "Theirs too";
            }));
        });
        show(robot);

        assertThat(labels(robot)).contains("Translation API", "Name", "Tags", "Description", "~ Theirs too");
        assertThat(robot.lookup("#mine-name").queryAs(RadioButton.class).getText()).isEqualTo("~ Mine");
        assertThat(robot.lookup("#theirs-name").queryAs(RadioButton.class).getText()).isEqualTo("~ Theirs");

        robot.interact(() -> robot.lookup("#mergeButton").queryAs(Button.class).fire());
        assertThat(labels(robot)).contains("Choose mine or theirs for every field first.");
        assertThat(working().name()).isEqualTo("Mine");

        robot.clickOn("#theirs-name");
        robot.interact(() -> robot.lookup("#mergeButton").queryAs(Button.class).fire());
        assertThat(working().name()).isEqualTo("Theirs");
        assertThat(working().tags()).containsExactly("mine");
        assertThat(working().description()).isEqualTo("Theirs too");
        assertThat(shop.workspace.drafts()).hasSize(1);
    }

    @Test
    void whatWasLeftForLaterIsAskedAgainAtTheNextSave(FxRobot robot) {
        robot.interact(() -> {
            shop.workspace.edit(base.with(e -> e.name = "Mine"), "name");
            importing(base, base.with(e -> e.name = "Theirs"));
        });
        for (int i = 0; i < 2; i++) {
            show(robot);
            robot.interact(() -> {
                robot.lookup("#mergeLaterButton").queryAs(Button.class).fire();
                shop.dialogs.shown = null;
                shop.workspace.save(List.of(base.id()), "Save", change -> {}, failure -> {});
                shop.background.pass();
            });
            assertThat(shop.dialogs.shown).isNotNull();
        }
    }

    @Test
    void tiersAreShownRowByRowAndChosenAsAWhole(FxRobot robot) {
        Price price = shop.price("growth.translation-api.api_calls");
        robot.interact(() -> {
            shop.workspace.edit(with(price, Tier.andAbove("1")), "tiers");
            importing(price, with(price, Tier.andAbove("2")));
        });
        show(robot);

        RadioButton mine = robot.lookup(".radio-button").queryAllAs(RadioButton.class).iterator().next();
        assertThat(mine.getText()).contains("Tier 1").contains("−").contains("~");
        robot.interact(() -> robot.lookup("#allMineButton").queryAs(Button.class).fire());
        robot.interact(() -> robot.lookup("#mergeButton").queryAs(Button.class).fire());
        assertThat(shop.price(price.code()).terms().tiers()).containsExactly(Tier.andAbove("1"));
    }

    @Test
    void editsThatCouldBePutTogetherAfterARefusedSaveAreTold(FxRobot robot) {
        robot.interact(() -> {
            var other = shop.another();
            other.edit(base.with(e -> e.description = "Other"), "description");
            other.save(List.of(base.id()), "Other", change -> {}, shop.dialogs::failed);
            shop.workspace.edit(base.with(e -> e.name = "Mine"), "name");
            shop.workspace.save(List.of(base.id()), "Mine", change -> {}, shop.dialogs::failed);
        });

        assertThat(shop.dialogs.failures).isEmpty();
        assertThat(shop.dialogs.toasts).singleElement().asString().contains("together in your draft");
    }

    @Test
    void draftsOfLastTimeAreOfferedWithTheirAgeAndDifferencesAndCanBeLeftOut(FxRobot robot) {
        Product speech = shop.working().product("speech-api").orElseThrow();
        robot.interact(() -> {
            var crashed = shop.another();
            crashed.edit(base.with(e -> e.name = "Kept"), "name");
            crashed.edit(speech.with(e -> e.name = "Lost"), "name");
            crashed.edit(BillableUnit.draft(new UUID(4, 4), "pages", "Pages"), "create");
            shop.keptDrafts(crashed).keep();
            importing(base, base.with(e -> e.name = "Meanwhile"));
            KeptDrafts kept = shop.keptDrafts(shop.workspace);
            if (merging != null) {
                merging.offer(kept, kept.find());
            }
        });
        display(robot);

        assertThat(labels(robot)).contains("just now", "Name: Translation API → Kept");
        assertThat(labels(robot)).contains("New", "Name: Pages", "Code: pages");
        assertThat(labels(robot)).filteredOn(text -> text.startsWith("The same field")).hasSize(1);
        robot.interact(() -> robot.lookup("#draft-" + speech.id()).queryAs(CheckBox.class).fire());
        assertThat(robot.lookup("#takeDraftsButton").queryAs(Button.class).getText()).isEqualTo("Take 2 drafts back");
        robot.interact(() -> robot.lookup("#takeDraftsButton").queryAs(Button.class).fire());

        assertThat(working().name()).isEqualTo("Kept");
        assertThat(shop.working().unit("pages")).isPresent();
        assertThat(shop.working().product("speech-api")).contains(speech);
        show(robot);
        assertThat(robot.lookup("#theirs-name").queryAs(RadioButton.class).getText()).isEqualTo("~ Meanwhile");
    }

    private void show(FxRobot robot) {
        robot.interact(shop.background::pass);
        display(robot);
    }

    private void display(FxRobot robot) {
        robot.interact(() -> {
            Parent shown = shop.dialogs.shown;
            if (shown != null) {
                root.getChildren().setAll(shown);
            }
        });
    }

    private void importing(Aggregate before, Aggregate after) {
        shop.workspace.write("Import", ChangeSource.IMPORT, List.of(new Change(before, after)), change -> {},
                shop.dialogs::failed);
    }

    private static Price with(Price price, Tier... tiers) {
        return price.with(e -> e.terms = price.terms().with(t -> t.tiers = List.of(tiers)));
    }

    private Product working() {
        return shop.working().product("translation-api").orElseThrow();
    }

    private static List<String> labels(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}
