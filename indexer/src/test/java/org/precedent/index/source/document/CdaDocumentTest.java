package org.precedent.index.source.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.deid.ScrubberBuilder;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageStatus;

final class CdaDocumentTest {
    private static Message message(String source) throws Unusable {
        return CdaDocument.read(source.getBytes(StandardCharsets.UTF_8), new DocumentText())
                .message();
    }

    @Test
    void sectionsAreHeadedText() throws Exception {
        assertEquals(
                "Radiology Report\n\nFindings:\nThe lungs are clear.\n\nNo effusion.\n\nImpression:\nNormal.",
                Documents.text(
                        Cdas.structured(Cdas.section(
                                        "Findings",
                                        "<paragraph>The lungs are\n clear.</paragraph><paragraph>No effusion."
                                                + "</paragraph>")
                                + Cdas.section("Impression", "Normal.")),
                        "text/xml"));
    }

    @Test
    void listsTablesBreaksAndInnerSectionsAreLines() throws Exception {
        String inner = "<component><section><title>Findings</title><text><list><item>One</item><item>Two</item></list>"
                + "</text><component><section><code code='x' displayName='Chest'/><text><table><tbody><tr><td>Lung</td>"
                + "<td>clear</td></tr><tr><th>Heart</th><td>a<br/>b</td></tr></tbody></table></text></section>"
                + "</component></section></component>";
        assertEquals(
                "Radiology Report\n\nFindings:\nOne\nTwo\n\nChest:\nLung\tclear\nHeart\ta\nb",
                Documents.text(Cdas.structured(inner), null));
    }

    @Test
    void aNarrativeWithoutMarkupKeepsItsLines() throws Exception {
        assertEquals(
                "Radiology Report\n\nReport:\nLine one\nLine two",
                Documents.text(Cdas.structured(Cdas.section("Report", "Line one\nLine two")), null));
    }

    @Test
    void theDocumentNamesItsCharacterSet() throws Exception {
        String source = Cdas.structured(Cdas.section("Befund", "Größe"));
        String western = source.replace("encoding=\"UTF-8\"", "encoding='ISO-8859-1'");
        assertEquals(
                "Radiology Report\n\nBefund:\nGröße",
                Documents.text(western.getBytes(StandardCharsets.ISO_8859_1), null));
        assertEquals(
                "Radiology Report\n\nBefund:\nGröße", Documents.text(source.getBytes(StandardCharsets.UTF_16), null));
    }

    @Test
    void deletedTextAndTheCatalogOfObjectsAreLeftOut() throws Exception {
        String catalog = "<component><section><code code='121181'/><text>1.2.3.4</text></section></component>";
        String text = "<content revised='delete'>gone</content><content>kept</content>";
        assertEquals(
                "Radiology Report\n\nReport:\nkept",
                Documents.text(Cdas.structured(Cdas.section("Report", text) + catalog), null));
    }

    @Test
    void theHeaderTellsTheStudyAndTheDocument() throws Exception {
        Message message = message(Cdas.structured(Cdas.section("Findings", "clear")));
        assertEquals(Cdas.UID, message.identity().studyUid());
        assertEquals("ACC77001", message.identity().accession());
        assertEquals("QZ884213", message.identity().patient());
        assertEquals("cda|2.16.840.1.113883.19.4.27|SET-1", message.identity().document());
        assertNull(message.identity().parent());
        assertEquals(MessageStatus.FINAL, message.status());
        assertEquals(Instant.parse("2024-01-20T09:30:00Z"), message.issued());
        assertEquals("CT", message.study().modality());
        assertEquals("F", message.study().sex());
        assertEquals(76, message.study().age());
        assertEquals(LocalDate.of(2024, 1, 19), message.study().date());
        assertEquals(Map.of("StudyDescription", "CT Chest"), message.study().attributes());
    }

    @Test
    void everybodyInTheHeaderIsMentioned() throws Exception {
        List<Mention> mentions =
                message(Cdas.structured(Cdas.section("Findings", "clear"))).mentions();
        for (Mention expected : List.of(
                new Mention(Mention.Kind.PERSON, "Quillon Zebedee"),
                new Mention(Mention.Kind.PERSON, "Marlene Oxbridge"),
                new Mention(Mention.Kind.PERSON, "Tilda Typewell"),
                new Mention(Mention.Kind.PERSON, "Gus Receiverson"),
                new Mention(Mention.Kind.PERSON, "Sig Natoria"),
                new Mention(Mention.Kind.PERSON, "Ref Erralman"),
                new Mention(Mention.Kind.PATIENT_ID, "QZ884213"),
                new Mention(Mention.Kind.CODE, "ORG-77"),
                new Mention(Mention.Kind.CODE, "DOC-4411"),
                new Mention(Mention.Kind.CODE, "ORDER-5"),
                new Mention(Mention.Kind.CODE, "ACC77001"),
                new Mention(Mention.Kind.CODE, Cdas.UID),
                new Mention(Mention.Kind.DATE, "19470228"),
                new Mention(Mention.Kind.PHRASE, "Saint Hollow Hospital"),
                new Mention(Mention.Kind.PHRASE, "Archive House West"),
                new Mention(Mention.Kind.PHRASE, "221b Fenwick Terrace"),
                new Mention(Mention.Kind.PHRASE, "Dunmore"),
                new Mention(Mention.Kind.PHRASE, "+44 7700 900417"))) {
            assertTrue(mentions.contains(expected), expected + " " + expected.value());
        }
        Scrubber scrubber = scrubber(mentions);
        assertEquals("Mrs. [removed], [removed]", scrubber.scrub("Mrs. Zebedee, 28 February 1947"));
    }

