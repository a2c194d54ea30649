package dev.tierdesk.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.transfer.ImportViewModel.Step;
import dev.tierdesk.pricing.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table that leaves things open: its questions, their answers and its refused rows.
class TableImportTest {
    private static final String TABLE = """
            plan;product;unit;currency;model;unit_amount;charge_type;Preis je Stück
            growth;speech-api;audio_minutes;USD;PER_UNIT;0,007;USAGE;x
            growth;speech-api;audio_minuts;USD;PER_UNIT;0,008;USAGE;x
            """;

    private final Path folder;
    private final OpenShop shop;
    private final RememberedAnswers kept = new RememberedAnswers();

    TableImportTest(@TempDir Path folder) {
        this.folder = folder;
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void itsQuestionsComeFirstEachWithItsProposal() throws IOException {
        ImportViewModel model = read();

        assertThat(model.step().get()).isEqualTo(Step.QUESTIONS);
        assertThat(question(model, "separator").answer()).isEqualTo("semicolon");
        assertThat(question(model, "decimal")).satisfies(decimal -> {
            assertThat(decimal.answer()).isEqualTo("comma");
            assertThat(decimal.hint()).isEqualTo("Proposed");
            assertThat(decimal.options()).extracting(Option::value).contains("point", "comma");
        });
        assertThat(model.canGoOn()).isTrue();
        model.goOn();
        assertThat(model.step().get()).isEqualTo(Step.DRY_RUN);
        assertThat(dry(model).rows()).filteredOn(row -> row.outcome() == Outcome.CHANGED).singleElement().satisfies(row -> {
            assertThat(row.place()).isEqualTo("growth.speech-api.audio_minutes");
            assertThat(row.foundBy()).isEqualTo("Name");
            assertThat(dry(model).fields(row)).contains(new FieldRow("Unit amount", "0.006", "0.007"));
        });
        model.goBack();
        assertThat(model.step().get()).isEqualTo(Step.QUESTIONS);
    }

    @Test
    void anAnswerIsReadAtOnceAndOfferedAgainNextTime() throws IOException {
        ImportViewModel model = read();
        String heading = "column.price-list.Preis je Stück";
        assertThat(dry(model).losses()).extracting(LossRow::text)
                .anyMatch(text -> text.startsWith("Preis je Stück") && text.contains("is not kept"));

        model.answer(0, heading, "name");

        assertThat(dry(model).losses()).isEmpty();
        assertThat(question(model, heading).hint()).isEqualTo("Your answer");
        model.goOn();
        model.leaveOut().set(true);
        model.apply();
        assertThat(shop.dialogs.toasts).singleElement().asString()
                .startsWith("Import of price-list.csv: 0 created, 1 changed");

        ImportViewModel again = read();

        assertThat(question(again, heading)).satisfies(row -> {
            assertThat(row.answer()).isEqualTo("name");
            assertThat(row.hint()).isEqualTo("Remembered from last time");
        });
        assertThat(again.files().areRemembered()).isTrue();
        assertThat(dry(again).count(Outcome.CHANGED)).isZero();
        again.takeProposals();
        assertThat(again.files().areRemembered()).isFalse();
        assertThat(question(again, heading).hint()).isEqualTo("Proposed");
    }

    @Test
    void whatIsIgnoredStandsInAListOfItsOwnWithItsCount() throws IOException {
        DryRunViewModel run = dry(read());

        assertThat(run.lossCount()).isEqualTo(1);
        assertThat(run.losses().getFirst().severity()).isEqualTo(Severity.WARNING);
        assertThat(run.lossesShown().get()).isFalse();
    }

    @Test
    void refusedRowsAreSavedAsATableToBeCorrected() throws IOException {
        ImportViewModel model = read();
        model.goOn();
        shop.dialogs.answer = folder.resolve("refused.csv");
        assertThat(model.canSaveRefused()).isTrue();

        model.saveRefused();

        assertThat(shop.dialogs.suggested).isEqualTo("price-list refused.csv");
        assertThat(Files.readString(folder.resolve("refused.csv"))).contains("audio_minuts")
                .contains("neither in the file");
        assertThat(shop.dialogs.toasts).containsExactly("Refused rows saved as " + folder.resolve("refused.csv"));
    }

    @Test
    void refusedRowsAreSavedUnderNoOtherEnding() throws IOException {
        ImportViewModel model = read();
        shop.dialogs.confirming = false;
        shop.dialogs.answer = folder.resolve("refused.xlsx");

        model.saveRefused();

        assertThat(folder.resolve("refused.xlsx")).doesNotExist();
        assertThat(shop.dialogs.confirmed).singleElement().asString().contains("ends in .csv.");
    }

    @Test
    void aRowIsRefusedOnceWithEverythingThatIsWrongWithIt() throws IOException {
        ImportViewModel model = model();
        model.add(List.of(Files.writeString(folder.resolve("prices.csv"), """
                plan,product,unit,currency,model,unit_amount,included_quantity,min_amount
                free,speech-api,audio_minutes,USD,PER_UNIT,a,b,c
                """)));

        assertThat(model.refused()).isEqualTo(1);
        assertThat(Objects.requireNonNull(model.dryRun().get()).rows().getFirst().problems()).hasSize(3);
    }

    @Test
    void aDocumentHasNoRowsToSave() throws IOException {
        ImportViewModel model = model();
        model.add(List.of(Files.writeString(folder.resolve("broken.tierdesk"), "{\"format\": \"tierdesk\"}")));

        assertThat(model.refused()).isPositive();
        assertThat(model.canSaveRefused()).isFalse();
    }

    private ImportViewModel read() throws IOException {
        ImportViewModel model = model();
        model.add(List.of(Files.writeString(folder.resolve("price-list.csv"), TABLE)));
        return model;
    }

    private ImportViewModel model() {
        return new ImportViewModel(shop.workspace, shop.desk, kept, () -> {}, list -> {});
    }

    private static QuestionRow question(ImportViewModel model, String id) {
        return model.files().questions(0).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static DryRunViewModel dry(ImportViewModel model) {
        return Objects.requireNonNull(model.dryRun().get());
    }
}
