package org.precedent.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MimicCxrTest {
    private static final String METADATA =
            "dicom_id,subject_id,study_id,PerformedProcedureStepDescription,ViewPosition,"
                    + "Rows,Columns,StudyDate,StudyTime,ProcedureCodeSequence_CodeMeaning,ViewCodeSequence_CodeMeaning,"
                    + "PatientOrientationCodeSequence_CodeMeaning";
    private static final String LABELS = "subject_id,study_id,Atelectasis,Cardiomegaly,Consolidation,Edema,"
            + "Enlarged Cardiomediastinum,Fracture,Lung Lesion,Lung Opacity,No Finding,Pleural Effusion,Pleural Other,"
            + "Pneumonia,Pneumothorax,Support Devices";
    private static final String FIRST = "files/p10/p10000001/s50000001/";
    private static final String SECOND = "files/p11/p11000002/s50000002/";

    @TempDir
    private Path folder = Path.of("");

    private Miniature corpus = new Miniature(folder);

    @BeforeEach
    void layOut() throws IOException {
        corpus = new Miniature(folder)
                .gzip(
                        "mimic-cxr-2.0.0-metadata.csv.gz",
                        METADATA,
                        "aaaa-1,10000001,50000001,CHEST (PA AND LAT),PA,3056,2544,21800506,213014.531,CHEST (PA AND LAT),"
                                + "postero-anterior,Erect",
                        "aaaa-2,10000001,50000001,CHEST (PA AND LAT),LATERAL,3056,2544,21800506,213014.531,"
                                + "CHEST (PA AND LAT),lateral,Erect",
                        "bbbb-1,11000002,50000002,,,3056,2544,,,,,",
                        "cccc-1,12000003,50000003,,AP,3056,2544,21810101,,,,",
                        "dddd-1,someone,50000003,,AP,3056,2544,21810101,,,,")
                .gzip(
                        "mimic-cxr-2.0.0-split.csv.gz",
                        "dicom_id,study_id,subject_id,split",
                        "aaaa-1,50000001,10000001,train",
                        "aaaa-2,50000001,10000001,train",
                        "bbbb-1,50000002,11000002,validate",
                        "cccc-1,50000003,12000003,test")
                .gzip(
                        "mimic-cxr-2.0.0-chexpert.csv.gz",
                        LABELS,
                        "10000001,50000001,,1.0,,-1.0,,,,,,0.0,,,,",
                        "11000002,50000002,,,,,,,,,1.0,,,,,")
                .images(FIRST + "aaaa-1.jpg", FIRST + "aaaa-2.jpg", SECOND + "bbbb-1.jpg")
                .file(
                        "files/p10/p10000001/s50000001.txt",
                        "                                 FINAL REPORT",
                        " EXAMINATION:  CHEST (PA AND LAT)",
                        " ",
                        " IMPRESSION:  Mild cardiomegaly.  No effusion compared to ___.");
    }

    @Test
    void aRowJoinsMetadataLabelsSplitAndReport() throws IOException {
        corpus.write();
        JsonNode expected = Miniature.row("""
                {'id': 'aaaa-1', 'patient_id': '10000001', 'study_id': '50000001',
                 'file': 'files/p10/p10000001/s50000001/aaaa-1.jpg', 'split': 'train', 'dataset': 'MIMIC-CXR-JPG 2',
                 'licence': 'PhysioNet Credentialed Health Data License 1.5.0', 'doi': '10.13026/8360-t248',
                 'language': 'en', 'modality': 'CR', 'body_part': 'CHEST', 'view': 'PA', 'study_date': '2180-05-06',
                 'labels': ['cardiomegaly'], 'uncertain': ['edema'], 'absent': ['pleural effusion'],
                 'text': 'FINAL REPORT\\n EXAMINATION:  CHEST (PA AND LAT)\\n \\n IMPRESSION:  Mild cardiomegaly.  \
                No effusion compared to ___.'}
                """);
        assertEquals(expected, corpus.rows().getFirst());
    }

    @Test
    void theSplitsAreItsOwn() throws IOException {
        CorpusTally tally = corpus.write();
        assertEquals(new CorpusTally.Count(2, 1, 1), tally.splits().get(Split.TRAIN));
        assertEquals(new CorpusTally.Count(1, 1, 1), tally.splits().get(Split.VALIDATE));
        assertEquals(0, Miniature.times(tally, Fault.TWO_SPLITS));
    }

    @Test
    void aStudyWithoutAReportOrAMarkOfItsViewIsKept() throws IOException {
        CorpusTally tally = corpus.write();
        JsonNode bare = corpus.rows().get(2);
        assertFalse(bare.has("text"));
        assertFalse(bare.has("view"));
        assertFalse(bare.has("study_date"));
        assertEquals(1, Miniature.times(tally, Fault.NO_REPORT));
    }

    @Test
    void missingImagesAndBrokenNumbersAreCounted() throws IOException {
        CorpusTally tally = corpus.write();
        assertEquals(1, Miniature.times(tally, Fault.MISSING_IMAGE));
        assertEquals(1, Miniature.times(tally, Fault.NO_IDENTIFIER));
        assertEquals(3, tally.whole().rows());
    }

    @Test
    void sectionsServeWhereTheTextsAreNotThere() throws IOException {
        corpus.file(
                "mimic_cxr_sectioned.csv",
                "study,impression,findings,last_paragraph,comparison",
                "s50000001,from the table,,,",
                "s50000002,\"No acute",
                "process.\",Clear lungs.,,None.");
        CorpusTally tally = corpus.write();
        assertEquals(
                "COMPARISON: None.\n\nFINDINGS: Clear lungs.\n\nIMPRESSION: No acute\nprocess.",
                corpus.rows().get(2).get("text").asText());
        assertEquals(0, Miniature.times(tally, Fault.NO_REPORT));
        assertFalse(corpus.rows().getFirst().get("text").asText().contains("from the table"));
    }

    @Test
    void negBioServesWhereCheXpertsLabelsAreNotThere() throws IOException {
        Files.delete(folder.resolve("mimic-cxr-2.0.0-chexpert.csv.gz"));
        corpus.gzip(
                "mimic-cxr-2.0.0-negbio.csv.gz",
                LABELS,
                "10000001,50000001,-1.0,,,,,,,,,1.0,,,,",
                "10000001,x,,,,,,,,,,,,,,");
        CorpusTally tally = corpus.write();
        assertEquals(
                "[\"pleural effusion\"]", corpus.rows().getFirst().get("labels").toString());
        assertEquals(2, Miniature.times(tally, Fault.NO_IDENTIFIER));
    }

    @Test
    void aReportThatIsNotUtf8IsKeptAndOneTooLongLeftOut() throws IOException {
        Files.write(
                folder.resolve("files/p10/p10000001/s50000001.txt"), "Sjögren".getBytes(StandardCharsets.ISO_8859_1));
        corpus.file("files/p11/p11000002/s50000002.txt", "x".repeat(2 << 20));
        CorpusTally tally = corpus.write();
        assertEquals("Sj\uFFFDgren", corpus.rows().getFirst().get("text").asText());
        assertEquals(1, Miniature.times(tally, Fault.NOT_UTF8));
        assertEquals(1, Miniature.times(tally, Fault.UNREADABLE_REPORT));
    }
}
