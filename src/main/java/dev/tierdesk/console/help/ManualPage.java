package dev.tierdesk.console.help;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/// Draws a part of the manual: headings, paragraphs, lists, tables, code, pictures, and links to
/// other parts. Used on the FX thread.
///
/// @param query words that are marked; empty for none
/// @param go gets the anchor of a link that is followed
record ManualPage(String query, Consumer<String> go) {
    /// The part, its heading first.
    VBox draw(Manual.Part part) {
        VBox page = new VBox();
        page.getStyleClass().add("manual-page");
        Label title = new Label(part.title());
        title.getStyleClass().add("page-title");
        page.getChildren().add(title);
        part.blocks().forEach(block -> page.getChildren().add(block(block)));
        return page;
    }

    private Region block(Node block) {
        return switch (block) {
            case Heading heading -> {
                TextFlow flow = flow(heading, "manual-heading");
                flow.setId("manual-" + Manual.anchor(Manual.text(heading)));
                yield flow;
            }
            case Paragraph paragraph when paragraph.getFirstChild() instanceof Image image && image.getNext() == null ->
                picture(image);
            case Paragraph paragraph -> flow(paragraph);
            case BulletList list -> list(list, 0);
            case OrderedList list -> list(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            case FencedCodeBlock code -> code(code);
            case TableBlock table -> table(table);
            default -> throw new IllegalArgumentException("the manual has what cannot be drawn: " + block);
        };
    }

    private static Picture picture(Image image) {
        String url = Manual.picture(image.getDestination()).toExternalForm();
        return new Picture(new javafx.scene.image.Image(url), Manual.text(image));
    }

    /// @param first number of the first item; 0 for bullets
    private VBox list(Node list, int first) {
        VBox items = new VBox();
        items.getStyleClass().add("manual-list");
        int number = first;
        for (Node item : children(list)) {
            Label mark = new Label(first == 0 ? "•" : number++ + ".");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            VBox body = new VBox();
            children((ListItem) item).forEach(block -> body.getChildren().add(block(block)));
            HBox.setHgrow(body, Priority.ALWAYS);
            HBox line = new HBox(mark, body);
            line.getStyleClass().add("manual-item");
            items.getChildren().add(line);
        }
        return items;
    }

    private static Label code(FencedCodeBlock code) {
        Label text = new Label(code.getLiteral().stripTrailing());
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().addAll("mono", "manual-code");
        return text;
    }

    /// A table whose columns share the width as their longest cells do, within bounds.
    private GridPane table(TableBlock table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("manual-table");
        List<Integer> longest = new ArrayList<>();
        int row = 0;
        for (Node section : children(table)) {
            for (Node line : children(section)) {
                int column = 0;
                for (Node cell : children(line)) {
                    TextFlow flow = section instanceof TableHead ? flow(cell, "manual-head") : flow(cell);
                    grid.add(flow, column, row);
                    if (column == longest.size()) {
                        longest.add(1);
                    }
                    longest.set(column, Math.max(longest.get(column), room(Manual.text(cell))));
                    column++;
                }
                RowConstraints top = new RowConstraints();
                top.setValignment(VPos.TOP);
                grid.getRowConstraints().add(top);
                row++;
            }
        }
        int all = longest.stream().mapToInt(length -> length).sum();
        longest.forEach(length -> {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 * length / all);
            grid.getColumnConstraints().add(column);
        });
        return grid;
    }

    /// What a cell asks for, in letters: no word of it shall be broken.
    private static int room(String text) {
        int word = Stream.of(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
        return Math.max(Math.clamp(text.length(), 12, 60), Math.clamp(word * 7L / 5, 12, 42));
    }

    private TextFlow flow(Node parent, String... styles) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("manual-text");
        flow.getStyleClass().addAll(styles);
        inline(parent, flow, List.of(styles));
        return flow;
    }

    private void inline(Node parent, TextFlow flow, List<String> styles) {
        for (Node node : children(parent)) {
            switch (node) {
                case org.commonmark.node.Text words -> marked(words.getLiteral(), flow, styles);
                case SoftLineBreak line -> marked(" ", flow, styles);
                case Code code -> marked(code.getLiteral(), flow, with(styles, "manual-mono"));
                case StrongEmphasis strong -> inline(strong, flow, with(styles, "manual-strong"));
                case Emphasis emphasis -> inline(emphasis, flow, with(styles, "manual-emphasis"));
                case Link link when link.getDestination().startsWith("#") -> {
                    Hyperlink way = new Hyperlink(Manual.text(link));
                    way.setOnAction(e -> go.accept(link.getDestination().substring(1)));
                    flow.getChildren().add(way);
                }
                case Link link -> inline(link, flow, styles);
                default -> throw new IllegalArgumentException("the manual has what cannot be drawn: " + node);
            }
        }
    }

    /// Adds words, those of the query marked.
    private void marked(String words, TextFlow flow, List<String> styles) {
        Marks marks = Marks.of(words, query);
        marks.pieces().forEach(piece -> {
            javafx.scene.Node text = piece.marked() ? new Label(piece.text()) : new Text(piece.text());
            text.getStyleClass().add(piece.marked() ? "manual-found" : "manual-words");
            text.getStyleClass().addAll(styles);
            flow.getChildren().add(text);
        });
    }

    private static List<String> with(List<String> styles, String style) {
        List<String> more = new ArrayList<>(styles);
        more.add(style);
        return more;
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }
}
