package org.precedent.index.source.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.source.Code;
import org.precedent.index.source.message.FakeAttachments;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageStatus;

final class ReportResourceTest {
    private static final String CONCLUSION = "'conclusion':'Clear lungs.'";

    private static Message only(String... resources) throws Exception {
        return Fhir.read(Fhir.bundle(resources)).messages().getFirst();
    }

    private static String text(String elements, String... others) throws Exception {
        String[] resources = new String[others.length + 1];
        resources[0] = Fhir.report(elements);
        System.arraycopy(others, 0, resources, 1, others.length);
        return only(resources).text();
    }

    private static String form(String type, String content) {
        return "{'contentType':'" + type + "','data':'" + Fhir.base64(content) + "'}";
    }

    @Test
    void theFormInWhichItWasGivenOutIsItsText() throws Exception {
        assertEquals(
                "Lungs clear.\n\nIMPRESSION:\nNormal.",
                text("'presentedForm':[" + form("text/plain", "Lungs clear.") + "],'conclusion':'Normal.'"));
        assertEquals(FakeAttachments.PDF, text("'presentedForm':[" + form("application/pdf", "%PDF-1.7") + "]"));
        assertEquals(
                "Plain.",
                text("'presentedForm':[" + form("application/pdf", "%PDF-1.7") + "," + form("text/plain", "Plain.")
                        + "]"));
    }

    @Test
    void aConclusionThatStandsInTheFormIsNotRepeated() throws Exception {
        assertEquals(
                "Lungs clear.\nImpression: normal  chest.",
                text("'presentedForm':[" + form("text/plain", "Lungs clear.\nImpression: normal  chest.")
                        + "],'conclusion':'Normal chest.'"));
    }

    @Test
    void aFormThatStandsElsewhereIsANotice() throws Exception {
        Message message =
                only(Fhir.report("'presentedForm':[{'contentType':'text/plain','url':'http://x/y'}]," + CONCLUSION));
        assertEquals("Clear lungs.", message.text());
        assertTrue(message.notices().getFirst().contains("not fetched"));
    }

    @Test
    void aFormThatCannotBeReadIsANoticeBesideTextAndARefusalWithout() throws Exception {
        String broken = "'presentedForm':[" + form("application/pdf", "no") + "]";
        assertEquals("Clear lungs.", text(broken + "," + CONCLUSION));
        assertEquals(Code.CORRUPT, Fhir.read(Fhir.report(broken)).refused().code());
    }

    @Test
    void resultsAreLinesBeforeTheConclusion() throws Exception {
        assertEquals(
                "FINDINGS:\nDiameter: 12 mm\nNodule: Solid (High)\nRemark: Seen before.\nSeen twice.\nLength: > 3 cm\n\n"
                        + "IMPRESSION:\nNodule.\nLung nodule",
                text(
                                "'result':[{'reference':'Observation/o1'},{'reference':'#c1'},{'reference':'Observation/o2'}],"
                                        + "'conclusion':'Nodule.','conclusionCode':[{'text':'Lung nodule'}],'contained':["
                                        + "{'resourceType':'Observation','id':'c1','status':'final','code':{'text':'Nodule'},"
                                        + "'valueCodeableConcept':{'coding':[{'display':'Solid'}]},'interpretation':"
                                        + "[{'coding':[{'display':'High'}]}]}]",
                                "{'resourceType':'Observation','id':'o1','status':'final','code':{'text':'Diameter'},"
                                        + "'valueQuantity':{'value':12,'unit':'mm'}}",
                                "{'resourceType':'Observation','id':'o2','status':'final','code':{'text':'Remark'},"
                                        + "'valueString':'Seen before.','note':[{'text':'Seen twice.'}],"
                                        + "'hasMember':[{'reference':'Observation/o3'},{'reference':'Observation/o2'}]}",
                                "{'resourceType':'Observation','id':'o3','status':'final','code':{'text':'Length'},"
                                        + "'valueQuantity':{'value':3,'comparator':'> ','code':'cm'}}",
                                "{'resourceType':'Observation','id':'o4','status':'final','valueString':'of nobody'}")
                        .replace(">3", "> 3"));
    }

    @Test
    void aResultThatIsEnteredInErrorIsLeftOut() throws Exception {
        Message message = only(
                Fhir.report("'result':[{'reference':'Observation/o1'}]," + CONCLUSION),
                "{'resourceType':'Observation','id':'o1','status':'entered-in-error','code':{'text':'Mass'},"
                        + "'valueString':'Large.'}");
        assertEquals("Clear lungs.", message.text());
        assertEquals(1, message.notices().size());
    }

    @Test
    void theNarrativeCountsWhereThereIsNothingElse() throws Exception {
        String narrative = "'text':{'div':'<div><p>Narrative.</p></div>'}";
        assertEquals("Narrative.", text(narrative));
        assertEquals("Clear lungs.", text(narrative + "," + CONCLUSION));
        assertEquals(
                "Narrative.\n\nIMPRESSION:\nNormal",
                text(narrative + ",'conclusionCode':[{'text':'Normal'}]").replaceAll("\n+IMP", "\n\nIMP"));
    }

