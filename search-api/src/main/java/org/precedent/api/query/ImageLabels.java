package org.precedent.api.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Label;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.Prompts;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.View;
import org.precedent.index.model.CaseId;

/** Says how well prompts fit an image. Safe for use by several threads. */
public final class ImageLabels {
    private final CaseIndex index;
    private final Encoder encoder;
    private final QueryEmbeddings embeddings;

    ImageLabels(CaseIndex index, Encoder encoder, QueryEmbeddings embeddings) {
        this.index = index;
        this.encoder = encoder;
        this.embeddings = embeddings;
    }

    /**
     * One label a prompt, in order.
     *
     * @throws SearchRefused if the image is not in the index, or is there without a vector, or the model knows no
     *     probabilities
     * @throws IOException if the index cannot be read
     */
    public List<Label> of(LabelRequest request) throws IOException {
        if (encoder.calibration() instanceof LogitCalibration.Unknown) {
            throw new SearchRefused(
                    SearchRefused.Reason.NOT_OFFERED,
                    "the model of this service knows no probabilities; precedent model check says what would help",
                    Notice.of(NoticeCode.NO_PROBABILITIES, "the model of this server knows no probabilities"));
        }
        List<Probe.Raw> raw = new ArrayList<>();
        request.prompts().forEach(prompt -> raw.add(new Probe.OfText(prompt)));
        List<Embedding> known = switch (request.subject()) {
            case LabelRequest.Subject.Stored stored -> List.of(vector(stored));
            case LabelRequest.Subject.Picture picture -> {
                raw.add(new Probe.OfPixels(picture.pixels()));
                yield List.of();
            }
        };
        List<Embedding> encoded = embeddings.of(raw);
        Embedding image = known.isEmpty() ? encoded.getLast() : known.getFirst();
        List<Embedding> texts = encoded.subList(0, request.prompts().size());
        return new Prompts(encoder.calibration(), request.prompts(), texts).label(image);
    }

    private Embedding vector(LabelRequest.Subject.Stored stored) throws IOException {
        return stored.image().vector("imageId", encoded(stored.image().caseId()));
    }

    private EncodedCase encoded(CaseId id) throws IOException {
        try (View view = index.view()) {
            return view.encoded(id)
                    .orElseThrow(() -> new SearchRefused(
                            SearchRefused.Reason.UNKNOWN_CASE,
                            "caseId names no case of this archive: take the id from a hit"));
        }
    }
}
