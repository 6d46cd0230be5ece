package org.precedent.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ham10000Test {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aLesionStandsForItsPatientAndACodeForItsWords() throws IOException {
        Miniature corpus = new Miniature(folder)
                .file(
                        "HAM10000_metadata.csv",
                        "lesion_id,image_id,dx,dx_type,age,sex,localization,dataset",
                        "HAM_0000001,ISIC_0000001,bkl,histo,80.0,male,scalp,vidir_modern",
                        "HAM_0000001,ISIC_0000002,bkl,histo,80.0,male,scalp,vidir_modern",
                        "HAM_0000002,ISIC_0000003,new,follow_up,,unknown,unknown,rosendahl",
                        "HAM_0000003,ISIC_0000004,nv,consensus,5.0,female,foot,rosendahl")
                .images(
                        "HAM10000_images_part_1/ISIC_0000001.jpg",
                        "HAM10000_images_part_2/ISIC_0000002.jpg",
                        "HAM10000_images_part_2/ISIC_0000003.jpg");
        CorpusTally tally = corpus.write();
        JsonNode first = corpus.rows().getFirst();
        JsonNode expected = Miniature.row("""
                {'id': 'ISIC_0000001', 'patient_id': 'HAM_0000001', 'study_id': 'HAM_0000001',
                 'file': 'HAM10000_images_part_1/ISIC_0000001.jpg', 'split': '%s', 'dataset': 'HAM10000 4.0',
                 'licence': 'CC-BY-NC-4.0', 'doi': '10.7910/DVN/DBW86T', 'modality': 'XC', 'body_part': 'SKIN',
                 'sex': 'M', 'age': 80, 'labels': ['benign keratosis-like lesion'], 'localization': 'scalp',
                 'confirmed_by': 'histo', 'source': 'vidir_modern'}
                """.formatted(first.get("split").asText()));
        assertEquals(expected, first);
        assertEquals(
                "HAM10000_images_part_2/ISIC_0000002.jpg",
                corpus.rows().get(1).get("file").asText());
        JsonNode unknown = corpus.rows().get(2);
        for (String field : new String[] {"age", "sex", "labels", "localization"}) {
            assertFalse(unknown.has(field), field);
        }
        assertEquals(1, Miniature.times(tally, Fault.UNKNOWN_VALUE));
        assertEquals(1, Miniature.times(tally, Fault.MISSING_IMAGE));
        assertEquals(new CorpusTally.Count(3, 2, 2), tally.whole());
    }

    @Test
    void theTableWithTabsIsReadAsTheOneWithCommas() throws IOException {
        Miniature corpus = new Miniature(folder)
                .file(
                        "HAM10000_metadata.tab",
                        "lesion_id\timage_id\tdx\tdx_type\tage\tsex\tlocalization\tdataset",
                        "\"HAM_0000001\"\t\"ISIC_0000001\"\t\"mel\"\t\"histo\"\t80.0\t\"male\"\t\"back\"\t\"x\"")
                .images("HAM10000_images_part1/ISIC_0000001.jpg");
        corpus.write();
        assertEquals("[\"melanoma\"]", corpus.rows().getFirst().get("labels").toString());
    }
}
