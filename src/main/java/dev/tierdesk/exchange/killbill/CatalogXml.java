package dev.tierdesk.exchange.killbill;

import dev.tierdesk.document.FileText;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.io.ByteArrayInputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The XML of a catalog as values with their places: an element with attributes or children is an object, one with text
/// a text, and one that wraps a list is a list. Document types are refused; nothing is resolved.
final class CatalogXml {
    private static final int DEPTH = 32;
    private static final int ELEMENTS = 1_000_000;
    private static final int TEXT = 100_000;

    /// How many bytes a declaration of XML takes at most.
    private static final int DECLARATION = 200;

    private static final Pattern ENCODING = Pattern.compile("^\\W*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)");

    /// The first bytes of UTF-16, with a mark or without.
    private static final Set<String> WIDE = Set.of("\u00FE\u00FF", "\u00FF\u00FE", "\0<", "<\0");

    /// What may stand in the elements that are lists.
    private static final Map<String, Set<String>> LISTS = Map.ofEntries(
            Map.entry("currencies", Set.of("currency")), Map.entry("units", Set.of("unit")), Map.entry("products",
                    Set.of("product")),
            Map.entry("included", Set.of("addonProduct")), Map.entry("available", Set.of("addonProduct")),
            Map.entry("limits", Set.of("limit")), Map.entry("plans", Set.of("plan")), Map.entry("initialPhases",
                    Set.of("phase")),
            Map.entry("usages", Set.of("usage")), Map.entry("tiers", Set.of("tier")), Map.entry("blocks",
                    Set.of("block", "tieredBlock")),
            Map.entry("prices", Set.of("price")), Map.entry("fixedPrice", Set.of("price")), Map.entry("recurringPrice",
                    Set.of("price")));

    private final Report report;
    private final XMLStreamReader reader;

    private CatalogXml(XMLStreamReader reader, Report report) {
        this.reader = reader;
        this.report = report;
    }

    /// The root element `catalog`; null where that was refused.
    static @Nullable JsonObject read(byte[] bytes, Report report) {
        try {
            bound(bytes);
            List<Problem> undecodable = isUtf8(bytes) ? FileText.of(bytes).problems() : List.of();
            if (!undecodable.isEmpty()) {
                undecodable.forEach(report::add);
                return null;
            }
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return new CatalogXml(reader, report).root();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            report.add(at(Problem.of(KillBillProblem.KILLBILL_XML_INVALID, Where.ROOT), e.getLocation()));
        } catch (Stop stop) {
            report.add(stop.problem);
        }
        return null;
    }

    /// Whether a file is read as UTF-8, as one is that names no other encoding. Java's reader says nothing of a wrong byte
    /// but that the file is wrong, and prints a line of its own.
    private static boolean isUtf8(byte[] bytes) {
        String begin = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(begin);
        return encoding.find()
                ? encoding.group(1).equalsIgnoreCase("UTF-8") : WIDE.stream().noneMatch(begin::startsWith);
    }

    /// Refuses a file of too many elements before any of them is read.
    private static void bound(byte[] bytes) {
        int elements = 0;
        int line = 1;
        int begun = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                line++;
                begun = i + 1;
            }
            boolean isStart = bytes[i] == '<' && i + 1 < bytes.length && bytes[i + 1] != '/';
            if (isStart && ++elements > ELEMENTS) {
                throw new Stop(Problem.of(KillBillProblem.KILLBILL_XML_TOO_LARGE, Where.ROOT).with("maximum", ELEMENTS)
                        .with("line", line).with("column", i - begun + 1));
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private @Nullable JsonObject root() throws XMLStreamException {
        JsonObject root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new Stop(at(Problem.of(KillBillProblem.KILLBILL_XML_DOCTYPE, Where.ROOT), reader.getLocation()));
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (!reader.getLocalName().equals("catalog")) {
                    throw new Stop(at(Problem.of(ExchangeProblem.FORMAT_OTHER, Where.ROOT).with("expected",
                            "<catalog>"), reader.getLocation()));
                }
                root = object(Where.ROOT, 0, reader.getLocation());
            }
        }
        return root;
    }

    private JsonValue element(Where where, int depth) throws XMLStreamException {
        if (depth > DEPTH) {
            throw tooLarge(DEPTH);
        }
        Location at = reader.getLocation();
        Set<String> items = LISTS.get(reader.getLocalName());
        return items == null ? plain(where, depth, at) : list(items, where, depth, at);
    }

    private JsonArray list(Set<String> names, Where where, int depth, Location at) throws XMLStreamException {
        List<JsonValue> items = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                Location place = reader.getLocation();
                JsonValue item = element(where.item(items.size()), depth + 1);
                if (names.contains(name)) {
                    items.add(item);
                } else {
                    report.add(at(Problem.of(ExchangeProblem.FILE_FIELD_UNKNOWN, where.field(name)).with("field", name)
                            .with("found", "<…>"), place));
                }
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                items.add(new JsonText(text(), reader.getLocation().getLineNumber(), reader.getLocation()
                        .getColumnNumber()));
            }
        }
        return new JsonArray(items, at.getLineNumber(), at.getColumnNumber());
    }

    private JsonValue plain(Where where, int depth, Location at) throws XMLStreamException {
        JsonObject object = object(where, depth, at);
        JsonValue text = object.fields().get("");
        return object.fields().size() == 1 && text != null
                ? text
                : object.fields().isEmpty() ? new JsonText("", at.getLineNumber(), at.getColumnNumber()) : object;
    }

    private JsonObject object(Where where, int depth, Location at) throws XMLStreamException {
        SequencedMap<String, List<JsonValue>> fields = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributePrefix(i).isEmpty()) {
                add(fields, reader.getAttributeLocalName(i), new JsonText(reader.getAttributeValue(i),
                        at.getLineNumber(), at.getColumnNumber()));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = reader.getLocalName();
                    add(fields, name, element(where.field(name), depth + 1));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(text());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new Stop(at(Problem.of(KillBillProblem.KILLBILL_XML_INVALID, where),
                        reader.getLocation()));
                default -> {}
            }
            if (text.length() > TEXT) {
                throw tooLarge(TEXT);
            }
        }
        String content = text.toString().strip();
        if (!content.isEmpty()) {
            add(fields, "", new JsonText(content, at.getLineNumber(), at.getColumnNumber()));
        }
        SequencedMap<String, JsonValue> values = new LinkedHashMap<>();
        fields.forEach((name, all) -> values.put(name, all.size() == 1 ? all.getFirst() : new JsonArray(all,
                at.getLineNumber(), at.getColumnNumber())));
        return new JsonObject(values, at.getLineNumber(), at.getColumnNumber());
    }

    /// An element that stands several times is a list.
    private static void add(SequencedMap<String, List<JsonValue>> fields, String name, JsonValue value) {
        fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    private String text() {
        if (reader.getTextLength() > TEXT) {
            throw tooLarge(TEXT);
        }
        return reader.getText();
    }

    private Stop tooLarge(int maximum) {
        return new Stop(at(Problem.of(KillBillProblem.KILLBILL_XML_TOO_LARGE, Where.ROOT).with("maximum", maximum),
                reader.getLocation()));
    }

    private static Problem at(Problem problem, @Nullable Location location) {
        return problem.with("line", location == null ? 1 : Math.max(1, location.getLineNumber()))
                .with("column", location == null ? 1 : Math.max(1, location.getColumnNumber()));
    }

    /// The file is read no further.
    private static final class Stop extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Stop(Problem problem) {
            super(null, null, false, false);
            this.problem = problem;
        }
    }
}