    @Test
    void everyStatusHasItsMeaning() throws Exception {
        assertStatus("partial", MessageStatus.PRELIMINARY);
        assertStatus("preliminary", MessageStatus.PRELIMINARY);
        assertStatus("modified", MessageStatus.PRELIMINARY);
        assertStatus("final", MessageStatus.FINAL);
        assertStatus("amended", MessageStatus.CORRECTED);
        assertStatus("corrected", MessageStatus.CORRECTED);
        assertStatus("appended", MessageStatus.CORRECTED);
        assertStatus("cancelled", MessageStatus.WITHDRAWN);
        assertStatus("entered-in-error", MessageStatus.WITHDRAWN);
        assertStatus("whatever", MessageStatus.PRELIMINARY);
    }

    private static void assertStatus(String word, MessageStatus status) throws Exception {
        Message message = only(Fhir.report(CONCLUSION).replace("'final'", "'" + word + "'"));
        assertEquals(status, message.status(), word);
        assertEquals(status == MessageStatus.WITHDRAWN, message.text().isEmpty(), word);
    }

    @Test
    void anAnnouncedReportIsNoReportYet() throws Exception {
        assertEquals(
                "1 an announced report, without text yet",
                Fhir.read(Fhir.report("").replace("'final'", "'registered'")).summary());
    }

    @Test
    void theStudyIsToldByTheImagingStudyInTheBundle() throws Exception {
        for (String element : List.of("imagingStudy", "study")) {
            Message message = only(
                    Fhir.report(CONCLUSION + ",'" + element + "':[{'reference':'ImagingStudy/s1'}]"),
                    Fhir.PATIENT,
                    Fhir.STUDY);
            assertEquals("1.2.840.99.1", message.identity().studyUid());
            assertEquals("A100", message.identity().accession());
            assertEquals("4711", message.identity().patient());
            assertEquals("CT", message.study().modality());
            assertEquals("CHEST", message.study().bodyPart());
            assertEquals("F", message.study().sex());
            assertEquals(62, message.study().age());
            assertEquals(LocalDate.of(2024, 1, 1), message.study().date());
        }
    }

    @Test
    void theAccessionNumberIsToldByTheOrder() throws Exception {
        Message message = only(
                Fhir.report(CONCLUSION + ",'basedOn':[{'reference':'ServiceRequest/q1'}]"),
                "{'resourceType':'ServiceRequest','id':'q1','identifier':[{'type':{'coding':[{'code':'ACSN'}]},"
                        + "'value':'A7'}]}");
        assertEquals("A7", message.identity().accession());
    }

    @Test
    void aLogicalReferenceToldTheStudy() throws Exception {
        Message message = only(Fhir.report(
                CONCLUSION + ",'imagingStudy':[{'identifier':{'system':'urn:dicom:uid','value':'urn:oid:1.2.3.4'}}]"));
        assertEquals("1.2.3.4", message.identity().studyUid());
    }

    @Test
    void anIdentifierNamesTheDocumentEverywhere() throws Exception {
        assertEquals(
                "http://ris|R-1",
                only(Fhir.report(CONCLUSION + ",'identifier':[{'system':'http://ris','value':'R-1'}]"))
                        .identity()
                        .document());
        assertEquals(
                "DiagnosticReport/r1|4711|",
                only(Fhir.report(CONCLUSION), Fhir.PATIENT).identity().document());
    }

    @Test
    void aReportWithoutANameIsNamedByItsContent() throws Exception {
        String nameless = Fhir.report(CONCLUSION).replace("'id':'r1',", "");
        assertTrue(only(nameless).identity().document().startsWith("sha256:"));
    }

    @Test
    void whenItWasIssuedIsTold() throws Exception {
        assertEquals(
                Instant.parse("2024-01-02T02:04:05Z"),
                only(Fhir.report(CONCLUSION + ",'issued':'2024-01-02T03:04:05+01:00'"))
                        .issued());
        assertEquals(
                Instant.parse("2024-01-02T00:00:00Z"),
                only(Fhir.report(CONCLUSION + ",'meta':{'lastUpdated':'2024-01-02'}"))
                        .issued());
        assertNull(only(Fhir.report(CONCLUSION)).issued());
    }

    @Test
    void laboratoryResultsAreNoReport() throws Exception {
        String category = "'category':[{'coding':[{'code':'LAB'}]}]," + CONCLUSION;
        assertEquals("1 laboratory results", Fhir.read(Fhir.report(category)).summary());
        assertEquals(
                "1 results without a report's text",
                Fhir.read(Fhir.report("").replace("CT Chest", "Lipids")).summary());
        assertEquals(
                "1 read",
                Fhir.read(Fhir.report(CONCLUSION).replace("CT Chest", "Whatever"))
                        .summary());
    }

