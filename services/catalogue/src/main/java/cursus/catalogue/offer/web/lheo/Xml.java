package cursus.catalogue.offer.web.lheo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements one within another, as the JDK's writer puts and escapes them. */
final class Xml {

    private final XMLStreamWriter writer;

    private Xml(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /** What stands within an element. */
    @FunctionalInterface
    interface Body {

        void writeTo(Xml xml) throws XMLStreamException;
    }

    static byte[] document(String root, String namespace, Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(namespace);
            body.writeTo(new Xml(writer));
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException unwritten) {
            throw new IllegalStateException("the document could not be written", unwritten);
        }
        return bytes.toByteArray();
    }

    void element(String name, Body body) throws XMLStreamException {
        writer.writeStartElement(name);
        body.writeTo(this);
        writer.writeEndElement();
    }

    void characters(String value) throws XMLStreamException {
        writer.writeCharacters(value);
    }

    /** @param longest what is longer is cut; never amid a character */
    void text(String name, String words, int longest) throws XMLStreamException {
        element(name, xml -> xml.characters(cut(readable(words), longest)));
    }

    /** A key of a table, or a text of a length that is known to fit. */
    void value(String name, String value) throws XMLStreamException {
        element(name, xml -> xml.characters(value));
    }

    /** Of the element that has just begun. */
    void attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, value);
    }

    /** The writer escapes what has a meaning, but leaves in what no document of XML 1.0 may hold. */
    private static String readable(String words) {
        return words.codePoints()
                .filter(Xml::mayStand)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean mayStand(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    /** Lengths are counted in characters, of which some take two places. */
    private static String cut(String words, int longest) {
        int length = words.codePointCount(0, words.length());
        return length <= longest ? words : words.substring(0, words.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
