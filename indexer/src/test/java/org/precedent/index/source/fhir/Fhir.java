package org.precedent.index.source.fhir;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.precedent.index.source.message.FakeAttachments;
import org.precedent.index.source.message.Results;

/** Small resources, in JSON with single quotation marks, and what the reader makes of them. */
final class Fhir {
    static final String PATIENT = "{'resourceType':'Patient','id':'p1','identifier':[{'value':'99'},{'type':{'coding':"
            + "[{'code':'MR'}]},'value':'4711'}],'name':[{'family':'Doe','given':['Jane','Q']}],'gender':'female',"
            + "'birthDate':'1961-02-03','telecom':[{'system':'phone','value':'020 7946 0018'}],'address':[{'line':"
            + "['12 High St'],'city':'Oldtown','postalCode':'SW1A 1AA'}],'contact':[{'name':{'text':'Bob Brother'}}],"
            + "'managingOrganization':{'reference':'Organization/o1'}}";
    static final String ORGANIZATION =
            "{'resourceType':'Organization','id':'o1','name':'Northfield Hospital','identifier':[{'value':'H-5551'}]}";
    static final String STUDY = "{'resourceType':'ImagingStudy','id':'s1','status':'available','identifier':["
            + "{'system':'urn:dicom:uid','value':'urn:oid:1.2.840.99.1'},{'type':{'coding':[{'code':'ACSN'}]},"
            + "'value':'A100'}],'started':'2024-01-01T12:00:00Z','numberOfSeries':2,'series':[{'modality':{'code':'CT'},"
            + "'bodySite':{'display':'Chest'}}],'subject':{'reference':'Patient/p1'}}";

    private Fhir() {}

    static String report(String elements) {
        return "{'resourceType':'DiagnosticReport','id':'r1','status':'final','code':{'text':'CT Chest'},"
                + "'subject':{'reference':'Patient/p1','display':'Jane Doe'}" + (elements.isEmpty() ? "" : ",")
                + elements + "}";
    }

    static String bundle(String... resources) {
        StringBuilder entries = new StringBuilder();
        for (String resource : resources) {
            entries.append(entries.isEmpty() ? "" : ",")
                    .append("{'resource':")
                    .append(resource)
                    .append('}');
        }
        return "{'resourceType':'Bundle','type':'collection','entry':[" + entries + "]}";
    }

    static Results read(String json) throws Exception {
        return bytes(json.replace('\'', '"'));
    }

    static Results bytes(String content) throws Exception {
        return Results.of(new FhirReader(new FakeAttachments()), content.getBytes(StandardCharsets.UTF_8));
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
