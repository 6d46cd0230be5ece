package org.precedent.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PadChestTest {
    private static final String HEADER = ",ImageID,ImageDir,StudyDate_DICOM,StudyID,PatientID,PatientBirth,"
            + "PatientSex_DICOM,ViewPosition_DICOM,Projection,MethodProjection,Pediatric,Modality_DICOM,"
            + "Manufacturer_DICOM,ReportID,Report,MethodLabel,Labels,Localizations";

    @TempDir
    private Path folder = Path.of("");

    private Miniature corpus = new Miniature(folder);

    @BeforeEach
    void layOut() throws IOException {
        corpus = new Miniature(folder)
                .gzip(
                        "PADCHEST_chest_x_ray_images_labels_160K_01.02.19.csv.gz",
                        HEADER,
                        "0,a_1.png,0,20140915,s1,p1,1930.0,F,POSTEROANTERIOR,PA,Manual,No,DX,PhilipsMedicalSystems,r1,"
                                + "infiltr basal derech . no derram .,Physician,\"['infiltrates', ' chronic changes',"
                                + " '', 'COPD signs']\",\"['loc basal', 'loc right']\"",
                        "1,a_2.png,0,20140915,s1,p1,1930.0,F,LATERAL,L,Manual,No,DX,PhilipsMedicalSystems,r1,"
                                + "infiltr basal derech . no derram .,RNN_model,\"['infiltrates']\",[]",
                        "2,b_1.png,1.0,20150101,s2,p2,nan,,,AP_horizontal,Manual,No,CR,nan,r2,nan,RNN_model,nan,nan",
                        "3,c_1.png,1,20150101,s3,p3,1950,M,,EXCLUDE,Manual,No,CR,x,r3,x,RNN_model,['exclude'],[]",
                        "4,d_1.png,1,20150101,s4,p4,1950,M,,PA,Manual,No,CR,x,r4,x,RNN_model,['normal'],[]",
                        "5,,1,20150101,s4,p4,1950,M,,PA,Manual,No,CR,x,r4,x,RNN_model,['normal'],[]")
                .images("0/a_1.png", "0/a_2.png", "1/b_1.png");
    }

    @Test
    void aRowHasItsReportInSpanishAndTheAgeOfItsYear() throws IOException {
        corpus.write();
        JsonNode first = corpus.rows().getFirst();
        JsonNode expected = Miniature.row("""
                {'id': 'a_1.png', 'patient_id': 'p1', 'study_id': 's1', 'file': '0/a_1.png',
                 'split': '%s', 'dataset': 'PadChest 2019', 'licence': 'PadChest Dataset Research Use Agreement',
                 'doi': '10.1016/j.media.2020.101797', 'language': 'es', 'modality': 'DX', 'body_part': 'CHEST',
                 'view': 'PA', 'sex': 'F', 'age': 84, 'study_date': '2014-09-15',
                 'manufacturer': 'PhilipsMedicalSystems', 'labels': ['infiltrates', 'chronic changes', 'COPD signs'],
                 'localizations': ['basal', 'right'], 'labelled_by': 'physician',
                 'text': 'infiltr basal derech . no derram .'}
                """.formatted(first.get("split").asText()));
        assertEquals(expected, first);
        assertEquals("LATERAL", corpus.rows().get(1).get("view").asText());
    }

    @Test
    void whatPandasWritesAsNanIsNothing() throws IOException {
        CorpusTally tally = corpus.write();
        JsonNode bare = corpus.rows().get(2);
        assertEquals("1/b_1.png", bare.get("file").asText());
        assertEquals("AP", bare.get("view").asText());
        for (String field : new String[] {"age", "sex", "labels", "text", "manufacturer"}) {
            assertFalse(bare.has(field), field);
        }
        assertEquals(1, Miniature.times(tally, Fault.NO_REPORT));
    }

    @Test
    void whatTheCorpusExcludesIsLeftOut() throws IOException {
        CorpusTally tally = corpus.write();
        assertEquals(1, Miniature.times(tally, Fault.EXCLUDED));
        assertEquals(1, Miniature.times(tally, Fault.MISSING_IMAGE));
        assertEquals(1, Miniature.times(tally, Fault.NO_IDENTIFIER));
        assertEquals(new CorpusTally.Count(3, 2, 2), tally.whole());
    }
}
