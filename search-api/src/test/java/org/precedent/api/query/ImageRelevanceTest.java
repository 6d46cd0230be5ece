package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.Pixels;
import org.precedent.index.EncodedCase;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.SampleCase;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Curve;
import org.precedent.index.calibration.Estimate;
import org.precedent.index.calibration.Familiarity;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.LegCalibration;
import org.precedent.index.calibration.Measure;
import org.precedent.index.calibration.Reliability;
import org.precedent.index.model.Filter;

/** How well a case answers an image is judged by the cases beside it. */
final class ImageRelevanceTest {
    private static final Curve CURVE = new Curve(List.of(new Curve.Point(0, 0.1, 500), new Curve.Point(1, 0.96, 500)));

    private final FakeEncoder encoder = new FakeEncoder();
    private final List<EncodedCase> cases = new ArrayList<>();

    @Test
    void aCaseThatAllNearOnesBearOutIsStrong() throws IOException {
        add(12, "psoriasis");
        SearchHit first = search(measured(0.8)).getFirst();
        assertEquals(Relevance.STRONG, first.relevance());
        assertEquals(0.96, Objects.requireNonNull(first.legs().getFirst().probability()), 1e-9);
    }

    @Test
    void aCaseThatTheOthersContradictIsWeakHoweverNearItIs() throws IOException {
        add(1, "melanoma");
        add(11, "psoriasis");
        SearchHit first = search(measured(0.8)).getFirst();
        assertEquals(List.of("melanoma"), first.content().study().labels());
        assertEquals(Relevance.WEAK, first.relevance());
    }

    @Test
    void aLegThatFindsLessThanHalfOfWhatItCouldVouchesForNoCase() throws IOException {
        add(12, "psoriasis");
        for (double strength : List.of(0.05, 0.3)) {
            search(measured(strength)).forEach(hit -> assertEquals(Relevance.WEAK, hit.relevance()));
        }
    }

    @Test
    void whereNothingWasMeasuredNothingIsStrong() throws IOException {
        add(12, "psoriasis");
        SearchHit first = search(Calibration.NONE).getFirst();
        assertEquals(Relevance.GOOD, first.relevance());
        assertNull(first.legs().getFirst().probability());
    }

    @Test
    void theSameImageOnceMoreIsFirstAndStrongWhateverWasMeasured() throws IOException {
        add(12, "psoriasis");
        for (Calibration calibration : List.of(Calibration.NONE, measured(0.05), measured(0.8))) {
            for (int i = 0; i < 12; i++) {
                SearchHit first = search(image(i + 1), calibration).getFirst();
                assertEquals("psoriasis-" + i, first.content().id().value());
                assertEquals(Relevance.STRONG, first.relevance());
            }
        }
    }

    /** The first is the nearest to the image that is looked for. */
    private void add(int count, String label) {
        for (int i = 0; i < count; i++) {
            cases.add(SampleCase.named(label + "-" + i)
                    .labels(label)
                    .image(label + "-" + i, encoder.encodeImage(image(cases.size() + 1)))
                    .build());
        }
    }

    /** The farther the greater the number. */
    private static Pixels image(int number) {
        int side = 16;
        byte[] grey = new byte[side * side];
        for (int i = 0; i < grey.length; i++) {
            int cell = i / side / 4 * 4 + i % side / 4;
            grey[i] = (byte) (cell < number ? 20 : 120);
        }
        return Pixels.ofGrey(side, side, grey);
    }

    private List<SearchHit> search(Calibration calibration) throws IOException {
        return search(image(0), calibration);
    }

    private List<SearchHit> search(Pixels image, Calibration calibration) throws IOException {
        InMemoryCaseIndex index = new InMemoryCaseIndex(encoder.fingerprint());
        index.add(cases);
        index.commit();
        List<Part> parts = List.of(new Part.Picture(image, 1));
        return new CaseSearch(index, encoder, SearchOptions.DEFAULTS, () -> calibration)
                .search(new SearchRequest(parts, Filter.NONE, 12, Ranking.HYBRID))
                .hits();
    }

    private static Calibration measured(double strength) {
        Measure agreement = new Measure(new Estimate(300, strength, strength - 0.01, strength + 0.01), 0, 1);
        Reliability reliability = new Reliability(agreement, Measure.NONE, Measure.NONE);
        return new Calibration(
                1_000, 1, Map.of(Leg.IMAGE_TO_IMAGE, new LegCalibration(reliability, CURVE, Familiarity.UNKNOWN)));
    }
}
