package dev.tierdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `import` says of the rows of a table.
class TableCommandsTest {
    private final Path folder;

    TableCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        DemoShop.into(Directories.below(folder));
    }

    @Test
    void aRowIsRefusedOnceWhateverIsWrongWithIt() throws IOException {
        String table = """
                plan,product,unit,currency,model,unit_amount,included_quantity,min_amount
                free,speech-api,audio_minutes,USD,PER_UNIT,a,b,c
                free,speech-api,audio_minuts,USD,PER_UNIT,0.01,,
                growth,speech-api,audio_minutes,USD,PER_UNIT,0.01,,
                """;

        assertThat(dryRun(table).out()).contains("0 created, 1 changed, 0 unchanged, 2 refused");
        assertThat(dryRun(table, "--json").json().fields().get("refused")).asString().contains("raw=2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "growth,speech-api,audio_minutes,USD,PER_UNIT,0.02,, | Row 2 is a price for the same already. Keep one of",
        ",,,,,0.02,, | The model PER_UNIT has no tiers, but unit_amount says something of one.",
        "growth,speech-api,audio_minutes,USD,,0.02,100, | The model PER_UNIT has no tiers, but up_to says something"})
    void aSecondRowOfAPriceWithoutTiersIsToldAsWhatItIs(String row, String said) throws IOException {
        assertThat(dryRun("""
                plan,product,unit,currency,model,unit_amount,up_to,name
                growth,speech-api,audio_minutes,USD,PER_UNIT,0.01,,
                """ + row).err()).contains("ERROR  prices[row 3]", said);
    }

    @Test
    void aCodeThatIsInATableTwiceIsTold() throws IOException {
        assertThat(dryRun("""
                code,plan,product,unit,currency,model,unit_amount
                new,growth,speech-api,audio_minutes,USD,PER_UNIT,0.01
                new,growth,speech-api,audio_minutes,USD,PER_UNIT,0.02
                """).err()).contains("ERROR  prices[row 3].code", "new is in the file twice. Keep one of them.");
    }

    @Test
    void aCurrencyThatNobodyChargesInIsToldAsOneInEveryFormat() throws IOException {
        Path plans = Files.writeString(folder.resolve("lago.json"), """
                {"plans": [{"code": "a", "name": "A", "interval": "monthly", "amount_currency": "XAU"}]}
                """);

        assertThat(dryRun("""
                plan,product,unit,currency,model,unit_amount
                growth,speech-api,audio_minutes,XXX,PER_UNIT,0.01
                """).err()).contains("currency is XXX. A currency that can be charged in would be right, such as EUR.");
        assertThat(Command.run(folder, "convert", plans.toString(), "x.yaml", "--from", "lago").err())
                .contains("amount_currency is XAU. A currency that can be charged in would be right, such as EUR.");
    }

    @Test
    void anAnswerThatCannotBeGivenIsToldOnce() throws IOException {
        assertThat(dryRun("code,name\n", "--answer", "separator=x").err())
                .containsOnlyOnce("ERROR  separator  x cannot be chosen here.");
        assertThat(dryRun("kode,name\n").err())
                .containsOnlyOnce("ERROR  column.prices.product  This has to be decided first.");
    }

    @Test
    void whatIsEmptyAndComesBackFilledIsToldSo() {
        Command written = Command.run(
                folder, "export", folder.resolve("k.json").toString(), "--to", "kontorion", "--catalog", "Shop");

        assertThat(written.err()).contains("prices[growth.base-fee].terms.amount  terms.amount (49) is not written: ",
                "That terms.tiers[0].unit_amount is empty is not written: the format says something there.")
                .doesNotContain(" () ");
    }

    private Command dryRun(String table, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("prices.csv"), table);
        return Command.run(folder, Stream.concat(
                Stream.of("import", file.toString(), "--from", "csv", "--catalog", "Shop", "--dry-run"),
                Arrays.stream(more)).toArray(String[]::new));
    }
}
