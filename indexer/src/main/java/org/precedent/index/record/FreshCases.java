package org.precedent.index.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;

/** The cases that a batch makes, as they are recorded: to read one of them back costs as much as to write it. */
final class FreshCases {

    private final Map<CaseId, Fresh> cases = new HashMap<>();

    private record Fresh(List<RecordedContribution> contributions, Map<ImageId, KeptImage> images) {}

    /** A case that was not there, and has nothing yet. */
    void begin(CaseId id) {
        cases.put(id, new Fresh(new ArrayList<>(), new HashMap<>()));
    }

    /** Something was said of a case for the first time. */
    void add(RecordedContribution said, List<KeptImage> images) {
        Fresh fresh = cases.get(said.contribution().caseId());
        if (fresh != null) {
            fresh.contributions().add(Contributions.asStored(said));
            images.forEach(image -> fresh.images().put(image.id(), image));
        }
    }

    /** What is known here of a case holds no more. */
    void forget(CaseId id) {
        cases.remove(id);
    }

    /** All that is recorded of a case, if it is known here. */
    Optional<RecordedCase> recorded(CaseId id, long revision) {
        Fresh fresh = cases.get(id);
        if (fresh == null) {
            return Optional.empty();
        }
        List<RecordedContribution> inOrder = fresh.contributions().stream()
                .sorted(Comparator.comparingLong(RecordedContribution::sequence))
                .toList();
        return Optional.of(new RecordedCase(id, revision, inOrder, fresh.images()));
    }
}
