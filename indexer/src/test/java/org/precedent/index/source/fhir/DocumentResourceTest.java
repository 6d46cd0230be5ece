package org.precedent.index.source.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.precedent.index.source.Code;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageStatus;

final class DocumentResourceTest {
    private static String document(String type, String elements) {
        return "{'resourceType':'Composition','id':'d1','status':'final','type':{'coding':[{'system':'http://loinc.org',"
                + "'code':'" + type + "'}]},'subject':{'reference':'Patient/p1'}" + elements + "}";
    }

    private static String section(String code, String title, String text) {
        return "{'title':'" + title + "','code':{'coding':[{'code':'" + code + "'}]},'text':{'div':'<div>" + text
                + "</div>'},'entry':[{'reference':'ImagingStudy/s1'}]}";
    }

    @Test
    void aDocumentAboutImagesIsAReport() throws Exception {
        Message message = Fhir.read(Fhir.bundle(
                        document(
                                "18748-4",
                                ",'section':[" + section("18782-3", "Observations", "Clear lungs.") + ","
                                        + section("x", "Plan", "None.") + "]"),
                        Fhir.PATIENT,
                        Fhir.STUDY))
                .messages()
                .getFirst();
        assertEquals(
                "FINDINGS:\n\nClear lungs.\n\nPlan:\n\nNone.", message.text().replaceAll("\n{2,}", "\n\n"));
        assertEquals("1.2.840.99.1", message.identity().studyUid());
        assertEquals("4711", message.identity().patient());
    }

    @Test
    void aDocumentOfAnotherKindIsNone() throws Exception {
        assertEquals(
                "1 a document of another kind",
                Fhir.read(document("34133-9", ",'section':[" + section("x", "Plan", "None.") + "]"))
                        .summary());
    }

    @Test
    void aDocumentThatReplacesOrAppendsNamesTheOther() throws Exception {
        String related = ",'section':[" + section("x", "Plan", "None.")
                + "],'relatesTo':[{'code':'CODE','targetIdentifier':{'system':'urn:a','value':'1'}}]";
        Message replaced = Fhir.read(document("18748-4", related.replace("CODE", "replaces")))
                .message();
        assertEquals(MessageStatus.CORRECTED, replaced.status());
        assertEquals("urn:a|1", replaced.identity().parent());
        Message appended = Fhir.read(document("18748-4", related.replace("CODE", "appends")))
                .message();
        assertEquals(MessageStatus.ADDENDUM, appended.status());
    }

    @Test
    void aDocumentWithoutTextIsRefused() throws Exception {
        assertEquals(Code.EMPTY, Fhir.read(document("18748-4", "")).refused().code());
    }
}
