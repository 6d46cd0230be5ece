package org.precedent.index.source.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.precedent.index.source.manifest.Rows.clean;
import static org.precedent.index.source.manifest.Rows.row;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.deid.Profile;

class AttributesTest {

    @Test
    void onlyListedFieldsAreShown() {
        ManifestRow row = row("""
                {"licence":"CC BY 4.0","Attribution":"A. Author, doi:10.17632/zr7vgbcyr2.1","textOrigin":"original",\
                "contrast":true,"width":512,"bytes":87422,"licence_flag":"ok","grade":1.5,"note":"x","modality":"CR"}""");
        assertEquals(
                Map.of(
                        "licence",
                        "CC BY 4.0",
                        "Attribution",
                        "A. Author, doi:10.17632/zr7vgbcyr2.1",
                        "textOrigin",
                        "original",
                        "contrast",
                        "true"),
                row.attributes());
    }

    @Test
    void insideAnObjectEveryNameOnTheWayMustBeListed() {
        ManifestRow row = row("""
                {"scanner":{"maker":"Acme","year":2020,"owner":"x"},"source":{"patient":"y"},"ward":{"licence":"z"}}""");
        assertEquals(Map.of("scanner.maker", "Acme"), row.attributes());
    }

    @Test
    void aFieldIsShownWhenTheProfileSaysSo() {
        Profile profile = Profile.DEFAULTS.showing(Set.of("grade", "scanner.year", "patient_name"));
        ManifestRow row =
                row("{\"grade\":1.50,\"scanner\":{\"year\":2020,\"kvp\":120},\"patient_name\":\"Jane Doe\"}", profile);
        assertEquals(Map.of("grade", "1.5", "scanner.year", "2020"), row.attributes(), "a name is never shown");
    }

    @Test
    void listsAreJoined() {
        assertEquals(
                Map.of("stain", "H&E, PAS"),
                row("{\"stain\":[\"H&E\",\"PAS\",{\"a\":\"b\"}]}").attributes());
    }

    @Test
    void whatIsShownHoldsNoLongNumbersAndNoneOfTheRowsNames() {
        ManifestRow row = clean("""
                {"attribution":"by Jane Doe, +49 761 2701234, jane@example.org, no 20431177, room 1204","author":"Doe, Jane",\
                "source":"s-1001","study_id":"s-1001"}""");
        assertEquals(
                Map.of("attribution", "by [removed], [removed], [removed], no [removed], room 1204"), row.attributes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Left", "pneumothorax", "Grey Brown", "tension pneumothorax"})
    void aWordOfAReportStaysInItThoughAFieldHoldsIt(String word) {
        String text = "Left tension pneumothorax, grey and brown; Pneumothorax.";
        for (String field : new String[] {"finding", "Befund", "id", "study_id", "patient_id", "severity", "side"}) {
            assertEquals(
                    text,
                    clean("{\"" + field + "\":\"" + word + "\",\"text\":\"" + text + "\"}")
                            .text(),
                    field);
        }
    }

    @Test
    void theirNumberAndLengthAreBounded() {
        Profile profile = Profile.DEFAULTS.showing(
                IntStream.range(0, 200).mapToObj(i -> "n" + "x".repeat(i)).collect(Collectors.toSet()));
        String fields = IntStream.range(0, 200)
                .mapToObj(i -> "\"n" + "x".repeat(i) + "\":\"" + "\uD83E\uDEC1".repeat(1000) + "\"")
                .collect(Collectors.joining(","));
        ManifestRow row = row("{" + fields + "}", profile);
        assertEquals(50, row.attributes().size());
        row.attributes().forEach((name, value) -> {
            assertEquals(true, name.length() <= 64);
            assertEquals(1000, value.length());
        });
    }
}
