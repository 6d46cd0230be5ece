package org.precedent.api.summary.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.index.model.Course;
import org.precedent.index.model.Presence;
import org.precedent.index.model.Side;

/**
 * A part of a claim that says the same of some cases, as the checks read it: for whoever counts what claims say.
 *
 * @param cases those cited cases of which it must be true; none when it does not tell of which it speaks
 * @param said of findings, at least one
 */
public record ClaimPart(Set<Integer> cases, List<Saying> said) {
    public ClaimPart {
        cases = Set.copyOf(cases);
        said = List.copyOf(said);
        if (said.isEmpty()) {
            throw new IllegalArgumentException("a part that says nothing of a finding is none");
        }
    }

    /**
     * What is said of one finding.
     *
     * @param finding by its name in the lexicon
     * @param side null when none is told
     */
    public record Saying(
            String finding, Presence presence, @Nullable Side side) {}

    /**
     * The parts of a claim that name findings; none of a claim that names none. What it tells of a relative or of the
     * past is left out.
     *
     * @param cites the numbers of the cases that it cites
     */
    public static List<ClaimPart> of(String text, Set<Integer> cites) {
        ReadClaim claim =
                ClaimReader.read(new ClaimDraft(text, List.copyOf(new TreeSet<>(cites)), ClaimKind.COMMON, ""));
        return claim.segments().stream()
                .filter(segment -> !said(segment).isEmpty())
                .map(segment -> new ClaimPart(claim.boundTo(segment), said(segment)))
                .toList();
    }

    private static List<Saying> said(Segment segment) {
        return segment.said().stream()
                .filter(one -> !one.ofFamily() && one.course() != Course.HISTORY)
                .map(one -> new Saying(one.id(), one.presence(), one.side()))
                .toList();
    }
}
