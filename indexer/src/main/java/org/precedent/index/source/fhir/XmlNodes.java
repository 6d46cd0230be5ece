package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/**
 * Turns elements of FHIR's XML into the JSON that FHIR has for them (FHIR, XML and JSON representation), but for the
 * difference between one and many: what stands once is no list. For one thread.
 */
final class XmlNodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String XHTML = "div";

    private final XMLStreamReader reader;
    private int parts;

    XmlNodes(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Goes to the first element. */
    void toRoot() throws XMLStreamException, Unusable {
        while (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
            refuseDocumentType(reader.next());
        }
    }

    private static void refuseDocumentType(int event) throws Unusable {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unusable(
                    Code.BAD_MESSAGE,
                    "the XML has a document type or an entity, which FHIR does not allow; remove its DOCTYPE line");
        }
    }

    /** Begins to count the parts of the next resource. */
    void forget() {
        parts = 0;
    }

    /** The resource at whose start the reader stands; it goes to its end. */
    JsonNode resource() throws XMLStreamException, Unusable {
        return element(1);
    }

    /** The element at whose start the reader stands; it goes to its end. */
    JsonNode element() throws XMLStreamException, Unusable {
        return element(2);
    }

    private JsonNode element(int depth) throws XMLStreamException, Unusable {
        count(depth);
        String name = reader.getLocalName();
        if (name.equals(XHTML)) {
            return new TextNode(new XmlMarkup(reader, this).text(depth));
        }
        ObjectNode object = NODES.objectNode();
        boolean resource = Character.isUpperCase(name.charAt(0));
        if (resource) {
            object.put("resourceType", name);
        }
        String value = attributes(object);
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            refuseDocumentType(reader.getEventType());
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                String child = reader.getLocalName();
                add(object, child, element(depth + 1));
            }
        }
        return unwrapped(object, value);
    }

    /** Takes in the attributes of an element but its value. */
    private @Nullable String attributes(ObjectNode object) throws Unusable {
        String value = null;
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            count(1);
            String name = reader.getAttributeLocalName(at);
            if (name.equals("value")) {
                value = reader.getAttributeValue(at);
            } else {
                object.put(name, reader.getAttributeValue(at));
            }
        }
        return value;
    }

    /** A resource stands within an element of its own, and a value beside its extensions. */
    private static JsonNode unwrapped(ObjectNode object, @Nullable String value) {
        if (value != null && object.isEmpty()) {
            return new TextNode(value);
        }
        if (value != null) {
            // What is beside a value are extensions, in which names may stand: it is kept behind the value.
            return NODES.arrayNode().add(value).add(object);
        }
        if (object.size() == 1) {
            String only = object.fieldNames().next();
            if (Character.isUpperCase(only.charAt(0))) {
                return object.path(only);
            }
        }
        return object;
    }

    private static void add(ObjectNode object, String name, JsonNode value) {
        JsonNode before = object.get(name);
        if (before == null) {
            object.set(name, value);
        } else if (before instanceof ArrayNode many) {
            many.add(value);
        } else {
            object.set(name, NODES.arrayNode().add(before).add(value));
        }
    }

    /** Counts a part of a resource against the limits. */
    void count(int depth) throws Unusable {
        parts++;
        if (depth >= FhirLimits.DEEPEST || parts > FhirLimits.MOST_TOKENS / 4) {
            throw new Unusable(
                    Code.TOO_LARGE,
                    "the XML is nested " + FhirLimits.DEEPEST
                            + " levels deep or more, or a resource of it has more than " + FhirLimits.MOST_TOKENS / 4
                            + " elements and attributes");
        }
    }
}
