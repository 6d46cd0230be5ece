package org.precedent.api.dicomweb;

import java.util.HashMap;
import java.util.Map;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.DicomUid;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.InstanceFrame;
import org.precedent.index.model.KeptImage;
import org.precedent.index.record.RecordedCase;

/**
 * How viewers call the frame that an image of a case is.
 *
 * @param study its unique identifier
 * @param series likewise
 * @param instance likewise
 * @param frame from 1, as in addresses (PS3.18 section 10.4.1.1.6)
 */
public record NamedFrame(String study, String series, String instance, int frame) {
    /** Those of a case's images of which the instance is kept. Where several show one image, the first counts. */
    static Map<ImageId, NamedFrame> of(RecordedCase recorded) {
        Map<ImageId, NamedFrame> named = new HashMap<>();
        for (Contribution one : HeldStudy.mostTrustedFirst(recorded)) {
            HeldStudy.Placed placed = HeldStudy.placed(one, recorded.images());
            if (placed != null) {
                for (ContributedImage image : one.images()) {
                    KeptImage kept = recorded.images().get(image.id());
                    InstanceFrame frame = kept == null ? null : kept.instance();
                    if (frame != null && frame.file().equals(placed.file())) {
                        named.putIfAbsent(image.id(), named(recorded, placed, one, frame));
                    }
                }
            }
        }
        return Map.copyOf(named);
    }

    private static NamedFrame named(
            RecordedCase recorded, HeldStudy.Placed placed, Contribution one, InstanceFrame frame) {
        return new NamedFrame(
                DicomUid.of(recorded.id().value()),
                DicomUid.of(placed.image().series()),
                DicomUid.of(one.source().value()),
                frame.frame() + 1);
    }
}
