package org.precedent.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CovidChestXrayTest {
    private static final String HEADER = "patientid,offset,sex,age,finding,RT_PCR_positive,survival,intubated,"
            + "intubation_present,went_icu,in_icu,needed_supplemental_O2,extubated,temperature,pO2_saturation,"
            + "leukocyte_count,neutrophil_count,lymphocyte_count,view,modality,date,location,folder,filename,doi,url,"
            + "license,clinical_notes,other_notes,";

    @TempDir
    private Path folder = Path.of("");

    private Miniature corpus = new Miniature(folder);

    @BeforeEach
    void layOut() throws IOException {
        corpus = new Miniature(folder)
                .file(
                        "metadata.csv",
                        HEADER,
                        "2,0,M,65,Pneumonia/Viral/COVID-19,Y,Y,N,N,N,N,Y,,,,,,,PA,X-ray,\"January 22, 2020\","
                                + "\"A Hospital, Some Town\",images,a-1.jpeg,10.1056/x,https://example.org/a,"
                                + "CC BY-NC-SA,\"Opacities, on the left.\",Credit to somebody,",
                        "2,3,M,65,Pneumonia/Viral/COVID-19,Y,Y,N,N,N,N,Y,,,,,,,AP Supine,X-ray,2020,,images,a-2.jpeg,"
                                + ",,,,,",
                        "2,3,M,65,todo,Y,Y,N,N,N,N,Y,,,,,,,Axial,CT,2020,,images,a-3.png,,,,,,",
                        "7,,,,No Finding,,,,,,,,,,,,,,L,X-ray,2020,,volumes,v.nii.gz,,,,,,",
                        "8,,F,,Unknown,,,,,,,,,,,,,,L,X-ray,2020,,images,gone.jpg,,,,,,")
                .images("images/a-1.jpeg", "images/a-2.jpeg", "images/a-3.png");
    }

    @Test
    void aRowHasTheLicenceOfItsPublicationAndNotTheHospital() throws IOException {
        corpus.write();
        JsonNode first = corpus.rows().getFirst();
        JsonNode expected = Miniature.row("""
                {'id': 'a-1.jpeg', 'patient_id': 'ccx2', 'study_id': 'ccx2/0/CR', 'file': 'images/a-1.jpeg',
                 'split': '%s', 'dataset': 'COVID-19 image data collection', 'licence': 'CC BY-NC-SA',
                 'doi': '10.1056/x', 'source': 'https://example.org/a', 'language': 'en', 'modality': 'CR',
                 'body_part': 'CHEST', 'view': 'PA', 'sex': 'M', 'age': 65, 'study_date': '2020-01-22',
                 'labels': ['pneumonia', 'viral', 'COVID-19'], 'attribution': 'Credit to somebody',
                 'text_origin': 'notes of a publication', 'text': 'Opacities, on the left.'}
                """.formatted(first.get("split").asText()));
        assertEquals(expected, first);
    }

    @Test
    void aStudyIsADayAndAModality() throws IOException {
        CorpusTally tally = corpus.write();
        List<String> studies =
                corpus.rows().stream().map(row -> row.get("study_id").asText()).toList();
        assertEquals(List.of("ccx2/0/CR", "ccx2/3/CR", "ccx2/3/CT"), studies);
        assertEquals(1, tally.whole().patients());
        assertEquals("AP", corpus.rows().get(1).get("view").asText());
        assertEquals(
                "not told for this image", corpus.rows().get(1).get("licence").asText());
        assertFalse(corpus.rows().get(1).has("study_date"));
        assertFalse(corpus.rows().get(2).has("labels"));
    }

    @Test
    void volumesAndMissingImagesAreCounted() throws IOException {
        CorpusTally tally = corpus.write();
        assertEquals(1, Miniature.times(tally, Fault.FORMAT_NOT_READ));
        assertEquals(1, Miniature.times(tally, Fault.MISSING_IMAGE));
        assertEquals(0, Miniature.times(tally, Fault.UNREAD_COLUMN));
    }
}
