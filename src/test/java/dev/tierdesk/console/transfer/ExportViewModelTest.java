package dev.tierdesk.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.transfer.ExportViewModel.Content;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.exchange.Scope;
import dev.tierdesk.exchange.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    private final Path folder;
    private final OpenShop shelf;
    private final RememberedAnswers kept = new RememberedAnswers();

    ExportViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        shelf = OpenShop.empty(folder);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void exportWritesTheSavedCatalogAndOffersItsFolder() throws IOException {
        Path target = folder.resolve("out.tierdesk");
        shelf.dialogs.answer = target;

        export().save();

        assertThat(Files.readAllBytes(target)).isEqualTo(DocumentWriter.write(shelf.stored()));
        assertThat(shelf.dialogs.suggested).isEqualTo("Shelf 1-2.tierdesk");
        assertThat(shelf.dialogs.toasts).containsExactly("Exported to " + target);
        assertThat(shelf.dialogs.closed).isEqualTo(1);
        Objects.requireNonNull(shelf.dialogs.lastAction).run();
        assertThat(shelf.dialogs.revealed).isEqualTo(target);
    }

    @Test
    void exportSaysThatDraftsAreNotInTheFile() throws IOException {
        Path target = folder.resolve("out.tierdesk");
        shelf.dialogs.answer = target;
        shelf.workspace.edit(Product.draft(shelf.workspace.newId(), "new", "New", "OTHER"), "new");
        ExportViewModel model = export();

        assertThat(model.note()).startsWith("Unsaved edits of 1 object are not exported.");
        model.save();

        assertThat(Files.readAllBytes(target)).isEqualTo(DocumentWriter.write(shelf.stored()));
        assertThat(shelf.dialogs.toasts)
                .containsExactly("Exported to " + target + ", without unsaved edits of 1 object");
    }

    @Test
    void exportToNowhereAsksForAnotherPlaceAndKeepsTheChoice() {
        shelf.dialogs.answer = folder.resolve("missing").resolve("out.tierdesk");
        shelf.dialogs.confirming = false;

        export().save();

        assertThat(shelf.dialogs.toasts).isEmpty();
        assertThat(shelf.dialogs.closed).isZero();
        assertThat(shelf.dialogs.confirmed).singleElement().asString().contains("out.tierdesk cannot be written");
    }

    @Test
    void aNameThatEndsLikeAnotherFormatIsRefusedAndAskedForAgain() {
        Path target = folder.resolve("out.txt");
        shelf.dialogs.answer = target;
        shelf.dialogs.confirming = false;

        export().save();

        assertThat(target).doesNotExist();
        assertThat(shelf.dialogs.closed).isZero();
        assertThat(shelf.dialogs.confirmed).singleElement().asString()
                .contains("out.txt was not written.", "ends in .tierdesk, .json.", "Choose another name…");

        ExportViewModel folders = export();
        folders.choose("folder");
        shelf.dialogs.answer = folder.resolve("out.tierdesk");
        folders.save();
        assertThat(shelf.dialogs.confirmed).last().asString().contains("ends in .zip.");
    }

    @Test
    void theFormatThatWasChosenLastIsOfferedAgain() {
        shelf.dialogs.answer = folder.resolve("out.yaml");
        ExportViewModel model = export();
        assertThat(model.formats()).extracting(Option::value).contains("tierdesk", "yaml");
        assertThat(model.format()).isEqualTo("tierdesk");

        model.choose("yaml");
        model.save();

        assertThat(shelf.dialogs.suggested).isEqualTo("Shelf 1-2.yaml");
        assertThat(export().format()).isEqualTo("yaml");
    }

    @Test
    void chosenPlansComeWithWhatTheyReferTo() throws IOException {
        try (OpenShop shop = new OpenShop(Files.createDirectory(folder.resolve("demo")))) {
            shop.dialogs.answer = folder.resolve("part.tierdesk");
            ExportViewModel model = new ExportViewModel(shop.workspace, shop.desk, kept, List.of());
            assertThat(model.kind()).isNull();
            assertThat(content(model).summary())
                    .startsWith("Goes out: products " + shop.stored().products().size() + ",");
            assertThat(content(model).losses()).isEmpty();

            model.narrow(Kind.PLAN);
            assertThat(model.canSave()).isFalse();
            assertThat(model.note()).isEqualTo("Choose at least one.");
            assertThat(model.objects(Kind.PLAN)).contains(new Option("growth", "Growth"));

            model.choose(Kind.PLAN, "growth", true);
            model.save();

            assertThat(Files.readAllBytes(folder.resolve("part.tierdesk")))
                    .isEqualTo(DocumentWriter.write(Scope.plans(List.of("growth")).of(shop.stored())));
        }
    }

    @Test
    void severalRowsThatAreSelectedAreWhatIsExportedFirst() throws IOException {
        try (OpenShop shop = new OpenShop(Files.createDirectory(folder.resolve("demo")))) {
            List<UUID> two = List.of(shop.product("vision-api").id(), shop.product("speech-api").id());

            ExportViewModel model = new ExportViewModel(shop.workspace, shop.desk, kept, two);

            assertThat(model.kind()).isEqualTo(Kind.PRODUCT);
            assertThat(model.isChosen(Kind.PRODUCT, "vision-api")).isTrue();
            assertThat(model.canSave()).isTrue();
            ExportViewModel one = new ExportViewModel(shop.workspace, shop.desk, kept, two.subList(0, 1));
            assertThat(one.kind()).isNull();
            assertThat(one.isChosen(Kind.PRODUCT, "vision-api")).isTrue();
        }
    }

    @Test
    void severalFilesGoIntoAFolderOrAZip() throws IOException {
        shelf.dialogs.answer = folder.resolve("out");
        ExportViewModel model = export();
        assertThat(model.isFolder()).isFalse();
        model.choose("folder");
        assertThat(model.isFolder()).isTrue();

        model.saveFolder();

        assertThat(Files.readString(folder.resolve("out").resolve("settings.json"))).contains("Shelf 1/2");
        shelf.dialogs.answer = folder.resolve("out.zip");
        ExportViewModel zip = export();
        zip.save();
        assertThat(shelf.dialogs.suggested).isEqualTo("Shelf 1-2.zip");
        assertThat(Objects.requireNonNull(Source.read(folder.resolve("out.zip")).value()).files().keySet())
                .isEqualTo(Objects.requireNonNull(Source.read(folder.resolve("out")).value()).files().keySet());
    }

    @Test
    void whatTheFormatCannotHoldIsSaidBeforeAnythingIsWritten() throws IOException {
        try (OpenShop shop = new OpenShop(Files.createDirectory(folder.resolve("demo")))) {
            ExportViewModel model = new ExportViewModel(shop.workspace, shop.desk, kept, List.of());
            model.choose("csv");

            assertThat(content(model).losses()).isNotEmpty().allSatisfy(loss -> {
                assertThat(loss.text()).isNotBlank();
                assertThat(loss.count()).isPositive();
            });
            assertThat(shop.dialogs.suggested).isNull();
            assertThat(model.questions()).isNotEmpty().noneMatch(QuestionRow::open);
        }
    }

    private ExportViewModel export() {
        return new ExportViewModel(shelf.workspace, shelf.desk, kept, List.of());
    }

    private static Content content(ExportViewModel model) {
        return Objects.requireNonNull(model.content().get());
    }
}
