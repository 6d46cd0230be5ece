package org.precedent.index.source.fhir;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.precedent.index.source.Unusable;

/** Writes a narrative of FHIR's XML as the markup that it is in JSON: elements without their attributes, and text. */
final class XmlMarkup {
    private final XMLStreamReader reader;
    private final XmlNodes nodes;

    /** @param nodes counts the elements */
    XmlMarkup(XMLStreamReader reader, XmlNodes nodes) {
        this.reader = reader;
        this.nodes = nodes;
    }

    /** The element at whose start the reader stands, and all within it; it goes to its end. */
    String text(int depth) throws XMLStreamException, Unusable {
        StringBuilder markup = new StringBuilder("<div>");
        int open = 1;
        while (open > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open++;
                    nodes.count(depth + open);
                    markup.append('<').append(reader.getLocalName()).append('>');
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    open--;
                    markup.append("</").append(reader.getLocalName()).append('>');
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    markup.append(escaped(reader.getText()));
                case XMLStreamConstants.ENTITY_REFERENCE -> markup.append(' ');
                default -> {}
            }
        }
        return markup.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
