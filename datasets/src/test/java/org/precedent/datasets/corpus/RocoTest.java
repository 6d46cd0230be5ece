package org.precedent.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RocoTest {
    @TempDir
    private Path folder = Path.of("");

    private Miniature corpus = new Miniature(folder);

    @BeforeEach
    void layOut() throws IOException {
        corpus = new Miniature(folder)
                .file("cui_mapping.csv", "CUI,Canonical name", "C0040405,X-Ray Computed Tomography", "C0024109,Lung")
                .file(
                        "license_information.csv",
                        "ID,PMCID,Attribution,Link",
                        "ROCOv2_2023_train_000001,PMC1,\"CC BY [Somebody et al. (2020)]\",https://example.org/1",
                        "ROCOv2_2023_test_000001,PMC1,CC BY,https://example.org/1");
        for (String split : new String[] {"train", "valid", "test"}) {
            corpus.file(
                            split + "_captions.csv",
                            "ID,Caption",
                            "ROCOv2_2023_" + split + "_000001,\"CT of the chest, \"\"axial\"\".\"",
                            "ROCOv2_2023_" + split + "_000002,gone")
                    .file(
                            split + "_concepts.csv",
                            "ID,CUIs",
                            "ROCOv2_2023_" + split + "_000001,C0040405;C0024109;C9999999")
                    .file(split + "_concepts_manual.csv", "ID,CUIs", "ROCOv2_2023_" + split + "_000001,C0040405")
                    .images(split + "_images/" + split + "/ROCOv2_2023_" + split + "_000001.jpg");
        }
    }

    @Test
    void aRowHasItsCaptionItsConceptsAndItsArticle() throws IOException {
        corpus.write();
        JsonNode expected = Miniature.row("""
                {'id': 'ROCOv2_2023_train_000001', 'patient_id': 'PMC1', 'study_id': 'ROCOv2_2023_train_000001',
                 'file': 'train_images/train/ROCOv2_2023_train_000001.jpg', 'split': 'train', 'dataset': 'ROCO v2',
                 'licence': 'CC-BY-NC-SA-4.0', 'doi': '10.1038/s41597-024-03496-6', 'language': 'en',
                 'attribution': 'CC BY [Somebody et al. (2020)]', 'source': 'https://example.org/1',
                 'modality': 'CT', 'labels': ['x-ray computed tomography', 'lung'],
                 'text_origin': 'figure caption', 'text': 'CT of the chest, \\"axial\\".'}
                """.replace("\\\"", "\\u0022"));
        assertEquals(expected, corpus.rows().getFirst());
    }

    @Test
    void anArticleInTwoSplitsIsTold() throws IOException {
        CorpusTally tally = corpus.write();
        assertEquals(3, tally.splits().size());
        assertEquals(new CorpusTally.Count(3, 3, 2), tally.whole());
        assertEquals(1, Miniature.times(tally, Fault.TWO_SPLITS));
        assertEquals(3, Miniature.times(tally, Fault.MISSING_IMAGE));
        assertEquals("validate", corpus.rows().get(1).get("split").asText());
    }
}
