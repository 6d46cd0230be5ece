package org.precedent.api.query;

import java.util.List;
import java.util.function.Supplier;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Regions;

/**
 * Says which regions of an image make it similar to a text, or to another image. Safe for use by several threads.
 * Regions are large and are not kept: each request encodes its images.
 */
public final class ImageRegions {
    private final Encoder encoder;
    private final QueryEmbeddings embeddings;

    ImageRegions(Encoder encoder, QueryEmbeddings embeddings) {
        this.encoder = encoder;
        this.embeddings = embeddings;
    }

    /**
     * How much each region makes the image similar to a text or to another image.
     *
     * @throws SearchRefused if the model cannot give regions
     */
    public RegionGrid of(RegionRequest request) {
        Regions regions = regions(request.image());
        return switch (request.other()) {
            case RegionRequest.Other.Words(String text) ->
                grid(regions, regions.towardsText(vector(new Probe.OfText(text))));
            case RegionRequest.Other.Picture(Pixels pixels) ->
                grid(regions, regions.towardsImage(vector(new Probe.OfPixels(pixels))));
        };
    }

    private Embedding vector(Probe.Raw other) {
        return embeddings.of(List.of(other)).getFirst();
    }

    private static RegionGrid grid(Regions regions, double[] values) {
        return RegionGrid.of(regions.rows(), regions.columns(), values);
    }

    private Regions regions(Pixels image) {
        Supplier<Regions> work = () -> encoder.encodeRegions(image);
        try {
            return QueryEmbeddings.onPlatform(work);
        } catch (UnsupportedOperationException e) {
            throw new SearchRefused(
                    SearchRefused.Reason.NOT_OFFERED,
                    "the model of this service cannot tell the regions of an image",
                    Notice.of(NoticeCode.NO_REGIONS, "the model of this server cannot tell the regions of an image"));
        }
    }
}
