package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CLOCK;
import static dev.tierdesk.store.Samples.everything;
import static dev.tierdesk.store.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tierdesk.catalog.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrityTest {
    private final CatalogStore store;

    IntegrityTest(@TempDir Path folder) {
        store = EmptyCatalog.open(folder, settings("Demo"), new CatalogFiles(Directories.below(folder), CLOCK));
    }

    @BeforeEach
    void fill() {
        store.change(everything());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE tier SET unit_amount = 0.03 WHERE place = 1                          | OBJECT     | PRICE   | pro-calls   | 1
            DELETE FROM tier WHERE place = 1                                            | OBJECT     | PRICE   | pro-calls   | 1
            UPDATE product SET name = 'Other'                                           | OBJECT     | PRODUCT | translation | 1
            DELETE FROM product_unit                                                    | OBJECT     | PRODUCT | translation | 1
            UPDATE settings SET time_zone = 'UTC'                                       | OBJECT     | SETTINGS | settings   | 0
            UPDATE aggregate SET revision = 7 WHERE kind = 'PLAN'                       | OBJECT     | PLAN    | pro         | 1
            DELETE FROM revision WHERE kind = 'PLAN'                                    | PRESENCE   | PLAN    | pro         |
            UPDATE change_set SET label = 'Other' WHERE number = 1                      | CHANGE_SET |         | ''          | 1
            UPDATE change_set SET author = 'Other' WHERE number = 0                     | CHANGE_SET |         | ''          | 0
            UPDATE revision SET body = X'00' WHERE kind = 'UNIT'                        | REVISION   | UNIT    | api_calls   | 1
            UPDATE revision SET code = 'other' WHERE kind = 'UNIT'                      | CHANGE_SET |         | ''          | 1
            """)
    void whatWasChangedPastTheStoreIsFound(String statement, Damage.What what, Kind kind, String code, Long changeSet) {
        store.database().owner().execute(statement);

        assertThat(store.damage()).contains(new Damage(what, kind, code, changeSet));
    }

    @Test
    void anObjectThatIsGoneIsFound() {
        store.database().owner().execute("DELETE FROM tier");
        store.database().owner().execute("DELETE FROM price");

        assertThat(store.damage()).containsExactly(new Damage(Damage.What.PRESENCE, Kind.PRICE, "pro-calls", 1L));
    }

    @Test
    void whatCannotBeReadIsDamage() {
        store.database().owner().execute("UPDATE price SET model = 'NONE'");

        assertThat(store.damage()).containsExactly(new Damage(Damage.What.OBJECT, null, "", null));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(store::catalog)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.DAMAGED));
    }

    @Test
    void itIsCheckedBesideChangesOnAnotherThread() {
        CompletableFuture<List<Damage>> checks = CompletableFuture.supplyAsync(() ->
                IntStream.range(0, 50).mapToObj(i -> store.damage()).flatMap(List::stream).toList());
        long last = 1;
        while (!checks.isDone()) {
            last = store.undo(last, "Ada", "Undo").number();
        }

        assertThat(checks.join()).isEmpty();
        assertThat(last).isGreaterThan(1);
    }

    @Test
    void aWholeCatalogHasNone() {
        assertThat(store.damage()).isEmpty();
    }
}
