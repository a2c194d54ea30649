package dev.tierdesk.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.table.TableProblem;
import dev.tierdesk.pricing.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is in a file, it is read or refused with its place, quickly, and nothing is thrown.
@Timeout(60)
class CsvHostileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T00:00:00Z"), ZoneOffset.UTC);
    private static final CatalogSettings SETTINGS =
            Defaults.settings(new UUID(0x7000, Long.MIN_VALUE), "Small", Currency.getInstance("EUR"), ZoneId.of("UTC"));
    private static final Map<String, byte[]> EXAMPLE =
            new TreeMap<>(Objects.requireNonNull(
                    Source.read(Path.of("src/test/resources/dev/tierdesk/exchange/csv/example")).value()).files());

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    static Stream<String> texts() {
        String price = "code,product,model,up_to,unit_amount\n";
        return Stream.of("", "\n", "\n\n\n", ",", ",,,,\n", "\"", "\"\"\"", "code\n\"", "code,name\na,\"unclosed\n",
                "code,name\na,\"x\"y\n",
                "code,code\na,b\n", "code,CODE\na,b\n", "code\na\na\n", "code\n\u0000\n", "code,name\na,x\u0000y\n",
                "code,name\n" + "a".repeat(70_000) + ",x\n", "code,name\n-,x\n", "code,name\n=cmd,x\n",
                "code,name\n../../etc,x\n",
                "code,name,tags\na,b,\"\"\"unclosed\"\n", "code,name,metadata\na,b,x\n",
                "code,name,metadata\na,b,x=1; x=2\n",
                "code,name,maturity\na,b,OLD\n", "code,name,x\na,b,c,d,e,f\n", "product,unit\nnobody,nothing\n",
                "product,amount\n,\n",
                "plan,product,unit,included_quantity\np,q,r,s\n", "plan,price,number\na,b,1\n", "plan,number\na,\n",
                price + "a,b,VOLUME,1e999999999,1\n", price + "a,b,VOLUME,-5,1\n", price + "a,b,OTHER,,\n", price
                        + ",,,5,1\n",
                price + "a,b,VOLUME," + "9".repeat(100_000) + ",1\n", price.repeat(3), "x".repeat(2_000_000), ","
                        .repeat(200_000) + "\n",
                "code" + ",h".repeat(900) + "\n" + "a,".repeat(5000) + "\n", "code,name\n" + "a,b\n".repeat(200_000),
                "code,name,trial_days,cadence\n" + "x,y,-1,P0M\n".repeat(20_000), "\uFEFF\uFEFFcode\na\n",
                "code\r\ra\r", "sku;preis\n1;2\n",
                "code,name\n" + "\"\n\"".repeat(100_000),
                "code,name,conversion_factor,conversion_precision,aggregation\na,b,0,99,SUM\n",
                "code,name,cadence,rounding_scale,currencies,minimum_amounts\na,b,PT1S,13,XXX; EUR,EUR=x\n");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DamagedInput
    void aDamagedSetIsReadOrRefused(int seed) {
        Random random = new Random(seed);
        Map<String, byte[]> files = new TreeMap<>(EXAMPLE);
        List<String> names = List.copyOf(files.keySet());
        for (int i = 0; i <= seed % 4; i++) {
            files.computeIfPresent(names.get(random.nextInt(names.size())), (name, bytes) -> damaged(bytes, random));
        }
        assertReadOrRefused(new Source("set", new TreeMap<>(files)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DamagedInput
    void aTextIsReadOrRefusedWhateverTableItIsTakenFor(String text, TestReporter inputs) {
        for (String name : List.of("products.csv", "prices.csv", "examples.csv", "plans.csv", "units.csv",
                "anything.csv")) {
            assertReadOrRefused(Source.file(name, text.getBytes(StandardCharsets.UTF_8)));
        }
        inputs.publishEntry("inputs", "6");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "products => `` => file",
        "products => `\\n` => file",
        "products => `\\n\\n\\n` => file",
        "products => `,` => file",
        "products => `,,,,\\n` => file",
        "products => `\"` => file",
        "products => `\"\"\"` => file",
        "anything => `hello` => file",
        "anything => `a,b\\n1,2\\n` => file",
        "products => `code\\n\"` => products[row 2]",
        "products => `code,name\\na,\"unclosed\\n` => products[row 2]",
        "products => `code,name\\na,\"x\"y\\n` => products[row 2]",
        "products => `code,name\\na,b\\nc,\"unclosed\\n` => products[row 3]",
        "products => `code,code\\na,b\\n` => products.code",
        "products => `code,CODE\\na,b\\n` => products.CODE",
        "products => `code\\na\\na\\n` => products[row 3].code",
        "products => `code\\n\\0\\n` => products[row 2].code",
        "products => `code,name\\na,x\\0y\\n` => products[row 2].name",
        "products => `code,name,tags\\na,b,\"\"\"unclosed\"\\n` => products[row 2].tags",
        "products => `code,name,metadata\\na,b,x\\n` => products[row 2].metadata",
        "products => `code,name,metadata\\na,b,x=1; x=2\\n` => products[row 2].metadata",
        "products => `code,name,maturity\\na,b,OLD\\n` => products[row 2].maturity",
        "products => `code,name,x\\na,b,c,d,e,f\\n` => products[row 2]",
        "products => `product,unit\\nnobody,nothing\\n` => column.products.code",
        "attachments => `product,unit\\nnobody,nothing\\n` => attachments[row 2].product",
        "allowances => `plan,product,unit,included_quantity\\np,q,r,s\\n` => allowances[row 2].plan",
        "examples => `plan,price,number\\na,b,1\\n` => examples[row 2].price",
        "examples => `plan,number\\na,\\n` => examples[row 2].number",
        "examples => `sku;preis\\n1;2\\n` => examples.number",
        "plans => `plan,number\\na,\\n` => column.plans.code",
        "prices => `code,product,model,up_to,unit_amount\\na,b,VOLUME,1,1\\n` => prices[row 2].product",
        "prices => `code,product,model,up_to,unit_amount\\n,,,5,1\\n` => prices[row 2].product",
        "plans => `code,name,trial_days,cadence\\nx,y,-1,P0M\\n` => plans[row 2].cadence",
        "plans => `code,name,trial_days\\nx,y,-1\\n` => plans[row 2].trial_days",
        "plans => `code,name,cadence\\na,b,PT1S\\n` => plans[row 2].cadence",
        "plans => `code,name,rounding_scale\\na,b,13\\n` => plans[row 2].rounding_scale",
        "plans => `code,name,currencies\\na,b,XXX; EUR\\n` => plans[row 2].currencies",
        "plans => `code,name,minimum_amounts\\na,b,EUR=x\\n` => plans[row 2].minimum_amounts",
        "units => `code,name,conversion_factor,aggregation\\na,b,0,SUM\\n` => units[row 2].conversion_factor",
        "units => `code,name,conversion_factor,conversion_precision\\na,b,2,99\\n` => units[row 2].conversion_precision"
    })
    @HostileInput
    void whatIsWrongIsToldAtItsRow(String table, String text, String place) {
        Imported read = read(table, text);
        Problem first = read.problems().stream().filter(Problem::isError).findFirst().orElseThrow();

        assertThat(first.where().path().isEmpty() ? "file" : first.where().path()).isEqualTo(place);
        assertThat(read.aggregates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "products => `code,name\\n-,x\\n` => product",
        "products => `code,name\\n=cmd,x\\n` => cmd",
        "products => `code,name\\n../../etc,x\\n` => etc",
        "products => `\uFEFF\uFEFFcode\\na\\n` => a",
        "products => `code\\r\\ra\\r` => a",
        "products => `sku;preis\\n1;2\\n` => 1",
        "units => `code,name,cadence\\na,b,PT1S\\n` => a",
        "products => `code,product\\na,b\\n` => a"
    })
    void whatIsOnlyOddIsReadAsTheObjectThatItIs(String table, String text, String code) {
        Imported read = read(table, text);

        assertThat(read.problems()).noneMatch(Problem::isError);
        assertThat(read.aggregates()).extracting(Aggregate::code).containsExactly(code);
    }

    private static Imported read(String table, String text) {
        byte[] bytes = text.translateEscapes().getBytes(StandardCharsets.UTF_8);
        return new CsvFormat().read(
                Source.file(table + ".csv", bytes), new ImportContext(Catalog.of(List.of(SETTINGS)), CLOCK));
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(5)) {
            case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> damaged = Arrays.copyOf(bytes, at);
            case 2 -> damaged[at] = (byte) ",;\"\n\r\t'=\0".charAt(random.nextInt(9));
            case 3 -> Arrays.fill(damaged, at, Math.min(bytes.length, at + 20), (byte) random.nextInt(256));
            default -> {
                damaged = Arrays.copyOf(bytes, bytes.length + at);
                System.arraycopy(bytes, 0, damaged, bytes.length, at);
            }
        }
        return damaged;
    }

    private static void assertReadOrRefused(Source source) {
        CsvFormat csv = new CsvFormat();
        csv.recognises(source);
        ImportContext context = new ImportContext(Catalog.of(List.of(SETTINGS)), CLOCK);
        Imported imported = csv.read(source, context);

        assertThat(imported.problems().stream().filter(Problem::isError))
                .allMatch(problem -> problem.code() == TableProblem.TABLE_NONE || !problem.where().path().isEmpty());
        csv.errorRows(source, context, imported.problems(), problem -> problem.code().name());
    }
}
