package org.precedent.index.source.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;

/**
 * Looks through a file of XML and keeps its resources in memory, as JSON. A document type, with which entities come in,
 * is refused; nothing outside of the file is opened. For one thread.
 */
final class XmlScan implements Content {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BUNDLE = "Bundle";

    private final Scan scan = new Scan();
    private final List<byte[]> resources = new ArrayList<>();
    private int entries;

    private XmlScan() {}

    /**
     * Looks through a file.
     *
     * @param in the file, without a byte order mark
     * @throws Unusable if it is no XML of FHIR; of a bundle that is broken somewhere, what stands before that is kept
     */
    static XmlScan of(InputStream in) throws Unusable {
        XmlScan found = new XmlScan();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(characters(in));
            found.root(reader);
        } catch (XMLStreamException | RuntimeException e) {
            // The platform's reader has thrown others than its own over broken input.
            Unusable why = broken(e);
            if (found.entries == 0) {
                throw why;
            }
            found.scan.refuse(
                    found.entries + 1, new Unusable(why.code(), why.reason() + "; the entries before that were read"));
        }
        return found;
    }

    /** FHIR is UTF-8 (FHIR, XML representation), whatever the XML declares. */
    private static Reader characters(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of the file is opened");
        });
        return factory;
    }

    private static Unusable broken(Exception e) {
        int line = e instanceof XMLStreamException xml && xml.getLocation() != null
                ? xml.getLocation().getLineNumber()
                : 0;
        return new Unusable(
                Code.BAD_MESSAGE, "the XML is not valid, not UTF-8, or cut off" + (line > 0 ? " at line " + line : ""));
    }

    private void root(XMLStreamReader reader) throws XMLStreamException, Unusable {
        XmlNodes nodes = new XmlNodes(reader);
        nodes.toRoot();
        String name = reader.getLocalName();
        if (!name.equals(BUNDLE)) {
            keep(nodes.resource(), 1, "", false);
            return;
        }
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                nodes.forget();
                if (reader.getLocalName().equals("entry")) {
                    entry(nodes.element());
                } else {
                    nodes.element();
                }
            }
        }
    }

    private void entry(JsonNode entry) throws Unusable {
        entries++;
        JsonNode resource = Nodes.first(entry, "resource");
        JsonNode asked = Nodes.first(entry, "request");
        Request request = new Request(Nodes.text(asked, "method"), Nodes.text(asked, "url"));
        if (resource.isObject()) {
            keep(resource, entries, Nodes.text(entry, "fullUrl"), request.deletes());
        } else {
            scan.withoutResource(entries, request);
        }
    }

    private void keep(JsonNode resource, int place, String fullUrl, boolean deleted) throws Unusable {
        byte[] json = json(resource);
        scan.add(new Entry(
                place,
                Nodes.text(resource, "resourceType"),
                Nodes.text(resource, "id"),
                fullUrl,
                resources.size(),
                json.length,
                deleted));
        resources.add(json);
    }

    private static byte[] json(JsonNode resource) {
        try {
            return JSON.writeValueAsBytes(resource);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory could not be written", e);
        }
    }

    Scan found() {
        return scan;
    }

    @Override
    public byte[] of(Entry entry) throws IOException, Unusable {
        if (entry.length() > FhirLimits.LARGEST_RESOURCE) {
            throw new Unusable(
                    Code.TOO_LARGE, "the resource is larger than " + (FhirLimits.LARGEST_RESOURCE >> 20) + " MiB");
        }
        return resources.get((int) entry.offset());
    }
}
