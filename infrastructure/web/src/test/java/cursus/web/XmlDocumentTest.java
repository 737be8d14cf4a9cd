package cursus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What is written is read again by the JDK's parser. */
class XmlDocumentTest {

    private static final String NAMESPACE = "urn:example:shelf";

    @Test
    void elements_attributes_and_words_are_read_as_they_were_written() throws Exception {
        Element shelf = read(XmlDocument.of("shelf", NAMESPACE, xml -> {
            xml.element("book", book -> book.attribute("by", "\"A\" & <B>").characters("]]> & <intruder/> 𝄞"));
            xml.element("empty", _ -> {});
        }));

        assertThat(shelf.getNamespaceURI()).isEqualTo(NAMESPACE);
        Element book = (Element) shelf.getFirstChild();
        assertThat(book.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(book.getAttribute("by")).isEqualTo("\"A\" & <B>");
        assertThat(book.getTextContent()).isEqualTo("]]> & <intruder/> 𝄞");
        assertThat(shelf.getLastChild().getLocalName()).isEqualTo("empty");
    }

    @Test
    void what_no_document_may_hold_is_left_out() throws Exception {
        Element shelf = read(XmlDocument.of(
                "shelf",
                NAMESPACE,
                xml -> xml.attribute("by", "a\u0000b").characters("\u0000a\u000b\tb\ufffe\ud800c")));

        assertThat(shelf.getAttribute("by")).isEqualTo("ab");
        assertThat(shelf.getTextContent()).isEqualTo("a\tbc");
    }

    private static Element read(byte[] document) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(document))
                .getDocumentElement();
    }
}
