package org.precedent.index.source.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.MessageResult;
import org.precedent.index.source.message.MessageStatus;
import org.precedent.index.source.message.Results;

final class FhirReaderTest {
    private static final String REPORT = Fhir.report("'conclusion':'Clear lungs.'");

    @Test
    void aFileIsKnownByItsFirstBytes() {
        for (String start : List.of(
                "{\"resourceType\":\"Patient\"",
                "\uFEFF{ \"id\":1,\n\"resourceType\"",
                "<?xml version=\"1.0\"?>\n<Bundle xmlns=\"http://hl7.org/fhir\">")) {
            assertTrue(FhirReader.looksLike(start.getBytes(StandardCharsets.UTF_8)), start);
        }
        for (String start : List.of(
                "",
                "{\"id\":1}",
                "[{\"resourceType\":1}]",
                "<a xmlns=\"http://hl7.org/fhir/other\">",
                "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">",
                "MSH|^~\\&|")) {
            assertFalse(FhirReader.looksLike(start.getBytes(StandardCharsets.UTF_8)), start);
        }
    }

    @Test
    void aResourceAloneIsRead() throws Exception {
        assertEquals("Clear lungs.", Fhir.read(REPORT).message().text());
        assertEquals(
                "Clear lungs.", Fhir.read("\uFEFF" + REPORT + "\n").message().text());
    }

    @Test
    void everyResourceOfABundleIsToldOf() throws Exception {
        Results results = Fhir.read(Fhir.bundle(Fhir.PATIENT, REPORT, Fhir.STUDY, Fhir.ORGANIZATION));
        assertEquals("2 read; 1 a person; 1 an institution or a place", results.summary());
        assertEquals(2, ((MessageResult.Read) results.all().getFirst()).line());
    }

    @Test
    void aBundleBehindAByteOrderMarkAndWithManyLinesIsRead() throws Exception {
        String lines = Fhir.bundle(Fhir.PATIENT, REPORT, "{'resourceType':'Basic','text':'\u00E4\u20AC'}", Fhir.STUDY)
                .replace("{'resource'", "\n{'resource'")
                .replace("\u00E4", "\u00E4".repeat(70_000));
        assertEquals(
                "2 read; 1 a person; 1 a resource of another kind",
                Fhir.read("\uFEFF" + lines).summary());
    }

    @Test
    void aBundleThatIsCutOffGivesWhatStandsBeforeThat() throws Exception {
        String whole = Fhir.bundle(REPORT, Fhir.PATIENT);
        Results results = Fhir.read(whole.substring(0, whole.length() - 30));
        assertEquals("1 read; refused BAD_MESSAGE", results.summary());
        assertEquals(2, results.refused().line());
    }

    @Test
    void aFileThatIsNoJsonIsRefused() {
        for (String broken : List.of("{'resourceType'", "{} {}", "[1]", "{'a':01}")) {
            assertEquals(
                    Code.BAD_MESSAGE,
                    assertThrows(Unusable.class, () -> Fhir.read(broken)).code(),
                    broken);
        }
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        String deep = "{'resourceType':'Basic','a':" + "[".repeat(200) + "]".repeat(200) + "}";
        assertEquals(
                Code.TOO_LARGE,
                assertThrows(Unusable.class, () -> Fhir.read(deep)).code());
    }

    @Test
    void aResourceOfTooManyPartsIsRefusedByItself() throws Exception {
        String many = Fhir.report("'a':[" + "1,".repeat(FhirLimits.MOST_TOKENS) + "1]");
        assertEquals(
                "1 read; refused TOO_LARGE",
                Fhir.read(Fhir.bundle(many, REPORT)).summary());
    }

    @Test
    void aResourceWithAFieldTwiceIsRefusedByItself() throws Exception {
        String twice = Fhir.report("'conclusion':'a','conclusion':'b'");
        Results results = Fhir.read(Fhir.bundle(twice, REPORT));
        assertEquals("1 read; refused BAD_MESSAGE", results.summary());
        assertEquals("a field of the JSON stands twice", results.refused().reason());
    }

    @Test
    void linesOfResourcesAreReadAndABadOneIsRefusedByItself() throws Exception {
        Results results = Fhir.read(Fhir.PATIENT + "\n" + REPORT + "\n\n{'resourceType':\n" + Fhir.STUDY + "\n");
        assertEquals("2 read; refused BAD_MESSAGE; 1 a person", results.summary());
        assertEquals(2, ((MessageResult.Read) results.all().getFirst()).line());
        assertEquals(4, results.refused().line());
    }

    @Test
    void aBadFirstLineDoesNotCostTheOthers() throws Exception {
        assertEquals(
                "1 read; refused BAD_MESSAGE",
                Fhir.read("{'resourceType':'Pa\n" + REPORT + "\n").summary());
    }

    @Test
    void linesReferToEachOther() throws Exception {
        assertEquals(
                "4711",
                Fhir.read(REPORT + "\n" + Fhir.PATIENT + "\n")
                        .messages()
                        .getFirst()
                        .identity()
                        .patient());
    }

    @Test
    void bundlesWithinAFileOfLinesAreRead() throws Exception {
        Results results = Fhir.read(REPORT + "\n" + Fhir.bundle(Fhir.PATIENT, REPORT) + "\n" + Fhir.bundle(REPORT));
        assertEquals("3 read; 1 a person", results.summary());
        assertEquals(List.of(1, 5, 6), places(results));
    }

