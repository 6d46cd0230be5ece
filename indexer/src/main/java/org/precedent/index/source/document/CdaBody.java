package org.precedent.index.source.document;

import java.util.Base64;
import java.util.List;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.manifest.PlainText;

/** The body of a CDA document: sections as headed text, or the document that stands in it. */
final class CdaBody {
    /** A list of the images, which is for programs (DICOM PS3.16, CID 7001). */
    private static final String OBJECT_CATALOG = "121181";

    private CdaBody() {}

    static ReadDocument read(XmlElement root, DocumentText documents) throws Unusable {
        XmlElement component = root.at("component");
        if (component.at("nonXMLBody") != XmlElement.NONE) {
            return unstructured(component.at("nonXMLBody", "text"), documents);
        }
        FlowingText text = new FlowingText();
        text.words(root.at("title").text());
        int before = text.soFar().length();
        for (XmlElement section : sections(component.at("structuredBody"))) {
            section(section, text);
        }
        String read = PlainText.of(text.text());
        if (text.soFar().length() == before) {
            throw new Unusable(Code.EMPTY, "the document has no section with a text");
        }
        return ReadDocument.of(read);
    }

    private static List<XmlElement> sections(XmlElement parent) {
        return parent.children("component").stream()
                .map(component -> component.at("section"))
                .filter(section -> section != XmlElement.NONE)
                .toList();
    }

    private static void section(XmlElement section, FlowingText text) {
        if (section.at("code").attribute("code").equals(OBJECT_CATALOG)) {
            return;
        }
        XmlElement narrative = section.at("text");
        List<XmlElement> inner = sections(section);
        if (narrative.text().isEmpty() && inner.isEmpty()) {
            return;
        }
        text.paragraph();
        heading(section, text);
        Narrative.add(narrative, text);
        for (XmlElement part : inner) {
            section(part, text);
        }
    }

    private static void heading(XmlElement section, FlowingText text) {
        String title = section.at("title").text();
        String heading = title.isEmpty() ? section.at("code").attribute("displayName") : title;
        if (!heading.isEmpty()) {
            text.words(heading);
            text.words(heading.endsWith(":") ? "" : ":");
            text.heading();
        }
    }

    private static ReadDocument unstructured(XmlElement body, DocumentText documents) throws Unusable {
        String content = body.text();
        if (content.isEmpty() && body.at("reference") != XmlElement.NONE) {
            throw new Unusable(
                    Code.EMPTY, "the document's body is another file, which is not fetched; take that file in itself");
        }
        if (!body.attribute("compression").isEmpty()) {
            throw new Unusable(Code.UNKNOWN_KIND, "the document's body is compressed; export it uncompressed");
        }
        if (!body.attribute("representation").equals("B64")) {
            return ReadDocument.of(Narrative.of(body));
        }
        return documents.readInside(decoded(content), body.attribute("mediaType"), DocumentKind.CDA);
    }

    private static byte[] decoded(String content) throws Unusable {
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException e) {
            throw new Unusable(Code.CORRUPT, "the document's body is no base64; export it again");
        }
    }
}
