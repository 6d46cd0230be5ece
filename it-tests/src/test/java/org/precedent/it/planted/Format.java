package org.precedent.it.planted;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.precedent.index.data.DataFile;

/** A format of reports, with a report in it of each person: every field that the format has for a name is filled. */
public enum Format {
    HL7_ORU("hl7"),
    HL7_MDM("hl7"),
    FHIR_CONTAINED("json"),
    FHIR_TEXT("json"),
    FHIR_HTML("json"),
    FHIR_RTF("json"),
    FHIR_PDF("json"),
    CDA("xml"),
    DICOM_SR("dcm"),
    DICOM_PDF("dcm"),
    DICOM_CDA("dcm"),
    TEXT("txt"),
    HTML("html"),
    RTF("rtf"),
    PDF("pdf");

    /** What every report says beside, that it may be found. */
    public static final String FINDING = "Melorheostosis of the femur.";

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /**
     * A report and an image of the same study, by the names of their files. The image's header names its patient; where
     * the report has no fields it names everybody.
     */
    public Map<String, byte[]> files(Person person) {
        boolean bare = this == TEXT || this == HTML || this == RTF || this == PDF;
        String name = bare ? person.study() : "report-" + person.number();
        return Map.of(
                name + "." + ending,
                report(person),
                "image-" + person.number() + ".dcm",
                DicomReports.image(person, bare));
    }

    private byte[] report(Person person) {
        return switch (this) {
            case HL7_ORU -> message("oru.txt", person);
            case HL7_MDM -> message("mdm.txt", person);
            case FHIR_CONTAINED -> bytes(filled("fhir-contained.txt", person, String.join("\\n", lines(person))));
            case FHIR_TEXT -> bundle(person, "text/plain", Documents::text);
            case FHIR_HTML -> bundle(person, "text/html", Documents::html);
            case FHIR_RTF -> bundle(person, "text/rtf", Documents::rtf);
            case FHIR_PDF -> bundle(person, "application/pdf", Documents::pdf);
            case CDA -> clinicalDocument(person);
            case DICOM_SR -> DicomReports.structured(person, String.join("\r\n", lines(person)));
            case DICOM_PDF -> DicomReports.pdf(person, Documents.pdf(lines(person)));
            case DICOM_CDA -> DicomReports.clinicalDocument(person, clinicalDocument(person));
            case TEXT -> Documents.text(lines(person));
            case HTML -> Documents.html(lines(person));
            case RTF -> Documents.rtf(lines(person));
            case PDF -> Documents.pdf(lines(person));
        };
    }

    private static List<String> lines(Person person) {
        List<String> lines = new ArrayList<>(List.of(FINDING));
        Plant.of(person).forEach(plant -> lines.add(plant.sentence()));
        return lines;
    }

    private static byte[] message(String template, Person person) {
        String narrative = String.join("\\.br\\", lines(person)).replace("^", "\\S\\");
        return bytes(filled(template, person, narrative).replace('\n', '\r'));
    }

    private static String filled(String template, Person person, String narrative) {
        return person.fill(DataFile.text(Format.class, template).replace("${narrative}", narrative));
    }

    private static byte[] bundle(Person person, String mediaType, Function<List<String>, byte[]> document) {
        String data = Base64.getEncoder().encodeToString(document.apply(lines(person)));
        return bytes(person.fill(DataFile.text(Format.class, "fhir-bundle.txt")
                .replace("${media-type}", mediaType)
                .replace("${document}", data)));
    }

    private static byte[] clinicalDocument(Person person) {
        String narrative = "<paragraph>" + String.join("</paragraph>\n<paragraph>", lines(person)) + "</paragraph>";
        return bytes(filled("cda.txt", person, narrative));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