    @Test
    void aBundleWithinABundleIsReadAndRefersToWhatStandsInIt() throws Exception {
        String inner = Fhir.bundle(Fhir.PATIENT, REPORT);
        String other = Fhir.bundle(Fhir.PATIENT.replace("4711", "4712"), REPORT);
        Results results = Fhir.read(Fhir.bundle(inner, other, Fhir.bundle(inner)));
        assertEquals("3 read; 1 a person; 1 a person; 1 a person", results.summary());
        assertEquals(
                List.of("4711", "4712", "4711"),
                results.messages().stream().map(one -> one.identity().patient()).toList());
        assertEquals(3, Set.copyOf(places(results)).size());
        String xml = "<Bundle xmlns='http://hl7.org/fhir'><entry><resource><Bundle><entry><resource><DiagnosticReport>"
                + "<id value='r1'/><status value='final'/><code><text value='CT Chest'/></code>"
                + "<conclusion value='Clear lungs.'/></DiagnosticReport></resource></entry></Bundle></resource></entry>"
                + "</Bundle>";
        assertEquals("Clear lungs.", Fhir.bytes(xml).message().text());
    }

    @Test
    void whomABundleNamesBesideAnotherIsNamedInThatToo() throws Exception {
        String patient = "{'resourceType':'Patient','id':'p9','name':[{'family':'Wobblethwaite'}]}";
        Results results = Fhir.read(Fhir.bundle(patient, Fhir.bundle(Fhir.bundle(REPORT))));
        assertTrue(results.messages().getFirst().mentions().stream()
                .anyMatch(mention -> mention.value().equals("Wobblethwaite")));
    }

    @Test
    void bundlesThatStandTooDeepInOneAnotherAreRefused() throws Exception {
        String bundle = Fhir.bundle(REPORT);
        for (int i = 0; i < 5; i++) {
            bundle = Fhir.bundle(bundle, REPORT);
        }
        assertEquals("4 read; refused TOO_LARGE", Fhir.read(bundle).summary());
    }

    private static List<Integer> places(Results results) {
        return results.all().stream()
                .filter(MessageResult.Read.class::isInstance)
                .map(one -> ((MessageResult.Read) one).line())
                .toList();
    }

    @Test
    void aResourceThatIsToBeDeletedIsWithdrawn() throws Exception {
        String entry = "{'resourceType':'Bundle','entry':[{'resource':" + REPORT
                + ",'request':{'method':'DELETE','url':'DiagnosticReport/r1'}}]}";
        assertEquals(MessageStatus.WITHDRAWN, Fhir.read(entry).message().status());
        assertEquals("", Fhir.read(entry).message().text());
        assertEquals(
                MessageStatus.FINAL,
                Fhir.read(entry.replace("DELETE", "PUT")).message().status());
        String xml = "<Bundle xmlns='http://hl7.org/fhir'><entry><resource><DiagnosticReport>"
                + "<id value='r1'/><status value='final'/><code><text value='CT Chest'/></code>"
                + "<conclusion value='Clear lungs.'/></DiagnosticReport></resource><request><method value='DELETE'/>"
                + "<url value='DiagnosticReport/r1'/></request></entry></Bundle>";
        assertEquals(MessageStatus.WITHDRAWN, Fhir.bytes(xml).message().status());
    }

    @Test
    void aReportThatIsToBeDeletedByItsPlaceAloneIsRefusedWithTheRemedy() throws Exception {
        for (String url :
                List.of("DiagnosticReport/r1", "DiagnosticReport?identifier=A1", "http://x/ImagingStudy/s1")) {
            Results results = Fhir.read(
                    "{'resourceType':'Bundle','entry':[{'request':{'method':'DELETE','url':'" + url + "'}}]}");
            assertEquals("refused NO_STUDY", results.summary());
            assertTrue(results.refused().reason().contains("entered-in-error"));
        }
    }

    @Test
    void aResourceWithoutATypeIsRefused() throws Exception {
        assertEquals("refused BAD_MESSAGE", Fhir.read("{'id':'1'}").summary());
    }

    @Test
    void anEntryWithoutAResourceIsCounted() throws Exception {
        String bundle = "{'resourceType':'Bundle','entry':[{'request':{'method':'DELETE','url':'Patient/1'}},3]}";
        assertEquals(
                "refused BAD_MESSAGE; 1 an entry without a resource",
                Fhir.read(bundle).summary());
    }

    @Test
    void anEmptyBundleIsRefused() {
        assertEquals(
                Code.EMPTY,
                assertThrows(Unusable.class, () -> Fhir.read("{'resourceType':'Bundle'}"))
                        .code());
    }

    @Test
    void aBundleOfManyReportsIsReadFast() throws Exception {
        StringBuilder entries = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            entries.append("{'resource':")
                    .append(REPORT.replace("r1", "r" + i)
                            .replace("p1", "p" + i % 500)
                            .replace("Clear", "Clear ".repeat(80)))
                    .append("},");
        }
        for (int i = 0; i < 500; i++) {
            entries.append("{'resource':")
                    .append(Fhir.PATIENT.replace("p1", "p" + i))
                    .append("},");
        }
        String bundle = "{'resourceType':'Bundle','entry':[" + entries + "{'resource':" + Fhir.ORGANIZATION + "}]}";
        long start = System.nanoTime();
        Results results = Fhir.read(bundle);
        long took = (System.nanoTime() - start) / 1_000_000;
        System.out.println("a bundle of 20,000 reports of 80 words: " + took + " ms");
        assertEquals(20_000, results.messages().size());
        assertEquals("4711", results.messages().get(19_999).identity().patient());
        assertTrue(took < 60_000, took + " ms");
    }
}
