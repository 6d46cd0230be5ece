package org.precedent.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenITest {
    @TempDir
    private Path folder = Path.of("");

    private Miniature corpus = new Miniature(folder);

    @BeforeEach
    void layOut() throws IOException {
        corpus = new Miniature(folder)
                .file(
                        "ecgen-radiology/1.xml",
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?><eCitation><meta type=\"rr\"/><uId id=\"CXR1\"/>",
                        "<licenseURL>http://creativecommons.org/licenses/by-nc-nd/4.0/</licenseURL>",
                        "<MedlineCitation><Article><Abstract>",
                        "<AbstractText Label=\"COMPARISON\"/>",
                        "<AbstractText Label=\"INDICATION\">Cough &amp; fever</AbstractText>",
                        "<AbstractText Label=\"FINDINGS\">Heart is <b>large</b>. XXXX.</AbstractText>",
                        "<AbstractText Label=\"IMPRESSION\">Cardiomegaly.</AbstractText>",
                        "</Abstract></Article></MedlineCitation>",
                        "<MeSH><major>Cardiomegaly/mild  </major><major>Opacity/lung/base/left</major>",
                        "<automatic>cardiomegaly</automatic></MeSH>",
                        "<parentImage id=\"CXR1_1_IM-0001-3001\"><caption>PA</caption></parentImage>",
                        "<parentImage id=\"CXR1_1_IM-0001-4001\"/></eCitation>")
                .file(
                        "ecgen-radiology/2.xml",
                        "<eCitation><uId id=\"CXR2\"/><Abstract>",
                        "<AbstractText Label=\"IMPRESSION\">Normal.</AbstractText></Abstract></eCitation>")
                .file(
                        "ecgen-radiology/3.xml",
                        "<eCitation><uId id=\"CXR3\"/><parentImage id=\"CXR3_IM-1384-1001\"/></eCitation>")
                .file("ecgen-radiology/4.xml", "<eCitation><uId id=\"CXR4\"/>")
                .images("NLMCXR_png/CXR1_1_IM-0001-3001.png", "NLMCXR_png/CXR1_1_IM-0001-4001.png");
    }

    @Test
    void aRowHasTheSectionsOfItsReportAndTheHeadingsOfItsTerms() throws IOException {
        corpus.write();
        JsonNode first = corpus.rows().getFirst();
        JsonNode expected = Miniature.row("""
                {'id': 'CXR1_1_IM-0001-3001', 'patient_id': 'CXR1', 'study_id': 'CXR1',
                 'file': 'NLMCXR_png/CXR1_1_IM-0001-3001.png', 'split': '%s', 'dataset': 'Open-i NLMCXR',
                 'licence': 'http://creativecommons.org/licenses/by-nc-nd/4.0/', 'doi': '10.1093/jamia/ocv080',
                 'language': 'en', 'modality': 'CR', 'body_part': 'CHEST', 'labels': ['cardiomegaly', 'opacity'],
                 'mesh': ['cardiomegaly/mild', 'opacity/lung/base/left'],
                 'text': 'INDICATION: Cough & fever\\n\\nFINDINGS: Heart is large. XXXX.\\n\\nIMPRESSION: Cardiomegaly.'}
                """.formatted(first.get("split").asText()));
        assertEquals(expected, first);
        assertEquals("CXR1", corpus.rows().get(1).get("study_id").asText());
    }

    @Test
    void aReportWithoutAnImageIsKeptAsText() throws IOException {
        CorpusTally tally = corpus.write();
        JsonNode text = corpus.rows().get(2);
        assertFalse(text.has("file"));
        assertEquals("IMPRESSION: Normal.", text.get("text").asText());
        assertEquals("CC-BY-NC-ND-4.0", text.get("licence").asText());
        assertEquals(1, Miniature.times(tally, Fault.NO_IMAGE));
    }

    @Test
    void brokenReportsAndMissingImagesAreCounted() throws IOException {
        CorpusTally tally = corpus.write();
        assertEquals(1, Miniature.times(tally, Fault.BROKEN_ROW));
        assertEquals(
                "ecgen-radiology file 4",
                Miniature.first(tally, Fault.BROKEN_ROW).toString());
        assertEquals(1, Miniature.times(tally, Fault.MISSING_IMAGE));
        assertEquals(3, tally.whole().rows());
    }

    @Test
    void noEntityIsFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
        corpus.file(
                "ecgen-radiology/5.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\"><!ENTITY l \"lol\">]>",
                "<eCitation><uId id=\"CXR5\"/><AbstractText Label=\"FINDINGS\">&e;&l;</AbstractText></eCitation>");
        corpus.write();
        assertFalse(Files.readString(corpus.manifest()).contains("a secret"));
    }
}
