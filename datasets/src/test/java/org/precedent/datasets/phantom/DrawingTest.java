package org.precedent.datasets.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same scene with and without a finding differs only by what the finding draws. */
class DrawingTest {
    private static final int SIDE = 112;
    private static final int PLAIN = 20;
    private static final int PERSONS = 6;

    static List<PhantomFinding> sided() {
        return all().filter(f -> f.side().isPresent() && f.condition().kind() != Kind.FUNDUS)
                .filter(f -> f.sideOrNull() != Side.BILATERAL && f.sizeOrNull() == Size.MODERATE)
                .toList();
    }

    static List<PhantomFinding> abnormal() {
        return all().toList();
    }

    @ParameterizedTest
    @MethodSource("sided")
    void aFindingOnThePatientsLeftIsOnTheImagesRight(PhantomFinding finding) {
        double right = difference(finding).share(0.5, 1);
        double expected = finding.on(Side.LEFT) ? right : 1 - right;
        assertTrue(expected > 0.85, finding + " has " + expected + " on its side");
    }

    @ParameterizedTest
    @MethodSource("abnormal")
    void everyFindingIsPlainToSeeAt112Pixels(PhantomFinding finding) {
        int changed = difference(finding).changed();
        assertTrue(changed >= 16, finding + " changes " + changed + " pixels");
    }

    @ParameterizedTest
    @MethodSource("abnormal")
    void aLesionsBoxHoldsMostOfWhatItsFindingChanges(PhantomFinding finding) {
        Scene scene = scene(finding);
        List<Lesion> lesions = slice(scene, HeadCtLesions.centre(scene)).lesions();
        if (finding.condition() == Condition.CARDIOMEGALY || finding.condition() == Condition.HYDROCEPHALUS) {
            assertTrue(lesions.isEmpty());
            return;
        }
        double inside = difference(finding).within(lesions);
        assertTrue(inside > 0.5, finding + " has " + inside + " in " + lesions);
        assertTrue(lesions.stream().allMatch(lesion -> lesion.finding().equals(finding)));
        assertEquals(finding.sideOrNull() == Side.BILATERAL ? 2 : 1, lesions.size());
    }

    @Test
    void headLesionsAreSeenOnThreeNeighbouringSlices() {
        all().filter(f -> f.condition().kind() == Kind.HEAD_CT).forEach(finding -> {
            Scene scene = new Scene(3, 1, 1, List.of(finding), null);
            int seen = 0;
            for (int slice = 0; slice < HeadCtDrawing.slices(scene); slice++) {
                if (HeadCtLesions.shows(scene, slice)) {
                    seen++;
                    assertTrue(difference(scene, slice).changed() >= 16, finding + " slice " + slice);
                }
            }
            assertTrue(seen >= 3);
        });
    }

    @Test
    void theOpticDiscLiesOnTheImagesSideOfTheEye() {
        for (int person = 0; person < PERSONS; person++) {
            assertTrue(brightness(fundus(Side.RIGHT, person), true)
                    > 1.05 * brightness(fundus(Side.RIGHT, person), false));
            assertTrue(
                    brightness(fundus(Side.LEFT, person), false) > 1.05 * brightness(fundus(Side.LEFT, person), true));
        }
    }

