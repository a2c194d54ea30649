package dev.tierdesk.console.ui;

import dev.tierdesk.store.AtomicFile;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the rows that a list shows to a CSV file (RFC 4180, UTF-8): the visible columns, in the order on screen.
public final class RowsFile {
    private static final Logger LOG = LoggerFactory.getLogger(RowsFile.class);

    private RowsFile() {}

    /// Asks where to, and writes.
    ///
    /// @param name of the list, suggested for the file
    public static void export(TableView<?> table, String name, Desk desk) {
        Messages messages = desk.messages();
        byte[] bytes = text(table).getBytes(StandardCharsets.UTF_8);
        NewFile file = new NewFile(
                messages.get("common.export-rows"), name, messages.get("common.export-rows.format"), List.of("csv"));
        file.choose(desk.dialogs(), messages, target ->
                desk.background().compute("", job -> written(target, bytes), written -> desk.dialogs().toast(
                        messages.get(written ? "common.export-rows.done" : "common.export-rows.failed",
                                "path", target.toString()), null, null)));
    }

    /// The headings and every row of a table, as CSV.
    static <R> String text(TableView<R> table) {
        List<TableColumn<R, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
        Stream<String> heading = Stream.of(line(columns.stream().map(TableColumn::getText)));
        Stream<String> rows = table.getItems().stream()
                .map(row -> line(columns.stream().map(column -> Objects.toString(column.getCellData(row), ""))));
        return Stream.concat(heading, rows).collect(Collectors.joining());
    }

    private static String line(Stream<String> values) {
        return values.map(RowsFile::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static boolean written(Path target, byte[] bytes) {
        try {
            AtomicFile.write(target, bytes);
            return true;
        } catch (IOException e) {
            LOG.info("rows could not be written to {}", target, e);
            return false;
        }
    }
}
