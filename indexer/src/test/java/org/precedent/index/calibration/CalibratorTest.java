package org.precedent.index.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;
import org.precedent.index.TestSeed;
import org.precedent.index.View;
import org.precedent.index.calibration.Reliability.Grade;

/** An archive tells by its own pairs how well an encoder knows it. */
final class CalibratorTest {
    private final long seed = TestSeed.of("CalibratorTest");
    private final DrawnArchive archive = new DrawnArchive(new Random(seed));

    @Test
    void anEncoderThatKnowsAnArchiveIsGoodInEveryLeg() throws IOException {
        Calibration calibration =
                calibrated(archive.with(400, (finding, of) -> of.known(finding), (finding, of) -> of.known(finding)));
        for (Leg leg : Leg.values()) {
            if (leg != Leg.WORDS) {
                assertEquals(Grade.GOOD, calibration.of(leg).reliability().grade(), leg.label());
            }
        }
        assertFalse(calibration.modelIsStrange());
        assertTrue(calibration.of(Leg.TEXT_TO_IMAGE).reliability().recall().aboveChance());
    }

    @Test
    void anEncoderThatKnowsNothingIsAtChanceInEveryLeg() throws IOException {
        Calibration calibration = calibrated(archive.with(400, (_, of) -> of.unknown(), (_, of) -> of.unknown()));
        for (Leg leg : Leg.values()) {
            if (leg != Leg.WORDS) {
                assertEquals(Grade.AT_CHANCE, calibration.of(leg).reliability().grade(), leg.label());
            }
        }
        assertTrue(calibration.modelIsStrange());
    }

    @Test
    void anEncoderThatKnowsImagesAloneIsGoodInThatLegAlone() throws IOException {
        Calibration calibration =
                calibrated(archive.with(400, (finding, of) -> of.known(finding), (_, of) -> of.unknown()));
        assertEquals(
                Grade.GOOD, calibration.of(Leg.IMAGE_TO_IMAGE).reliability().grade());
        assertEquals(
                Grade.AT_CHANCE, calibration.of(Leg.TEXT_TO_IMAGE).reliability().grade());
        assertTrue(calibration.modelIsStrange());
    }

    @Test
    void imagesWithTheSamePixelsTellNothing() throws IOException {
        List<Embedding> copies = new ArrayList<>();
        DrawnArchive.FINDINGS.forEach(finding -> copies.add(archive.unknown()));
        Calibration calibration =
                calibrated(archive.with(400, (finding, _) -> copies.get(finding), (_, of) -> of.unknown()));
        assertEquals(
                Grade.UNKNOWN, calibration.of(Leg.IMAGE_TO_IMAGE).reliability().grade());
    }

    @Test
    void theProbabilityIsTheShareThatAgreesAtAScore() throws IOException {
        Curve curve = calibrated(
                        archive.with(400, (finding, of) -> of.known(finding), (finding, of) -> of.known(finding)))
                .of(Leg.TEXT_TO_IMAGE)
                .curve();
        assertTrue(curve.probability(0.65) > 0.9, () -> "of a score that the same finding has: " + curve);
        assertTrue(curve.probability(0.05) < 0.1, () -> "of a score that any other has: " + curve);
    }

    @Test
    void whatDoesNotBelongIntoAnArchiveIsLessFamiliarThanAllThatDoes() throws IOException {
        View view = archive.with(400, (finding, of) -> of.known(finding), (finding, of) -> of.known(finding));
        Familiarity familiarity = calibrated(view).of(Leg.IMAGE_TO_IMAGE).familiarity();
        Embedding stranger = archive.unknown();
        double nearest = view.sample(400, 1).stream()
                .flatMap(encoded -> encoded.imageVectors().values().stream())
                .mapToDouble(stranger::cosine)
                .max()
                .orElseThrow();
        assertTrue(familiarity.share(nearest) <= 0.02, () -> "share " + familiarity.share(nearest));
        assertTrue(familiarity.share(1) == 1);
    }