    @Test
    void aLargeFilmIsDrawnInLittleTime() {
        PhantomGenerator generator = new PhantomGenerator(4);
        for (int i = 0; i < 40; i++) {
            generator.image(generator.study(i), 0);
        }
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 100; i++) {
            generator.image(generator.study(i), 0);
        }
        double milliseconds = (threads.getCurrentThreadCpuTime() - start) / 1e6 / 100;
        System.out.printf("an image takes %.1f ms of one core%n", milliseconds);
        assertTrue(milliseconds < 80, milliseconds + " ms an image");
    }

    private static Preview fundus(Side eye, int person) {
        PhantomFinding normal = new PhantomFinding(Condition.NORMAL_FUNDUS, eye, null, null);
        return Preview.of(FundusDrawing.draw(new Scene(5, person, person, List.of(normal), null)));
    }

    /** The mean green of the disc's neighbourhood in the right or left half. */
    private static double brightness(Preview preview, boolean right) {
        int from = (int) (preview.width() * (right ? 0.62 : 0.22));
        double sum = 0;
        for (int y = preview.height() * 2 / 5; y < preview.height() * 3 / 5; y++) {
            for (int x = from; x < from + preview.width() * 16 / 100; x++) {
                sum += preview.channel(x, y, 1);
            }
        }
        return sum;
    }

    private static Stream<PhantomFinding> all() {
        List<PhantomFinding> findings = new ArrayList<>();
        for (Condition condition : Condition.values()) {
            if (condition.normal()) {
                continue;
            }
            for (Size size : Size.values()) {
                sites(condition)
                        .forEach(site -> sides(condition)
                                .forEach(side -> findings.add(
                                        new PhantomFinding(condition, side.orElse(null), site.orElse(null), size))));
            }
        }
        return findings.stream();
    }

    private static Stream<Optional<String>> sites(Condition condition) {
        if (condition.sites().isEmpty()) {
            return Stream.of(Optional.empty());
        }
        return condition.sided()
                ? condition.sites().stream().map(Optional::of)
                : Stream.of(Optional.of(condition.sites().getFirst()));
    }

    private static Stream<Optional<Side>> sides(Condition condition) {
        if (!condition.sided()) {
            return Stream.of(Optional.empty());
        }
        return condition.canBeBilateral()
                ? Stream.of(Side.values()).map(Optional::of)
                : Stream.of(Optional.of(Side.LEFT), Optional.of(Side.RIGHT));
    }

    /** Somebody who has the finding, beside the same person without it; another person for each finding. */
    private static Difference difference(PhantomFinding finding) {
        Scene scene = scene(finding);
        return difference(scene, HeadCtLesions.centre(scene));
    }

    private static Scene scene(PhantomFinding finding) {
        int person = Math.floorMod(finding.toString().hashCode(), 1000);
        @Nullable Tone tone =
                finding.condition().kind() == Kind.SKIN ? List.of(Tone.values()).get(person % 3) : null;
        return new Scene(77, person, person, List.of(finding), tone);
    }

    private static Difference difference(Scene scene, int slice) {
        PhantomFinding finding = scene.findings().getFirst();
        Condition normal = Condition.of(finding.condition().kind()).getFirst();
        @Nullable Side side = normal.sided() ? finding.sideOrNull() : null;
        @Nullable String site = normal.sites().isEmpty() ? null : finding.siteOrNull();
        PhantomFinding nothing = new PhantomFinding(normal, side, site, null);
        Scene clean = new Scene(scene.seed(), scene.person(), scene.index(), List.of(nothing), scene.tone());
        return new Difference(seen(scene, slice), seen(clean, slice));
    }

    private static Preview seen(Scene scene, int slice) {
        return Preview.of(slice(scene, slice)).resized(SIDE, SIDE);
    }

    private static Slice slice(Scene scene, int slice) {
        return switch (scene.findings().getFirst().condition().kind()) {
            case CHEST_RADIOGRAPH -> ChestDrawing.draw(scene);
            case HEAD_CT -> HeadCtDrawing.draw(scene, slice);
            case FUNDUS -> FundusDrawing.draw(scene);
            case SKIN -> SkinDrawing.draw(scene);
            case HISTOLOGY -> HistologyDrawing.draw(scene);
        };
    }

    /** Two pictures that are compared pixel by pixel. */
    private record Difference(Preview with, Preview without) {
        int changed() {
            int changed = 0;
            for (int i = 0; i < SIDE * SIDE; i++) {
                changed += at(i % SIDE, i / SIDE) > PLAIN ? 1 : 0;
            }
            return changed;
        }

        /** The share of the difference that lies between two abscissas. */
        double share(double from, double to) {
            double inside = 0;
            double all = 0;
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    double here = at(x, y) > PLAIN ? at(x, y) : 0;
                    all += here;
                    inside += x >= from * SIDE && x < to * SIDE ? here : 0;
                }
            }
            return inside / Math.max(1, all);
        }

        /** The share of the difference that lies within any of some boxes. */
        double within(List<Lesion> lesions) {
            double inside = 0;
            double all = 0;
            for (int i = 0; i < SIDE * SIDE; i++) {
                int row = i / SIDE;
                double x = (i % SIDE + 0.5) / SIDE;
                double y = (row + 0.5) / SIDE;
                double here = at(i % SIDE, row) > PLAIN ? at(i % SIDE, row) : 0;
                all += here;
                inside += lesions.stream().anyMatch(lesion -> lesion.contains(x, y)) ? here : 0;
            }
            return inside / Math.max(1, all);
        }

        private int at(int x, int y) {
            int most = 0;
            for (int c = 0; c < 3; c++) {
                most = Math.max(most, Math.abs(with.channel(x, y, c) - without.channel(x, y, c)));
            }
            return most;
        }
    }
}
