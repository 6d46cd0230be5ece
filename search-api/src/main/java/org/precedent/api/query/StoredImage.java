package org.precedent.api.query;

import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.encoder.Embedding;
import org.precedent.index.EncodedCase;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;

/** An image of a case of the index. */
public record StoredImage(CaseId caseId, ImageId imageId) {
    /**
     * Its vector.
     *
     * @param field where the request names it
     * @throws SearchRefused if the case does not have it, or has it without a vector
     */
    Embedding vector(String field, EncodedCase owner) {
        check(field, owner);
        Embedding vector = owner.imageVectors().get(imageId);
        if (vector == null) {
            throw new SearchRefused(
                    SearchRefused.Reason.NOTHING_TO_LOOK_FOR,
                    field + " names an image of one colour, which has no vector: choose another image of the case",
                    Notice.of(
                            NoticeCode.IMAGE_WITHOUT_VECTOR,
                            "the image to look for is of one colour: choose another image of the case"));
        }
        return vector;
    }

    /** @throws SearchRefused if the case does not have it */
    void check(String field, EncodedCase owner) {
        boolean has =
                owner.content().images().stream().anyMatch(image -> image.id().equals(imageId));
        if (!has) {
            throw new SearchRefused(
                    SearchRefused.Reason.UNKNOWN_IMAGE, field + " names no image of this case: take the id from it");
        }
    }
}