    @Test
    void aReportOfImagesWithoutTextIsRefused() throws Exception {
        assertEquals(Code.EMPTY, Fhir.read(Fhir.report("")).refused().code());
    }

    @Test
    void everybodyConcernedIsAMention() throws Exception {
        Message message = only(
                Fhir.report(CONCLUSION
                        + ",'performer':[{'reference':'PractitionerRole/pr1'},{'display':'Dr Ann Attend'}],"
                        + "'encounter':{'reference':'Encounter/enc-7788'}"),
                Fhir.PATIENT,
                Fhir.ORGANIZATION,
                "{'resourceType':'PractitionerRole','id':'pr1','practitioner':{'reference':'Practitioner/d1'},'contained':[{'resourceType':'Practitioner','name':"
                        + "[{'family':'Within'}]}]}",
                "{'resourceType':'Practitioner','id':'d1','name':[{'family':'Reader','given':['Rita'],'extension':"
                        + "[{'url':'http://x/middle-name','valueString':'Erik'}]}]}",
                "{'resourceType':'Patient','id':'p2','name':[{'family':'Other'}]}");
        List<String> values = message.mentions().stream()
                .map(mention -> mention.kind() + " " + mention.value())
                .toList();
        for (String value : List.of(
                "PERSON Doe^Jane^Q",
                "PERSON Jane Doe",
                "PERSON Reader^Rita",
                "PERSON Dr Ann Attend",
                "PERSON Bob Brother",
                "PERSON Erik",
                "PERSON Within",
                "PATIENT_ID 4711",
                "PATIENT_ID 99",
                "DATE 1961-02-03",
                "PHRASE 020 7946 0018",
                "PHRASE 12 High St",
                "PHRASE Oldtown",
                "PHRASE SW1A 1AA",
                "PHRASE Northfield Hospital",
                "CODE H-5551",
                "CODE enc-7788")) {
            assertTrue(values.contains(value), value + " is not in " + values);
        }
        assertTrue(!values.contains("PERSON Other"), "somebody who is not concerned");
    }

    @Test
    void whenThePatientIsNotFoundAllPatientsOfTheBundleAreMentioned() throws Exception {
        Message message =
                only(Fhir.report(CONCLUSION).replace("Patient/p1", "Patient/unknown"), Fhir.PATIENT, Fhir.STUDY);
        assertTrue(message.mentions().contains(new Mention(Mention.Kind.PERSON, "Doe^Jane^Q")));
        assertNull(message.identity().patient());
    }

    @Test
    void patientsOfOneNameAreAllMentioned() throws Exception {
        Message message = only(
                Fhir.report(CONCLUSION),
                Fhir.PATIENT,
                "{'resourceType':'Patient','id':'p1','name':[{'family':'Twin'}]}");
        assertTrue(message.mentions().contains(new Mention(Mention.Kind.PERSON, "Doe^Jane^Q")));
        assertTrue(message.mentions().contains(new Mention(Mention.Kind.PERSON, "Twin")));
    }

    @Test
    void resourcesThatReferToEachOtherEnd() throws Exception {
        String circle =
                "{'resourceType':'Observation','id':'o1','status':'final','code':{'text':'A'},'valueString':'B',"
                        + "'hasMember':[{'reference':'Observation/o2'}],'subject':{'reference':'Patient/p1'}}";
        assertEquals(
                "FINDINGS:\nA: B\nA: B",
                text(
                        "'result':[{'reference':'Observation/o1'}]",
                        circle,
                        circle.replace("o2", "o3").replace("'o1'", "'o2'").replace("o3", "o1")));
    }

    @Test
    void whoeverSaysSomethingOfTheReportOrItsPatientIsNamed() throws Exception {
        Message message = only(
                Fhir.report(CONCLUSION),
                Fhir.PATIENT,
                "{'resourceType':'Provenance','id':'v1','target':[{'reference':'DiagnosticReport/r1/_history/2'}],"
                        + "'agent':[{'who':{'display':'Sig Natoria'}},{'who':{'reference':'Practitioner/x1'}}]}",
                "{'resourceType':'Practitioner','id':'x1','name':[{'family':'Coselli'}]}",
                "{'resourceType':'RelatedPerson','id':'k1','patient':{'reference':'Patient/p1'},"
                        + "'name':[{'family':'Kinsella'}]}",
                "{'resourceType':'Account','id':'a1','subject':[{'reference':'Patient/p1'}],"
                        + "'identifier':[{'value':'AN-55120'}]}",
                "{'resourceType':'Provenance','id':'v2','target':[{'reference':'DiagnosticReport/other'}],"
                        + "'agent':[{'who':{'display':'Some Stranger'}}]}");
        List<String> named = message.mentions().stream().map(Mention::value).toList();
        assertTrue(named.containsAll(List.of("Sig Natoria", "Coselli", "Kinsella", "AN-55120")), String.valueOf(named));
        assertFalse(named.contains("Some Stranger"));
    }
}
