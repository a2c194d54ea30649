package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownRowsTest {
    private static final List<Line> LINES =
            IntStream.range(0, 100).mapToObj(i -> new Line(new UUID(0, i), "line " + i)).toList();

    private record Line(UUID id, String searchText) implements ListRow {
        @Override
        public boolean dirty() {
            return false;
        }

        @Override
        public String tip() {
            return searchText;
        }
    }

    @Test
    void everyRowIsFoundInWhateverOrderItIsAskedFor() {
        List<Line> order = new ArrayList<>(LINES);
        assertThat(found(order)).isEqualTo(order);
        Collections.reverse(order);
        assertThat(found(order)).isEqualTo(order);
        Collections.rotate(order, 30);
        assertThat(found(order)).isEqualTo(order);
    }

    @Test
    void rowsAreFoundPastThoseThatAreNewAndThoseThatAreGone() {
        ShownRows<Line> rows = new ShownRows<>(LINES);

        assertThat(rows.row(LINES.get(0).id())).isSameAs(LINES.get(0));
        assertThat(rows.row(new UUID(1, 1))).isNull();
        assertThat(rows.row(LINES.get(3).id())).isSameAs(LINES.get(3));
        assertThat(rows.row(LINES.get(50).id())).isSameAs(LINES.get(50));
        assertThat(rows.row(LINES.get(4).id())).isSameAs(LINES.get(4));
    }

    private static List<Line> found(List<Line> order) {
        ShownRows<Line> rows = new ShownRows<>(LINES);
        return order.stream().map(line -> rows.row(line.id())).toList();
    }
}
