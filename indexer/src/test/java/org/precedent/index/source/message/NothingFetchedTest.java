package org.precedent.index.source.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.fhir.FhirReader;
import org.precedent.index.source.hl7.Hl7Reader;

/** A server listens for anybody who follows an address that stands in a message. */
final class NothingFetchedTest {

    private static final List<String> XML = List.of(
            "<!DOCTYPE r SYSTEM \"%s\"><DiagnosticReport xmlns=\"http://hl7.org/fhir\"/>",
            "<!DOCTYPE r [<!ENTITY e SYSTEM \"%s\">]>"
                    + "<DiagnosticReport xmlns=\"http://hl7.org/fhir\"><conclusion value=\"&e;\"/></DiagnosticReport>",
            "<!DOCTYPE r [<!ENTITY %% p SYSTEM \"%s\"> %%p;]><Bundle xmlns=\"http://hl7.org/fhir\"/>",
            "<DiagnosticReport xmlns=\"http://hl7.org/fhir\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:schemaLocation=\"http://hl7.org/fhir %s\"><conclusion value=\"x\"/></DiagnosticReport>",
            "<DiagnosticReport xmlns=\"http://hl7.org/fhir\"><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\""
                    + " href=\"%s\"/><status value=\"final\"/></DiagnosticReport>");

    private static final List<String> JSON = List.of(
            "{\"resourceType\":\"DiagnosticReport\",\"status\":\"final\",\"conclusion\":\"x\",\"subject\":"
                    + "{\"reference\":\"%s\"},\"result\":[{\"reference\":\"%s\"}],\"presentedForm\":[{\"contentType\":"
                    + "\"text/plain\",\"url\":\"%s\"}]}",
            "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":\"next\",\"url\":\"%s\"}],"
                    + "\"entry\":[{\"fullUrl\":\"%s\",\"resource\":{\"resourceType\":\"ImagingStudy\",\"endpoint\":"
                    + "[{\"reference\":\"%s\"}]}}]}");

    private static final String HL7 = "MSH|^~\\&|A|B|C|D|2020||ORU^R01|1|P|2.5\rOBR|1||F1|CT^CT Head\r"
            + "OBX|1|RP|1^Image||%s^^image^PICT||||||F\rOBX|2|TX|1||See %s.||||||F\r";

    @Test
    void noAddressInAMessageIsFollowed() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/Patient/1";
            for (String xml : XML) {
                read(new FhirReader(new FakeAttachments()), xml, address);
            }
            for (String json : JSON) {
                read(new FhirReader(new FakeAttachments()), json, address);
            }
            read(new Hl7Reader(new FakeAttachments()), HL7, address);
            assertEquals(0, connections(server));
        }
    }

    private static void read(MessageReader reader, String message, String address) throws IOException {
        byte[] content = message.replace("%s", address).replace("%%", "%").getBytes(StandardCharsets.UTF_8);
        try {
            Results.of(reader, content);
        } catch (Unusable e) {
            // To refuse it is as well.
            System.out.println("refused: " + e.reason());
        }
    }

    private static int connections(ServerSocket server) throws IOException {
        server.setSoTimeout(200);
        int connections = 0;
        try {
            while (true) {
                try (Socket _ = server.accept()) {
                    connections++;
                }
            }
        } catch (SocketTimeoutException e) {
            return connections;
        }
    }
}
