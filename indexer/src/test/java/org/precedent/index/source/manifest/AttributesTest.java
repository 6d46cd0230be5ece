package org.precedent.index.source.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {

    private static ManifestRow row(String line) {
        RowResult result = RowParser.parse(line.getBytes(StandardCharsets.UTF_8));
        return assertInstanceOf(RowResult.Ok.class, result, result.toString()).row();
    }

    @Test
    void unknownFieldsAreKeptAsText() {
        ManifestRow row = row("""
                {"licence":"CC BY 4.0","width":512,"contrast":true,"grade":1.5,"nothing":null,"empty":"","modality":"CR"}""");
        assertEquals(
                Map.of("licence", "CC BY 4.0", "width", "512", "contrast", "true", "grade", "1.5"), row.attributes());
    }

    @Test
    void objectsAndListsAreLaidFlat() {
        ManifestRow row = row("""
                {"scanner":{"maker":"Acme","year":2020},"signs":["grew","elevation"]}""");
        assertEquals(
                Map.of("scanner.maker", "Acme", "scanner.year", "2020", "signs", "grew, elevation"), row.attributes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient_name",
                "PatientName",
                "patientname",
                "name",
                "Name",
                "MRN",
                "mrn",
                "AccessionNumber",
                "accession_number",
                "date_of_birth",
                "BirthDate",
                "dob",
                "email",
                "home-address",
                "phone",
                "referring physician",
                "StudyInstanceUID",
                "series_uid",
                "image_id",
                "subject",
                "patient",
                "file_name_path",
                "lastName",
                "pat_name"
            })
    void fieldsThatIdentifyAreNotKept(String name) {
        ManifestRow row = row("{\"" + name + "\":\"Jane Doe 1234\"}");
        assertEquals(Map.of(), row.attributes());
        assertEquals(Set.of("Jane Doe 1234"), row.identifiers());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "capacity",
                "opacity",
                "velocity",
                "patient_position",
                "patient weight",
                "dataset_name",
                "video",
                "paid",
                "width",
                "identified",
                "telescope",
                "text_origin"
            })
    void fieldsThatOnlySoundLikeItAreKept(String name) {
        assertEquals(
                Map.of(name, "something"),
                row("{\"" + name + "\":\"something\"}").attributes());
    }

    @Test
    void whatAPatientHoldsIsNotKeptEither() {
        ManifestRow row = row("""
                {"patient":{"nick":"Janie","visits":["Ward 12345"]},"scanner":{"id":"X-99","maker":"Acme"}}""");
        assertEquals(Map.of("scanner.maker", "Acme"), row.attributes());
        assertEquals(Set.of("Janie", "Ward 12345", "X-99"), row.identifiers());
    }

    @Test
    void aRecordsNameInWordsMayBeAWordOfTheReport() {
        assertEquals(
                Set.of("left-1"),
                row("{\"label_id\":\"left\",\"image_id\":\"left-1\"}").identifiers());
    }

    @Test
    void theRowsOwnIdentifiersAreKnownToBeRemoved() {
        ManifestRow row = row("{\"id\":\"i-1001\",\"patient_id\":\"p-1001\",\"study_id\":\"s-1001\"}");
        assertEquals(Set.of("i-1001", "p-1001", "s-1001"), row.identifiers());
    }

    @Test
    void theirNumberAndLengthAreBounded() {
        String fields = IntStream.range(0, 200)
                .mapToObj(i -> "\"" + "n".repeat(100) + i + "\":\"" + "\uD83E\uDEC1".repeat(1000) + "\"")
                .collect(Collectors.joining(","));
        ManifestRow longOnes = row("{" + fields + "}");
        assertEquals(1, longOnes.attributes().size(), "names are cut to the same 64 characters");
        assertEquals(64, longOnes.attributes().firstKey().length());
        assertEquals(1000, longOnes.attributes().values().iterator().next().length());
        String shortOnes =
                IntStream.range(0, 200).mapToObj(i -> "\"n" + i + "\":1").collect(Collectors.joining(","));
        assertEquals(Attributes.MOST, row("{" + shortOnes + "}").attributes().size());
    }
}
