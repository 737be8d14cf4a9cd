package cursus.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An XML 1.0 document, written element by element. The JDK's writer escapes what has a meaning; what no document may hold
 * (XML 1.0, production 2, "Char") is left out, since the writer would let it pass. For one thread.
 */
public final class XmlDocument {

    private final XMLStreamWriter writer;

    private XmlDocument(XMLStreamWriter writer) {
        this.writer = writer;
    }

    /**
     * @param namespace of the root and of all that stands inside
     * @param content writes what stands inside
     * @return the document in UTF-8
     */
    public static byte[] of(String root, String namespace, Consumer<XmlDocument> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeStartElement(root);
            writer.writeDefaultNamespace(namespace);
            content.accept(new XmlDocument(writer));
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException unwritten) {
            throw new IllegalStateException("the document could not be written", unwritten);
        }
        return bytes.toByteArray();
    }

    /** @param content writes the element's attributes, and then what stands inside */
    public void element(String name, Consumer<XmlDocument> content) {
        written(() -> writer.writeStartElement(name));
        content.accept(this);
        written(writer::writeEndElement);
    }

    /** An element that holds nothing but words. */
    public void element(String name, String words) {
        element(name, xml -> xml.characters(words));
    }

    /** Of the element that has just begun. */
    public XmlDocument attribute(String name, String value) {
        written(() -> writer.writeAttribute(name, readable(value)));
        return this;
    }

    public void characters(String words) {
        written(() -> writer.writeCharacters(readable(words)));
    }

    private static String readable(String words) {
        return words.codePoints()
                .filter(XmlDocument::mayStand)
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

    private static void written(Writing writing) {
        try {
            writing.write();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("the document is written to memory", impossible);
        }
    }

    private interface Writing {

        void write() throws XMLStreamException;
    }
}
