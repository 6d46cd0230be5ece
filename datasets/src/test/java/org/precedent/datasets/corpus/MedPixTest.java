package org.precedent.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MedPixTest {
    @TempDir
    private Path folder = Path.of("");

    private Miniature corpus = new Miniature(folder);

    private static String description(String type, String id, String image, String modality, String plane) {
        return """
                {"Type": "%s", "U_id": "%s", "image": "%s", "Location": "Genitourinary",
                 "Location Category": "Reproductive and Urinary System",
                 "Description": {"ACR Codes": "8.-1", "Age": "73", "Caption": "Seen on %s.", "Figure Part": null,
                 "Modality": "%s", "Plane": "%s", "Sex": "male"}}""".formatted(type, id, image, image, modality, plane);
    }

    @BeforeEach
    void layOut() throws IOException {
        corpus = new Miniature(folder)
                .file("Case_topic.json", """
                        [{"U_id": "MPX1", "TAC": ["MPX1_synpic1"], "MRI": [],
                          "Case": {"Title": "T", "History": "Blood in urine.", "Exam": "N/A", "Findings": "A pouch.",
                                   "Differential Diagnosis": "Tumor", "Case Diagnosis": "Bladder Diverticulum"},
                          "Topic": {"Title": "Bladder Diverticulum", "Disease Discussion": "of the disease at large",
                                    "ACR Code": "8.9", "Category": "Diverticulum"}}]""")
                .file(
                        "Descriptions.json",
                        "[" + description("CT", "MPX1", "MPX1_synpic1", "CT w/contrast (IV)", "Axial"),
                        "," + description("CT", "MPX1", "MPX1_synpic2", "Drawing", "Drawing"),
                        "," + description("CT", "MPX9", "MPX9_synpic1", "CT", "Axial"),
                        "," + description("CT", "MPX1", "../../gone", "CT", "Axial"),
                        ",{\"Type\": 3}]")
                .file("splitted_dataset/uid_list.json", "{\"train\": [], \"dev\": [\"MPX1\"], \"test\": []}")
                .images("images/MPX1_synpic1.png", "images/MPX1_synpic2.png");
    }

    @Test
    void aRowHasWhatTheCaseTellsOfItsPatient() throws IOException {
        corpus.write();
        JsonNode expected = Miniature.row("""
                {'id': 'MPX1_synpic1', 'patient_id': 'MPX1', 'study_id': 'MPX1', 'file': 'images/MPX1_synpic1.png',
                 'split': 'validate', 'dataset': 'MedPix 2.0', 'licence': 'terms of MedPix (NLM)',
                 'doi': '10.1007/s41019-025-00297-8', 'language': 'en', 'modality': 'CT', 'body_part': 'PELVIS',
                 'view': 'AXIAL', 'sex': 'M', 'age': 73, 'contrast': 'CT w/contrast (IV)',
                 'labels': ['bladder diverticulum', 'diverticulum'],
                 'text': 'HISTORY: Blood in urine.\\n\\nFINDINGS: A pouch.\\n\\nDIFFERENTIAL DIAGNOSIS: Tumor\\n\\n\
                DIAGNOSIS: Bladder Diverticulum\\n\\nCAPTIONS: Seen on MPX1_synpic1.\\nSeen on MPX1_synpic2.\
                \\nSeen on ../../gone.'}
                """);
        assertEquals(expected, corpus.rows().getFirst());
    }

    @Test
    void aDrawingIsNoCt() throws IOException {
        corpus.write();
        assertEquals("OT", corpus.rows().get(1).get("modality").asText());
    }

    @Test
    void imagesWithoutACaseOrAFileAreCounted() throws IOException {
        CorpusTally tally = corpus.write();
        assertEquals(1, Miniature.times(tally, Fault.NO_CASE));
        assertEquals(1, Miniature.times(tally, Fault.MISSING_IMAGE));
        assertEquals(1, Miniature.times(tally, Fault.NO_IDENTIFIER));
        assertEquals(new CorpusTally.Count(2, 1, 1), tally.whole());
    }

    @Test
    void aFileThatIsNoListIsRefusedByItsName() throws IOException {
        corpus.file("Case_topic.json", "{\"a\": ");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, corpus::write);
        assertTrue(String.valueOf(refused.getMessage()).startsWith("Case_topic.json is no valid JSON at line"));
    }
}
