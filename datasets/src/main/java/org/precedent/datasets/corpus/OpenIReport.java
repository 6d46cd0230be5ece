package org.precedent.datasets.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A report of Open-i, an XML file in the form of a MEDLINE citation. Neither document types nor entities are followed.
 *
 * @param id of the report, such as {@code CXR1}; empty when the file has none
 * @param licence the address of the licence that the report names; empty when it names none
 * @param sections the words by heading, in the file's order
 * @param mesh the main MeSH terms, with their qualifiers behind {@code /}
 * @param images the names of the images without their endings
 */
record OpenIReport(
        String id, String licence, SequencedMap<String, String> sections, List<String> mesh, List<String> images) {
    /** In bytes; those of Open-i have some ten thousand. */
    private static final long LARGEST = 4 << 20;

    private static final XMLInputFactory XML = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Empty when the file is too large, or no such XML. */
    static Optional<OpenIReport> read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            try (InputStream stream = Files.newInputStream(file)) {
                return Optional.of(read(XML.createXMLStreamReader(stream)));
            }
        } catch (IOException | XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static OpenIReport read(XMLStreamReader xml) throws XMLStreamException {
        String id = "";
        String licence = "";
        SequencedMap<String, String> sections = new LinkedHashMap<>();
        List<String> mesh = new ArrayList<>();
        List<String> images = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "uId" -> id = attribute(xml, "id");
                case "licenseURL" -> licence = words(xml);
                case "AbstractText" -> sections.merge(attribute(xml, "Label"), words(xml), OpenIReport::joined);
                case "major" -> mesh.add(words(xml));
                case "parentImage" -> images.add(attribute(xml, "id"));
                default -> {}
            }
        }
        images.removeIf(String::isEmpty);
        mesh.removeIf(String::isEmpty);
        return new OpenIReport(id, licence, sections, mesh, images);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** The words of an element, also of those within it. */
    private static String words(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(xml.getText());
                default -> {}
            }
        }
        return words.toString().strip();
    }

    private static String joined(String first, String second) {
        return first.isEmpty() ? second : first + "\n" + second;
    }

    /** The report as people write it; empty when no section has a word. */
    String text() {
        SectionedText text = new SectionedText();
        for (Map.Entry<String, String> section : sections.entrySet()) {
            String heading = section.getKey().isEmpty() ? "FINDINGS" : section.getKey();
            text.section(heading.toUpperCase(Locale.ROOT), section.getValue());
        }
        return text.toString();
    }

    /** The MeSH terms without their qualifiers, each once. */
    List<String> headings() {
        return terms().stream()
                .map(term -> term.split("/", 2)[0].strip())
                .distinct()
                .toList();
    }

    /** The MeSH terms in small letters. */
    List<String> terms() {
        return mesh.stream()
                .map(term -> term.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
