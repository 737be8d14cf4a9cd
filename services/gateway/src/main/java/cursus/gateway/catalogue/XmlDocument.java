package cursus.gateway.catalogue;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document element by element. What no XML document may hold is left out. Not thread-safe. */
final class XmlDocument {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private XmlDocument() {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param content writes what stands inside */
    static String of(String root, String namespace, Consumer<XmlDocument> content) {
        XmlDocument document = new XmlDocument();
        document.written(() -> {
            document.xml.writeStartElement(root);
            document.xml.writeDefaultNamespace(namespace);
        });
        content.accept(document);
        document.written(document.xml::writeEndDocument);
        return document.text.toString();
    }

    XmlDocument element(String name, String words) {
        return written(() -> {
            xml.writeStartElement(name);
            xml.writeCharacters(allowed(words));
            xml.writeEndElement();
        });
    }

    /** @param attributes name and value, one after the other */
    XmlDocument empty(String name, String... attributes) {
        return written(() -> {
            xml.writeEmptyElement(name);
            for (int at = 0; at < attributes.length; at += 2) {
                xml.writeAttribute(attributes[at], allowed(attributes[at + 1]));
            }
        });
    }

    XmlDocument parent(String name, Runnable content) {
        written(() -> xml.writeStartElement(name));
        content.run();
        return written(xml::writeEndElement);
    }

    private XmlDocument written(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String allowed(String words) {
        return words.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || (c >= ' ' && c <= 0xd7ff)
                        || (c >= 0xe000 && c <= 0xfffd)
                        || c > 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }
}