    @Test
    void aStrangerBelongsLessThanAllThatDoBelong() throws IOException {
        View view = archive.with(400, (finding, of) -> of.known(finding), (finding, of) -> of.known(finding));
        Familiarity own = calibrated(view).belonging();
        assertTrue(own.share(score(view, archive.unknown())) <= 0.02);
        int strangers = 0;
        for (int i = 0; i < 100; i++) {
            strangers += own.share(score(view, archive.known(i % DrawnArchive.FINDINGS.size()))) <= 0.02 ? 1 : 0;
        }
        assertTrue(strangers <= 10, strangers + " of 100 that belong there");
        assertEquals(
                OptionalDouble.empty(),
                Belonging.of(
                        archive.with(5, (_, of) -> of.unknown(), (_, of) -> of.unknown()),
                        archive.unknown(),
                        Set.of()));
    }

    @Test
    void anImagesCurveIsOfHowFarItsNearestBearACaseOut() throws IOException {
        Calibration known =
                calibrated(archive.with(400, (finding, of) -> of.known(finding), (finding, of) -> of.known(finding)));
        Curve curve = known.of(Leg.IMAGE_TO_IMAGE).curve();
        assertTrue(curve.probability(1) > 0.9, () -> "of what all say: " + curve);
        Calibration unknown = calibrated(archive.with(400, (_, of) -> of.unknown(), (_, of) -> of.unknown()));
        for (Leg leg : List.of(Leg.IMAGE_TO_IMAGE, Leg.IMAGE_TO_TEXT)) {
            Curve chance = unknown.of(leg).curve();
            assertTrue(chance.probability(1) < 0.5, () -> leg.label() + " of what some say: " + chance);
        }
    }

    @Test
    void ofFewCasesNothingIsKnown() throws IOException {
        Calibration calibration =
                calibrated(archive.with(20, (finding, of) -> of.known(finding), (finding, of) -> of.known(finding)));
        for (Leg leg : Leg.values()) {
            assertEquals(Grade.UNKNOWN, calibration.of(leg).reliability().grade(), leg.label());
        }
        assertFalse(calibration.modelIsStrange());
        assertEquals(
                Calibration.NONE.legs(),
                calibrated(archive.with(0, (_, of) -> of.unknown(), (_, of) -> of.unknown()))
                        .legs());
    }

    @Test
    void theSameCommitAndSeedGiveTheSame() throws IOException {
        View view = archive.with(120, (finding, of) -> of.known(finding), (_, of) -> of.unknown());
        assertEquals(calibrated(view), calibrated(view));
    }

    @Test
    void itIsReadAsItWasWritten() throws IOException {
        Calibration calibration =
                calibrated(archive.with(120, (finding, of) -> of.known(finding), (_, of) -> of.unknown()));
        String written = CalibrationJson.write(calibration);
        assertEquals(calibration, CalibrationJson.read(written).orElseThrow());
        assertTrue(CalibrationJson.read(written.replace("percentiles", "quantiles"))
                .isEmpty());
        assertTrue(CalibrationJson.read("").isEmpty());
    }

    @Test
    void whatAnotherVersionMeasuredIsNotRead() throws IOException {
        String written =
                CalibrationJson.write(calibrated(archive.with(120, (_, of) -> of.unknown(), (_, of) -> of.unknown())));
        String first = "{\"cases\":240,\"seed\":1,\"legs\":{}}";
        String second = written.replace("\"version\":2", "\"version\":3");
        String without = written.replace("\"belonging\"", "\"elsewhere\"");
        for (String other :
                List.of(first, second, without, "{\"version\":2}", "{\"version\":2,\"calibration\":null}")) {
            assertTrue(CalibrationJson.read(other).isEmpty(), other);
        }
    }

    @Test
    void itHoldsUntilTheArchiveHasGrownOrShrunkByAFifth() {
        Calibration calibration = new Calibration(1_000, 1, Calibration.NONE.legs());
        assertTrue(calibration.holdsFor(1_200));
        assertTrue(calibration.holdsFor(800));
        assertFalse(calibration.holdsFor(1_201));
        assertFalse(calibration.holdsFor(799));
        assertFalse(Calibration.NONE.holdsFor(1));
    }

    private static double score(View view, Embedding image) throws IOException {
        return Belonging.of(view, image, Set.of()).orElseThrow();
    }

    private Calibration calibrated(View view) throws IOException {
        return Calibrator.calibrate(view, seed);
    }
}
