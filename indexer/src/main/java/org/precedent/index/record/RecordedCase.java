package org.precedent.index.record;

import java.util.List;
import java.util.Map;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;

/**
 * All that is recorded of one case, as of one instant.
 *
 * @param revision tells this state of the case from every other; later ones are greater
 * @param contributions at least one, in the order in which their sources were first accepted
 * @param images where the pixels of every image in the contributions lie
 */
public record RecordedCase(
        CaseId id, long revision, List<RecordedContribution> contributions, Map<ImageId, KeptImage> images) {
    public RecordedCase {
        contributions = List.copyOf(contributions);
        images = Map.copyOf(images);
    }
}
