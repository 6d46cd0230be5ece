package org.precedent.index.source.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.Results;

final class XmlScanTest {
    private static final String REPORT = "<DiagnosticReport xmlns='http://hl7.org/fhir'><id value='r1'/><contained>"
            + "<Observation><id value='c1'/><status value='final'/><code><text value='Diameter'/></code><valueQuantity>"
            + "<value value='12'/><unit value='mm'/></valueQuantity></Observation></contained><status value='final'/>"
            + "<code><coding><display value='CT Chest'/></coding></code><subject><reference value='Patient/p1'/></subject>"
            + "<result><reference value='#c1'/></result><conclusion value='A &lt; B &amp; C.'/></DiagnosticReport>";
    private static final String PATIENT = "<Patient xmlns='http://hl7.org/fhir'><id value='p1'/><identifier>"
            + "<value value='4711'/></identifier><name><family value='Doe'><extension url='http://x/own-name'>"
            + "<valueString value='van'/></extension></family><given value='Jane'/><given value='Q'/></name></Patient>";

    private static String bundle(String... resources) {
        StringBuilder bundle = new StringBuilder(
                "<?xml version='1.0'?><Bundle xmlns='http://hl7.org/fhir'><type" + " value='collection'/>");
        for (String resource : resources) {
            bundle.append("<entry><fullUrl value='urn:uuid:")
                    .append(resource.hashCode())
                    .append("'/><resource>")
                    .append(resource)
                    .append("</resource></entry>");
        }
        return bundle + "</Bundle>";
    }

    @Test
    void aResourceInXmlIsRead() throws Exception {
        Message message = Fhir.bytes(REPORT).message();
        assertEquals("FINDINGS:\nDiameter: 12 mm\n\nIMPRESSION:\nA < B & C.", message.text());
        assertEquals("CT", message.study().modality());
    }

    @Test
    void aBundleInXmlIsRead() throws Exception {
        Results results = Fhir.bytes(bundle(PATIENT, REPORT));
        assertEquals("1 read; 1 a person", results.summary());
        Message message = results.messages().getFirst();
        assertEquals("4711", message.identity().patient());
        assertTrue(message.mentions().contains(new Mention(Mention.Kind.PERSON, "van")), message.mentions() + "");
        assertTrue(message.mentions().stream()
                .anyMatch(mention ->
                        mention.value().startsWith("Doe") && mention.value().endsWith("Jane^Q")));
    }

    @Test
    void aNarrativeInXmlIsText() throws Exception {
        String narrative = "<DiagnosticReport xmlns='http://hl7.org/fhir'><text><div"
                + " xmlns='http://www.w3.org/1999/xhtml'><p>Clear &lt;b> lungs.</p></div></text><status value='final'/>"
                + "<code><text value='CT'/></code></DiagnosticReport>";
        assertTrue(Fhir.bytes(narrative).message().text().contains("lungs."));
    }

    @Test
    void aBundleThatIsCutOffGivesWhatStandsBeforeThat() throws Exception {
        String whole = bundle(REPORT, PATIENT);
        assertEquals(
                "1 read; refused BAD_MESSAGE",
                Fhir.bytes(whole.substring(0, whole.length() - 60)).summary());
    }

    @Test
    void aDocumentTypeIsRefused() {
        String bomb = "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>" + REPORT;
        assertEquals(
                Code.BAD_MESSAGE,
                assertThrows(Unusable.class, () -> Fhir.bytes(bomb)).code());
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        String deep = "<DiagnosticReport xmlns='http://hl7.org/fhir'>" + "<a>".repeat(5_000) + "</a>".repeat(5_000)
                + "</DiagnosticReport>";
        assertEquals(
                Code.TOO_LARGE,
                assertThrows(Unusable.class, () -> Fhir.bytes(deep)).code());
    }
}
