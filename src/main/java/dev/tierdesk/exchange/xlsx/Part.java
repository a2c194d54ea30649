package dev.tierdesk.exchange.xlsx;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A part of a workbook, read as XML from its beginning on; document types are refused. Used on one thread.
final class Part implements AutoCloseable {
    /// The most characters of one text: more than a cell can hold.
    private static final int MAXIMUM_TEXT = 1_000_000;

    private static final XMLInputFactory FACTORY = factory();

    private final String name;
    private final InputStream in;
    private final XMLStreamReader xml;

    private Part(String name, InputStream in, XMLStreamReader xml) {
        this.name = name;
        this.in = in;
        this.xml = xml;
    }

    static Part open(Archive archive, String name) throws Refused {
        InputStream in = archive.open(name);
        try {
            return new Part(name, in, FACTORY.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw refused(name, e);
        }
    }

    /// Goes to the next start or end of an element; false at the end of the part.
    boolean next() throws Refused {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refused.damaged(name);
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw refused(name, e);
        }
    }

    /// Whether it stands at the start of this element.
    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    /// Whether it stands at the end of this element.
    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /// An attribute of the element that starts here, whatever its namespace; null where there is none.
    @Nullable String attribute(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// The text of the element that starts here; goes to its end.
    String text() throws Refused {
        StringBuilder text = new StringBuilder();
        try {
            for (int depth = 1; depth > 0; ) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE -> text.append(
                            xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw Refused.damaged(name);
                    default -> {}
                }
                if (text.length() > MAXIMUM_TEXT) {
                    throw Refused.tooLarge(name, MAXIMUM_TEXT);
                }
            }
        } catch (XMLStreamException e) {
            throw refused(name, e);
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refused refused(String name, XMLStreamException e) {
        return e.getNestedException() instanceof Archive.TooLarge
                ? Refused.tooLarge(name, Archive.MAXIMUM_INFLATED) : Refused.damaged(name);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
