package org.precedent.datasets.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhantomGeneratorTest {
    private static final int MANY = 3000;
    private final PhantomGenerator generator = new PhantomGenerator(20260101);

    @Test
    void aStudyFollowsFromTheSeedAndItsNumberAlone() {
        Phantom last = generator.study(42);
        byte[] drawn = generator.image(last, 0).toBytes();
        PhantomGenerator other = new PhantomGenerator(20260101);
        for (int i = 30; i < 42; i++) {
            other.image(other.study(i), 0);
        }
        assertEquals(last, other.study(42));
        assertArrayEquals(drawn, other.image(other.study(42), 0).toBytes());
    }

    @Test
    void theSameBytesComeOutOnEveryMachine() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        PhantomDicom dicom = new PhantomDicom(1);
        PhantomGenerator first = new PhantomGenerator(1);
        for (int i = 0; i < 25; i++) {
            Phantom study = first.study(i);
            digest.update(dicom.file(study, 0, first.image(study, 0)));
            digest.update(study.report().text().getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                "8a1cd3cec61274658020dbaa0639348162e339c7e7282aa6fa3033847b873997",
                HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void anotherSeedMakesOtherStudies() {
        Phantom here = generator.study(0);
        PhantomGenerator elsewhere = new PhantomGenerator(2);
        assertNotEquals(here.uid(), elsewhere.study(0).uid());
        assertNotEquals(
                HexFormat.of().formatHex(generator.image(here, 0).toBytes()),
                HexFormat.of().formatHex(elsewhere.image(elsewhere.study(0), 0).toBytes()));
    }

    @Test
    void everyConditionSideAndSizeOccurs() {
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        Set<Side> sides = EnumSet.noneOf(Side.class);
        Set<Size> sizes = EnumSet.noneOf(Size.class);
        for (Phantom study : studies()) {
            for (PhantomFinding finding : study.findings()) {
                conditions.add(finding.condition());
                finding.side().ifPresent(sides::add);
                if (finding.sizeOrNull() != null) {
                    sizes.add(finding.sizeOrNull());
                }
            }
        }
        assertEquals(EnumSet.allOf(Condition.class), conditions);
        assertEquals(EnumSet.allOf(Side.class), sides);
        assertEquals(EnumSet.allOf(Size.class), sizes);
    }

    @Test
    void aboutOneInSevenChestFilmsAndHeadScansShowsTwoThings() {
        List<Phantom> candidates = studies().stream()
                .filter(s -> s.kind() == Kind.CHEST_RADIOGRAPH || s.kind() == Kind.HEAD_CT)
                .toList();
        double pairs = candidates.stream().filter(s -> s.findings().size() == 2).count();
        double share = pairs / candidates.size();
        assertTrue(share > 0.10 && share < 0.20, "share " + share);
    }

    @Test
    void twoFindingsNeverHideEachOther() {
        for (Phantom study : studies()) {
            if (study.findings().size() == 2) {
                PhantomFinding first = study.findings().get(0);
                PhantomFinding second = study.findings().get(1);
                assertNotEquals(first.condition(), second.condition());
                assertTrue(first.side().isEmpty() || !first.side().equals(second.side()), study.toString());
            }
        }
    }

    @Test
    void aboutOnePatientInSevenComesTwiceWithTheSameBodyAndALaterDate() {
        Map<String, List<Phantom>> patients = new HashMap<>();
        for (Phantom study : studies()) {
            patients.computeIfAbsent(study.patient().id(), _ -> new ArrayList<>())
                    .add(study);
        }
        long twice = patients.values().stream().filter(v -> v.size() > 1).count();
        double share = (double) twice / patients.size();
        assertTrue(share > 0.10 && share < 0.20, "share " + share);
        for (List<Phantom> visits : patients.values()) {
            Phantom first = visits.getFirst();
            for (Phantom visit : visits.subList(1, visits.size())) {
                assertEquals(first.patient(), visit.patient());
                assertEquals(first.kind(), visit.kind());
                assertEquals(first.tone(), visit.tone());
                assertTrue(visit.date().isAfter(first.date()));
            }
        }
    }

    @Test
    void patientsAreGrownUpAndTheirTissueFitsTheirSex() {
        for (Phantom study : studies()) {
            int age = study.patient().age(study.date());
            assertTrue(age >= 18 && age <= 92, "age " + age);
            assertNotEquals("F PROSTATE", study.patient().sex() + " " + study.bodyPart());
            assertNotEquals("M BREAST", study.patient().sex() + " " + study.bodyPart());
        }
    }

    @Test
    void headScansHaveFiveToSevenSlicesAndOthersOneImage() {
        for (Phantom study : studies()) {
            int images = study.images();
            assertTrue(study.kind() == Kind.HEAD_CT ? images >= 5 && images <= 7 : images == 1);
            assertTrue(generator.telling(study).size() >= Math.min(3, images));
        }
    }

    @Test
    void aNumberBelowZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> generator.study(-1));
        Phantom study = generator.study(0);
        assertThrows(IndexOutOfBoundsException.class, () -> generator.image(study, 1));
    }

    private List<Phantom> studies() {
        return IntStream.range(0, MANY).mapToObj(generator::study).toList();
    }
}
