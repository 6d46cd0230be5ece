package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.EncodedCase;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.SampleCase;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Filter;
import org.precedent.index.model.ImageId;

/** A hit names the pair of images that decided. */
final class QuerySideTest {
    private final FakeEncoder encoder = new FakeEncoder();
    private final InMemoryCaseIndex index = new InMemoryCaseIndex(encoder.fingerprint());

    @Test
    void ofACaseWithSeveralImagesTheOneThatDecidedIsNamed() throws IOException {
        EncodedCase query = add(SampleCase.named("query")
                .image("query-red", encoder.encodeImage(SampleArchive.image(200, 0, 0)))
                .image("query-blue", encoder.encodeImage(SampleArchive.image(0, 0, 200))));
        add(SampleCase.named("blue")
                .image("green", encoder.encodeImage(SampleArchive.image(0, 200, 0)))
                .image("blue", encoder.encodeImage(SampleArchive.image(0, 0, 190))));
        add(SampleCase.named("red").image("red", encoder.encodeImage(SampleArchive.image(190, 0, 0))));

        Part like = new Part.LikeCase(query.content().id(), 1);
        assertEquals(new ImageId("query-blue"), decided("blue", like).queryImage());
        assertEquals(new ImageId("blue"), decided("blue", like).image());
        assertEquals(new ImageId("query-red"), decided("red", like).queryImage());
    }

    @Test
    void aCaseWithOneImageDecidesByThat() throws IOException {
        EncodedCase query = add(SampleCase.named("query")
                .imageWithoutVector("blank")
                .image("only", encoder.encodeImage(SampleArchive.image(200, 0, 0))));
        add(SampleCase.named("red").image("red", encoder.encodeImage(SampleArchive.image(190, 0, 0))));

        assertEquals(
                new ImageId("only"),
                decided("red", new Part.LikeCase(query.content().id(), 1)).queryImage());
    }

    @Test
    void anImageThatIsNotOfTheArchiveHasNoName() throws IOException {
        add(SampleCase.named("red").image("red", encoder.encodeImage(SampleArchive.image(190, 0, 0))));

        LegHit decided = decided("red", new Part.Picture(SampleArchive.image(200, 0, 0), 1));
        assertNotNull(decided.image());
        assertNull(decided.queryImage());
    }

    private EncodedCase add(SampleCase sample) {
        EncodedCase built = sample.build();
        index.add(List.of(built));
        index.commit();
        return built;
    }

    /** What comparing images said of a case. */
    private LegHit decided(String id, Part part) throws IOException {
        SearchResult result = new CaseSearch(index, encoder, SearchOptions.DEFAULTS)
                .search(new SearchRequest(List.of(part), Filter.NONE, 10, Ranking.VECTOR));
        @Nullable LegHit found = result.hits().stream()
                .filter(hit -> hit.content().id().equals(new CaseId(id)))
                .flatMap(hit -> hit.legs().stream())
                .filter(leg -> leg.leg() == Leg.IMAGE_TO_IMAGE)
                .findFirst()
                .orElse(null);
        return Objects.requireNonNull(found);
    }
}
