package org.precedent.index.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.Origin;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Report;
import org.precedent.index.model.SourceKey;
import org.precedent.index.model.Study;
import org.precedent.index.report.ReportParser;

class AssemblyTest {
    private static final CaseId ID = new CaseId("case");
    private static final PatientKey UNNAMED = new PatientKey("unnamed");

    private final Map<ImageId, KeptImage> kept = new HashMap<>();

    private Assembly of(Contribution... contributions) {
        return Assembly.of(ID, List.of(contributions), kept, UNNAMED, ReportParser::parse);
    }

    private static Study study(String modality, String... labels) {
        return new Study(modality, "", "", null, null, List.of(labels), new TreeMap<>());
    }

    private static Contribution told(Origin origin, String source, Study study, String text) {
        return new Contribution(new SourceKey(source), origin, "d", ID, null, study, text, List.of(), null, "");
    }

    private static Contribution withImages(String source, ContributedImage... images) {
        return new Contribution(
                new SourceKey(source), Origin.DICOM, "d", ID, null, study("CT"), "", List.of(images), null, "");
    }

    private static Contribution about(String source, String other, String view) {
        SourceKey key = new SourceKey(other);
        return new Contribution(
                new SourceKey(source), Origin.MANIFEST, "d", ID, null, study(""), "", List.of(), key, view);
    }

    private static Contribution of(String source, @Nullable String patient) {
        PatientKey key = patient == null ? null : new PatientKey(patient);
        return new Contribution(
                new SourceKey(source), Origin.DICOM, "d", ID, key, study("CT"), "", List.of(), null, "");
    }

    private ContributedImage image(String id, String series, int number, int position) {
        return image(id, series, number, position, "pixels-" + id);
    }

    private ContributedImage image(String id, String series, int number, int position, String pixels) {
        ImageId image = new ImageId(id);
        kept.put(image, new KeptImage(image, 8, 8, pixels, "file", null, false));
        return new ContributedImage(image, series, number, position, "AP");
    }

    private static List<String> ids(Assembly assembly) {
        return assembly.content().images().stream()
                .map(image -> image.id().value())
                .toList();
    }

    @Test
    void aManifestCountsBeforeAFileWheneverItCame() {
        Contribution file = told(Origin.DICOM, "a", study("CT", "file"), "");
        Contribution row = told(Origin.MANIFEST, "b", study("MR", "row"), "");
        assertEquals("MR", of(file, row).content().study().modality());
        assertEquals(List.of("row", "file"), of(file, row).content().study().labels());
    }

    @Test
    void ofEqualSourcesTheFirstAcceptedCounts() {
        Contribution first = told(Origin.MANIFEST, "a", study("CT"), "");
        Contribution second = told(Origin.MANIFEST, "b", study("MR"), "");
        assertEquals("CT", of(first, second).content().study().modality());
    }

    @Test
    void textsAreJoinedInTheOrderOfAcceptanceAndEqualOnesCountOnce() {
        Contribution one = told(Origin.MANIFEST, "a", study(""), "One.");
        Contribution two = told(Origin.MANIFEST, "b", study(""), "Two.");
        Contribution again = told(Origin.MANIFEST, "c", study(""), "One.");
        assertEquals("One.\n\nTwo.", of(one, two, again).content().report().text());
    }

    @Test
    void aTextThatNoLongerFitsIsNamed() {
        Contribution longest = told(Origin.MANIFEST, "a", study(""), "x".repeat(Report.MAX_LENGTH));
        Contribution more = told(Origin.MANIFEST, "b", study(""), "More.");
        Assembly assembly = of(longest, more);
        assertEquals(List.of(new SourceKey("b")), assembly.textLeftOut());
        assertEquals(Report.MAX_LENGTH, assembly.content().report().text().length());
    }

    @Test
    void theTextOfAnEarlierArchiveYieldsToItsSource() {
        Contribution earlier = told(Origin.EARLIER_ARCHIVE, "a", study("CT"), "Old.");
        assertEquals("Old.", of(earlier).content().report().text());
        Contribution source = told(Origin.MANIFEST, "b", study("CT"), "Corrected.");
        assertEquals("Corrected.", of(earlier, source).content().report().text());
    }

    @Test
    void imagesStandBySeriesNumberThenByPlace() {
        Contribution a = withImages("a", image("i3", "s2", 2, 1), image("i2", "s1", 1, 7));
        Contribution b = withImages("b", image("i1", "s1", 1, 3));
        Assembly assembly = of(a, b);
        assertEquals(List.of("i1", "i2", "i3"), ids(assembly));
        assertEquals(
                List.of(0, 0, 1),
                assembly.content().images().stream().map(Image::series).toList());
    }

    @Test
    void imagesWithoutAPlaceStandAsTheyCame() {
        int last = ContributedImage.AS_IT_CAME;
        Contribution a = withImages("a", image("i9", "pictures", Integer.MAX_VALUE, last));
        Contribution b = withImages("b", image("i1", "pictures", Integer.MAX_VALUE, last), image("i5", "s", 4, 2));
        assertEquals(List.of("i5", "i9", "i1"), ids(of(a, b)));
    }

    @Test
    void equalPixelsCountOnce() {
        Contribution a = withImages("a", image("i1", "s", 1, 1, "same"), image("i2", "s", 1, 2, "same"));
        assertEquals(List.of("i1"), ids(of(a)));
    }

    @Test
    void anImageThatTwoSourcesBringIsOneImage() {
        ContributedImage shared = image("i1", "s", 1, 1);
        assertEquals(List.of("i1"), ids(of(withImages("a", shared), withImages("b", shared))));
    }

    @Test
    void aManifestNamesTheViewOfTheFileThatItPointsAt() {
        Contribution file = withImages("file", image("i1", "s", 1, 1));
        Assembly assembly = of(file, about("row", "file", "LATERAL"));
        assertEquals("LATERAL", assembly.content().images().getFirst().view());
        assertEquals(
                "AP",
                of(file, about("row", "other", "LATERAL"))
                        .content()
                        .images()
                        .getFirst()
                        .view());
    }

    @Test
    void aStudyOfWhichNobodySaysWhoseItIsHasAPatientOfItsOwn() {
        assertEquals(UNNAMED, of(of("a", null)).content().patient());
        assertEquals(
                new PatientKey("p"), of(of("a", null), of("b", "p")).content().patient());
    }

    @Test
    void imagesBeyondWhatAStudyMayHaveAreNamed() {
        List<ContributedImage> many = new ArrayList<>();
        for (int i = 0; i <= 10_000; i++) {
            many.add(image("i" + i, "s", 1, i));
        }
        Assembly assembly = of(withImages("a", many.toArray(ContributedImage[]::new)));
        assertEquals(10_000, assembly.content().images().size());
        assertEquals(List.of(new SourceKey("a")), assembly.imagesLeftOut());
    }

    @Test
    void imagesDoNotDependOnTheOrderOfAcceptance() {
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            contributions.add(withImages("s" + i, image("i" + i, "series" + i % 3, i % 3, i)));
        }
        List<String> wanted = ids(of(contributions.toArray(Contribution[]::new)));
        Collections.shuffle(contributions, new Random(7));
        assertEquals(wanted, ids(of(contributions.toArray(Contribution[]::new))));
        assertTrue(wanted.size() == 20, "all of them");
    }
}
