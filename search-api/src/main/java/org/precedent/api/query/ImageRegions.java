package org.precedent.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Regions;

/**
 * Says where in an image a text, or another image, is found again. Safe for use by several threads. Regions are large
 * and are not kept: each request encodes its images.
 */
public final class ImageRegions {
    private final Encoder encoder;
    private final QueryEmbeddings embeddings;

    ImageRegions(Encoder encoder, QueryEmbeddings embeddings) {
        this.encoder = encoder;
        this.embeddings = embeddings;
    }

    /**
     * The similarity of each region with a text, or with that region of another image which is most like it.
     *
     * @throws SearchRefused if the model cannot give regions
     */
    public RegionGrid of(RegionRequest request) {
        Regions regions = regions(request.image());
        return switch (request.other()) {
            case RegionRequest.Other.Words(String text) ->
                grid(
                        regions,
                        List.of(embeddings.of(List.of(new Probe.OfText(text))).getFirst()));
            case RegionRequest.Other.Picture(Pixels pixels) ->
                grid(regions, regions(pixels).vectors());
        };
    }

    /** The greatest cosine of each region with any of some vectors. */
    private static RegionGrid grid(Regions regions, List<Embedding> others) {
        List<List<Double>> similarity = new ArrayList<>();
        for (int row = 0; row < regions.rows(); row++) {
            List<Double> line = new ArrayList<>();
            for (int column = 0; column < regions.columns(); column++) {
                Embedding region = regions.at(row, column);
                line.add(others.stream().mapToDouble(region::cosine).max().orElseThrow());
            }
            similarity.add(line);
        }
        return new RegionGrid(regions.rows(), regions.columns(), similarity);
    }

    private Regions regions(Pixels image) {
        Supplier<Regions> work = () -> encoder.encodeRegions(image);
        try {
            return QueryEmbeddings.onPlatform(work);
        } catch (UnsupportedOperationException e) {
            throw new SearchRefused(
                    SearchRefused.Reason.NOT_OFFERED, "the model of this service cannot tell the regions of an image");
        }
    }
}
