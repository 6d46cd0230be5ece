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

class CheXpertTest {
    private static final String HEADER = "Path,Sex,Age,Frontal/Lateral,AP/PA,No Finding,Enlarged Cardiomediastinum,"
            + "Cardiomegaly,Lung Opacity,Lung Lesion,Edema,Consolidation,Pneumonia,Atelectasis,Pneumothorax,"
            + "Pleural Effusion,Pleural Other,Fracture,Support Devices";

    @TempDir
    private Path folder = Path.of("");

    private Miniature corpus = new Miniature(folder);

    @BeforeEach
    void layOut() throws IOException {
        corpus = new Miniature(folder)
                .file(
                        "train.csv",
                        HEADER,
                        "CheXpert-v1.0-small/train/patient00001/study1/view1_frontal.jpg,Female,68,Frontal,AP,"
                                + "1.0,,,,,,,,,0.0,,,,1.0",
                        "CheXpert-v1.0-small/train/patient00001/study1/view2_lateral.jpg,Female,68,Lateral,,"
                                + ",,-1.0,1.0,,-1.0,,,,,,,,",
                        "CheXpert-v1.0-small/train/patient00002/study4/view1_frontal.jpg,Unknown,0,Frontal,PA,"
                                + ",,,,,,,,,,2.0,,,",
                        "CheXpert-v1.0-small/train/patient00003/study1/view1_frontal.jpg,Male,41,Frontal,AP,"
                                + "1.0,,,,,,,,,,,,,",
                        "CheXpert-v1.0-small/../../etc/passwd,Male,41,Frontal,AP,1.0,,,,,,,,,,,,,",
                        "half a row,Male")
                .file(
                        "valid.csv",
                        HEADER,
                        "CheXpert-v1.0-small/valid/patient64541/study1/view1_frontal.jpg,Male,90,Frontal,LL,"
                                + "0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,0.0,1.0,0.0,0.0,0.0,0.0")
                .images(
                        "train/patient00001/study1/view1_frontal.jpg",
                        "train/patient00001/study1/view2_lateral.jpg",
                        "train/patient00002/study4/view1_frontal.jpg",
                        "valid/patient64541/study1/view1_frontal.jpg");
    }

    @Test
    void aRowHasItsImageItsPatientAndWhatIsPresent() throws IOException {
        corpus.write();
        JsonNode expected = Miniature.row("""
                {'id': 'train/patient00001/study1/view1_frontal.jpg',
                 'patient_id': 'patient00001', 'study_id': 'patient00001/study1',
                 'file': 'train/patient00001/study1/view1_frontal.jpg', 'split': 'train',
                 'dataset': 'CheXpert v1.0', 'licence': 'Stanford University Dataset Research Use Agreement',
                 'doi': '10.1609/aaai.v33i01.3301590', 'modality': 'CR', 'body_part': 'CHEST', 'view': 'AP',
                 'sex': 'F', 'age': 68, 'labels': ['no finding', 'support devices'], 'absent': ['pneumothorax']}
                """);
        assertEquals(expected, corpus.rows().getFirst());
    }

    @Test
    void whatIsUncertainIsNoLabel() throws IOException {
        corpus.write();
        JsonNode lateral = corpus.rows().get(1);
        assertEquals("[\"lung opacity\"]", lateral.get("labels").toString());
        assertEquals("[\"cardiomegaly\",\"edema\"]", lateral.get("uncertain").toString());
        assertEquals("LATERAL", lateral.get("view").asText());
    }

    @Test
    void whatNobodyKnewIsLeftOut() throws IOException {
        CorpusTally tally = corpus.write();
        JsonNode unknown = corpus.rows().get(2);
        assertFalse(unknown.has("age"));
        assertFalse(unknown.has("sex"));
        assertFalse(unknown.has("labels"));
        assertEquals(1, Miniature.times(tally, Fault.UNKNOWN_VALUE));
    }

    @Test
    void theFilesAreTheSplits() throws IOException {
        CorpusTally tally = corpus.write();
        assertEquals("validate", corpus.rows().get(3).get("split").asText());
        assertEquals(new CorpusTally.Count(4, 3, 3), tally.whole());
        assertEquals(new CorpusTally.Count(3, 2, 2), tally.splits().get(Split.TRAIN));
        assertEquals(new CorpusTally.Count(1, 1, 1), tally.splits().get(Split.VALIDATE));
    }

    @Test
    void whatCannotBeUsedIsCountedWithItsLine() throws IOException {
        CorpusTally tally = corpus.write();
        assertEquals(
                new CorpusTally.Found(1, List.of(Place.line("train.csv", 5))),
                tally.faults().get(Fault.MISSING_IMAGE));
        assertEquals(
                new CorpusTally.Found(1, List.of(Place.line("train.csv", 6))),
                tally.faults().get(Fault.NO_IDENTIFIER));
        assertEquals(
                new CorpusTally.Found(1, List.of(Place.line("train.csv", 7))),
                tally.faults().get(Fault.BROKEN_ROW));
    }

    @Test
    void theLargeVersionComesInBatches() throws IOException {
        Path large = folder.resolve("large");
        Miniature batches = new Miniature(large)
                .file(
                        "train.csv",
                        HEADER,
                        "CheXpert-v1.0/train/patient00001/study1/view1_frontal.jpg,Female,68,Frontal,AP,"
                                + "1.0,,,,,,,,,,,,,")
                .file("valid.csv", HEADER)
                .images("CheXpert-v1.0 batch 2 (train 1)/patient00001/study1/view1_frontal.jpg");
        assertEquals(1, batches.write().whole().rows());
        assertEquals(
                "CheXpert-v1.0 batch 2 (train 1)/patient00001/study1/view1_frontal.jpg",
                batches.rows().getFirst().get("file").asText());
    }
}
