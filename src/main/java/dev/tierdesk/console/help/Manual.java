package dev.tierdesk.console.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// The manual in its parts, one for each heading of the second level; what stands before the first is left out.
/// Immutable.
///
/// @param parts in their order
record Manual(List<Part> parts) {
    private static final int PART = 2;

    Manual {
        parts = List.copyOf(parts);
    }

    /// A part of the manual.
    ///
    /// @param anchor that links have: `billable-units`
    /// @param blocks what stands in it, without its heading
    record Part(String anchor, String title, List<Node> blocks) {
        /// Whether every word of `query` stands somewhere in it, in whatever case.
        boolean has(String query) {
            String whole = title + " " + blocks.stream().map(Manual::text).reduce("", (a, b) -> a + " " + b);
            String text = whole.toLowerCase(Locale.ROOT);
            return query.toLowerCase(Locale.ROOT).strip().lines()
                    .flatMap(line -> List.of(line.split("\\s+")).stream())
                    .allMatch(text::contains);
        }
    }

    /// The manual that was packed into the program.
    static Manual packed() {
        try (InputStream in = Objects.requireNonNull(Manual.class.getResourceAsStream("manual.md"), "no manual");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return of(Parser.builder().extensions(List.of(TablesExtension.create())).build().parseReader(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manual of(Node document) {
        List<Part> parts = new ArrayList<>();
        String title = "";
        List<Node> blocks = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() <= PART) {
                add(parts, title, blocks);
                title = heading.getLevel() == PART ? text(heading) : "";
                blocks = new ArrayList<>();
            } else {
                blocks.add(node);
            }
        }
        add(parts, title, blocks);
        return new Manual(parts);
    }

    /// The part that has this anchor, of itself or of a heading in it.
    Optional<Part> at(String anchor) {
        return parts.stream()
                .filter(part -> part.anchor().equals(anchor) || part.blocks().stream()
                        .anyMatch(block -> block instanceof Heading heading && anchor(text(heading)).equals(anchor)))
                .findFirst();
    }

    /// A picture that was packed with it.
    static URL picture(String destination) {
        return Objects.requireNonNull(Manual.class.getResource(destination), destination);
    }

    /// The anchor of a heading, as links write it.
    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    /// The words of a node, without its form.
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text words) {
                text.append(words.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock code) {
                text.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak line) {
                text.append(' ');
            }
        });
        return text.toString();
    }

    private static void add(List<Part> parts, String title, List<Node> blocks) {
        if (!title.isEmpty()) {
            parts.add(new Part(anchor(title), title, List.copyOf(blocks)));
        }
    }
}
