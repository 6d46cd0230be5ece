package org.precedent.index.source.document;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/**
 * Reads an XML document within limits. Document types are refused, so that there are no entities to expand or fetch.
 */
final class XmlDocument {
    private static final int HEAD = 200;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)");

    private XmlDocument() {}

    /** Its root element. */
    static XmlElement read(byte[] content, DocumentLimits limits) throws Unusable {
        // not from bytes, for the platform prints which of them are wrong
        String source = Characters.decode(content, declared(content));
        try {
            XMLStreamReader reader = factory(limits).createXMLStreamReader(new StringReader(source));
            try {
                return root(reader, limits);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new Unusable(Code.CORRUPT, "the XML is damaged; export it again");
        }
    }

    /** The character set that the document itself names. */
    private static @Nullable Charset declared(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(head);
        return encoding.find() ? MediaType.charset(String.valueOf(encoding.group(1))) : null;
    }

    private static XMLInputFactory factory(DocumentLimits limits) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // the platform's own limit is near, and does not say so
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(limits.depth() + 1));
        // or it prints what is wrong, with names out of the document
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static XmlElement root(XMLStreamReader reader, DocumentLimits limits) throws XMLStreamException, Unusable {
        XmlElement root = new XmlElement("", Map.of());
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(root);
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements += 1 + reader.getAttributeCount();
                    checkSize(elements, open.size(), limits);
                    XmlElement element = new XmlElement(reader.getLocalName(), attributes(reader));
                    open.element().add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().add(reader.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unusable(
                            Code.CORRUPT,
                            "the XML has a document type or entities; remove its DOCTYPE line, or export it without");
                default -> {}
            }
        }
        return root.content().stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .findFirst()
                .orElse(XmlElement.NONE);
    }

    private static void checkSize(int elements, int depth, DocumentLimits limits) throws Unusable {
        if (elements > limits.elements()) {
            throw DocumentText.tooLarge("the XML has more than " + limits.elements() + " elements and attributes");
        }
        if (depth > limits.depth()) {
            throw DocumentText.tooLarge("the XML is more than " + limits.depth() + " elements deep");
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = HashMap.newHashMap(reader.getAttributeCount());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }
}
