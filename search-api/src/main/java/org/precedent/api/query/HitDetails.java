package org.precedent.api.query;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Encoder;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.Case;
import org.precedent.index.model.Hit;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Report;
import org.precedent.index.words.ReportWords;

/**
 * Says about a case that was found what a reader needs: what it is, how it looks, what it says, and why it was found.
 */
final class HitDetails {
    private static final Comparator<Vote> LOOKS_FIRST = Comparator.<Vote>comparingInt(
                    vote -> vote.leg() == Leg.IMAGE_TO_IMAGE ? 0 : 1)
            .thenComparingInt(Vote::rank);
    private static final Comparator<LegHit> BY_PART =
            Comparator.comparingInt(LegHit::part).thenComparing(LegHit::leg);

    /** Reports that were looked into last: the same cases answer many searches. */
    private static final int MOST_REPORTS = 2_000;

    private final LoadingCache<Report, ReportWords> reports =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_REPORTS).build(ReportWords::of);

    private final RelevanceRule relevance;
    private final int snippetLength;
    private final int constant;

    HitDetails(Encoder encoder, SearchOptions options) {
        this.relevance = new RelevanceRule(encoder, options);
        this.snippetLength = options.snippetLength();
        this.constant = options.fusion().k();
    }

    /** The hit that a case makes. Its report is looked into at most once, however many legs ask. */
    SearchHit of(int rank, ListedCase listed, Asked asked, QuerySide side) throws IOException {
        Case content = listed.content();
        FusedCase fused = listed.fused();
        HitReport report = report(content);
        return new SearchHit(
                rank,
                content,
                fused.score(),
                relevance.of(content, report, fused.votes(), asked),
                bestImage(content, fused),
                Excerpts.of(report, fused.votes(), asked.marked()),
                explanation(content, fused, asked.likelihood(), side),
                listed.folded(),
                listed.ofSamePatient());
    }

    /** How relevant the same hit is, and nothing else of it. */
    Relevance relevance(Case content, FusedCase fused, Asked asked) {
        return relevance.of(content, report(content), fused.votes(), asked);
    }

    private HitReport report(Case content) {
        return new HitReport(reports.get(content.report()), snippetLength);
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

    private List<LegHit> explanation(Case content, FusedCase fused, Likelihood likelihood, QuerySide side)
            throws IOException {
        double all = fused.votes().stream().mapToDouble(this::moves).sum();
        List<LegHit> legs = new ArrayList<>();
        for (Vote vote : fused.votes()) {
            legs.add(explained(vote, moves(vote) / all, likelihood.of(vote, content), side.of(vote)));
        }
        legs.sort(BY_PART);
        return legs;
    }

    private double moves(Vote vote) {
        return Math.abs(vote.contribution(constant));
    }

    private static LegHit explained(Vote vote, double share, OptionalDouble probability, @Nullable ImageId queryImage) {
        Hit hit = vote.hit();
        return new LegHit(
                vote.leg(),
                vote.part(),
                vote.rank(),
                hit.score(),
                probability.isPresent() ? probability.getAsDouble() : null,
                share,
                hit.image(),
                hit.passage(),
                queryImage);
    }
}