    private static Scrubber scrubber(List<Mention> mentions) {
        ScrubberBuilder builder = Scrubber.builder();
        for (Mention mention : mentions) {
            switch (mention.kind()) {
                case PERSON -> builder.person(mention.value());
                case LIKELY_PERSON -> builder.likelyPerson(mention.value());
                case PATIENT_ID -> builder.patientId(mention.value());
                case CODE -> builder.code(mention.value());
                case PHRASE -> builder.phrase(mention.value());
                case DATE -> builder.date(mention.value());
            }
        }
        return builder.build();
    }

    @Test
    void aDocumentThatReplacesAnotherCorrectsItAndAnAppendixAdds() throws Exception {
        String body = "<structuredBody>" + Cdas.section("Findings", "clear") + "</structuredBody>";
        String related = "<relatedDocument typeCode='%s'><parentDocument><id root='1.2' extension='OLD'/>"
                + "</parentDocument></relatedDocument>";
        Message replaced = message(Cdas.document(Cdas.HEADER + related.formatted("RPLC"), body));
        assertEquals(MessageStatus.CORRECTED, replaced.status());
        assertEquals("cda|1.2|OLD", replaced.identity().parent());
        Message appended = message(Cdas.document(Cdas.HEADER + related.formatted("APND"), body));
        assertEquals(MessageStatus.ADDENDUM, appended.status());
        Message withdrawn = message(Cdas.document(Cdas.HEADER + "<statusCode code='nullified'/>", body));
        assertEquals(MessageStatus.WITHDRAWN, withdrawn.status());
    }

    @Test
    void anActOfTheBodyMayNameTheStudy() throws Exception {
        String act = "<component><section><text>x</text><entry><act><id root='1.2.3.44'/>"
                + "<code code='113014' codeSystem='1.2.840.10008.2.16.4'/></act></entry></section></component>";
        String source =
                Cdas.document("<id root='1.2.3' extension='R'/>", "<structuredBody>" + act + "</structuredBody>");
        assertEquals("1.2.3.44", message(source).identity().studyUid());
    }

    @Test
    void aBodyThatIsAnotherDocumentIsRead() throws Exception {
        String pdf = Base64.getMimeEncoder().encodeToString(Pdfs.of("No pneumothorax."));
        assertEquals("No pneumothorax.", Documents.text(unstructured("application/pdf", "B64", pdf), null));
        String html = Base64.getEncoder().encodeToString("<p>clear".getBytes(StandardCharsets.UTF_8));
        assertEquals("clear", Documents.text(unstructured("text/html", "B64", html), null));
        assertEquals("one\ntwo", Documents.text(unstructured("text/plain", "TXT", "one\ntwo"), null));
    }

    private static String unstructured(String type, String representation, String content) {
        return Cdas.document(
                Cdas.HEADER,
                "<nonXMLBody><text mediaType='" + type + "' representation='" + representation + "'>" + content
                        + "</text></nonXMLBody>");
    }

    @Test
    void aBodyInAnotherFileOrInItselfIsRefused() {
        String reference = Cdas.document(
                Cdas.HEADER,
                "<nonXMLBody><text mediaType='application/pdf'><reference value='x.pdf'/></text></nonXMLBody>");
        assertEquals(
                "EMPTY: the document's body is another file, which is not fetched; take that file in itself",
                Documents.refusal(Documents.bytes(reference), null));
        String self = Base64.getEncoder().encodeToString(Documents.bytes("<ClinicalDocument/>"));
        assertTrue(Documents.refusal(Documents.bytes(unstructured("text/xml", "B64", self)), null)
                .startsWith("CORRUPT: a document stands in another of its kind"));
    }

    @Test
    void documentTypesAndDepthAndSizeAreRefused() {
        String type = "<?xml version='1.0'?><!DOCTYPE ClinicalDocument SYSTEM 'x'><ClinicalDocument/>";
        assertEquals(
                "CORRUPT: the XML has a document type or entities; remove its DOCTYPE line, or export it without",
                Documents.refusal(Documents.bytes(type), null));
        String deep = Cdas.structured("<component><section>".repeat(5000));
        assertEquals(
                "TOO_LARGE: the XML is more than 150 elements deep", Documents.refusal(Documents.bytes(deep), null));
        String wide = Cdas.structured("<a/>".repeat(600_000));
        assertEquals(
                "TOO_LARGE: the XML has more than 500000 elements and attributes",
                Documents.refusal(Documents.bytes(wide), null));
    }

    @Test
    void aDocumentWithoutTextOrStudyIsRefused() throws Exception {
        assertEquals(
                "EMPTY: the document has no section with a text",
                Documents.refusal(Documents.bytes(Cdas.structured("")), null));
        String source =
                Cdas.document("<id root='1.2.3'/>", "<structuredBody>" + Cdas.section("a", "b") + "</structuredBody>");
        Unusable refused = org.junit.jupiter.api.Assertions.assertThrows(Unusable.class, () -> message(source));
        assertTrue(refused.reason().startsWith("the document names no study"), refused.reason());
    }
}
