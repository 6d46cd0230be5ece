package org.precedent.datasets.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusManifestTest {
    private static final String HEADER = "lesion_id,image_id,dx,dx_type,age,sex,localization,dataset";
    private static final int PATIENTS = 2_000;

    @TempDir
    private Path folder = Path.of("");

    private Miniature lesions(String... rows) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        lines.addAll(List.of(rows));
        Miniature corpus = new Miniature(folder.resolve("corpora/ham"))
                .file("HAM10000_metadata.csv", lines.toArray(String[]::new))
                .file("HAM10000_images_part_1/nothing");
        for (String row : rows) {
            corpus.images("HAM10000_images_part_1/" + row.split(",", -1)[1] + ".jpg");
        }
        return corpus;
    }

    @Test
    void noPatientIsInTwoSplitsAndTheirShapeIsSeventyTenTwenty() throws IOException {
        long seed = Long.getLong("tests.seed", System.nanoTime());
        System.out.println("-Dtests.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 3 * PATIENTS; i++) {
            rows.add("HAM_" + random.nextInt(PATIENTS) + ",ISIC_" + i + ",nv,histo,50.0,male,back,x");
        }
        Miniature corpus = lesions(rows.toArray(String[]::new));
        CorpusTally tally = corpus.write();

        Map<String, String> splits = new HashMap<>();
        for (JsonNode row : corpus.rows()) {
            String split = row.get("split").asText();
            assertEquals(split, splits.getOrDefault(row.get("patient_id").asText(), split));
            splits.put(row.get("patient_id").asText(), split);
        }
        assertEquals(splits.size(), tally.whole().patients());
        assertEquals(0, Miniature.times(tally, Fault.TWO_SPLITS));
        double train = (double) patients(tally, Split.TRAIN) / splits.size();
        double test = (double) patients(tally, Split.TEST) / splits.size();
        assertEquals(0.7, train, 0.06);
        assertEquals(0.2, test, 0.06);
    }

    private static long patients(CorpusTally tally, Split split) {
        CorpusTally.Count count = tally.splits().get(split);
        return count == null ? 0 : count.patients();
    }

    @Test
    void anotherSeedDealsAnewAndTheSameDealsAlike() {
        List<Split> first = splits(new SplitRule(1));
        assertEquals(first, splits(new SplitRule(1)));
        assertFalse(first.equals(splits(new SplitRule(2))));
    }

    private static List<Split> splits(SplitRule rule) {
        return Stream.iterate(0, i -> i + 1)
                .limit(100)
                .map(i -> rule.of("p" + i))
                .toList();
    }

    @Test
    void aManifestAboveTheCorpusNamesItsImagesFromThere() throws IOException {
        Miniature corpus = lesions("HAM_1,ISIC_1,nv,histo,50.0,male,back,x");
        Path manifest = folder.resolve("all.jsonl");
        CorpusManifest.write(Corpora.detected(corpus.folder()), corpus.folder(), manifest, 1);
        assertTrue(Files.readString(manifest).contains("\"file\":\"corpora/ham/HAM10000_images_part_1/ISIC_1.jpg\""));
    }

    @Test
    void aManifestElsewhereIsRefused() throws IOException {
        Miniature corpus = lesions("HAM_1,ISIC_1,nv,histo,50.0,male,back,x");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        assertRefused(corpus, elsewhere.resolve("manifest.jsonl"), "a manifest lies in the corpus's folder or in one");
    }

    @Test
    void aManifestThatIsThereStays() throws IOException {
        Miniature corpus = lesions("HAM_1,ISIC_1,nv,histo,50.0,male,back,x").file("manifest.jsonl", "mine");
        assertRefused(corpus, corpus.manifest(), "is there already; move it away");
        assertEquals("mine\n", Files.readString(corpus.manifest()));
    }

    @Test
    void aCorpusWithoutItsImagesIsRefusedAndLeavesNothing() throws IOException {
        Miniature corpus = lesions("HAM_1,ISIC_1,nv,histo,50.0,male,back,x");
        Files.delete(corpus.folder().resolve("HAM10000_images_part_1/ISIC_1.jpg"));
        assertRefused(corpus, corpus.manifest(), "could be used: the image is not in the folder (1)");
        try (Stream<Path> left = Files.list(corpus.folder())) {
            assertEquals(2, left.count());
        }
    }

    private static void assertRefused(Miniature corpus, Path manifest, String why) throws IOException {
        Corpus kind = Corpora.detected(corpus.folder());
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> CorpusManifest.write(kind, corpus.folder(), manifest, 1));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }

    @Test
    void aRowThatStandsTwiceCountsOnce() throws IOException {
        String row = "HAM_1,ISIC_1,nv,histo,50.0,male,back,x";
        Miniature corpus = lesions(row, row);
        CorpusTally tally = corpus.write();
        assertEquals(1, corpus.rows().size());
        assertEquals(Place.line("HAM10000_metadata", 3), Miniature.first(tally, Fault.REPEATED));
        assertTrue(tally.leftSomethingOut());
    }

    @Test
    void noFieldThatIsNotShownLooksLikeAName() throws IOException {
        Miniature corpus = lesions("HAM_1,ISIC_1,nv,Histo,50.0,male,Upper Back,x");
        corpus.write();
        JsonNode row = corpus.rows().getFirst();
        assertEquals("upper back", row.get("localization").asText());
        assertEquals("histo", row.get("confirmed_by").asText());
    }
}
