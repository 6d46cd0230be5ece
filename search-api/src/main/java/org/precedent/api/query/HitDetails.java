package org.precedent.api.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Encoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.model.Case;
import org.precedent.index.model.Image;

/**
 * Says about a case that was found what a reader needs: what it is, how it looks, what it says, and why it was found.
 */
final class HitDetails {
    private static final Comparator<Vote> LOOKS_FIRST = Comparator.<Vote>comparingInt(
                    vote -> vote.leg() == Leg.IMAGE_TO_IMAGE ? 0 : 1)
            .thenComparingInt(Vote::rank);
    private static final Comparator<LegHit> BY_PART =
            Comparator.comparingInt(LegHit::part).thenComparing(LegHit::leg);

    private final CaseIndex index;
    private final RelevanceRule relevance;
    private final Excerpts excerpts;

    HitDetails(CaseIndex index, Encoder encoder, SearchOptions options) {
        this.index = index;
        this.relevance = new RelevanceRule(index, encoder, options);
        this.excerpts = new Excerpts(index, options.snippetLength());
    }

    /** Empty when the case was deleted since it was found. */
    Optional<SearchHit> of(int rank, FusedCase fused, List<OpenLeg> legs, String words) throws IOException {
        Optional<Case> found = index.find(fused.id());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Case content = found.get();
        return Optional.of(new SearchHit(
                rank,
                content,
                fused.score(),
                relevance.of(fused, legs),
                bestImage(content, fused),
                excerpts.of(content, fused, words),
                explanation(fused)));
    }

    private static @Nullable BestImage bestImage(Case content, FusedCase fused) {
        Optional<BestImage> matching = fused.votes().stream()
                .filter(vote -> vote.weight() > 0 && vote.hit().image() != null)
                .min(LOOKS_FIRST)
                .map(Vote::hit)
                .map(hit -> new BestImage(Objects.requireNonNull(hit.image()), hit.score()));
        return matching.orElseGet(() -> middleImage(content.images()));
    }

    private static @Nullable BestImage middleImage(List<Image> images) {
        if (images.isEmpty()) {
            return null;
        }
        Image middle = images.stream()
                .sorted(Image.IN_ORDER)
                .skip((images.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
        return new BestImage(middle.id(), null);
    }

    private static List<LegHit> explanation(FusedCase fused) {
        return fused.votes().stream()
                .map(vote -> new LegHit(
                        vote.leg(), vote.part(), vote.rank(), vote.hit().score()))
                .sorted(BY_PART)
                .toList();
    }
}
