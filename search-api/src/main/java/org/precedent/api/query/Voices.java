package org.precedent.api.query;

import java.util.List;
import java.util.Set;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Reliability;

/**
 * Which legs of a search are heard. A leg that finds less than half of what the best leg of its part finds, by what was
 * measured in this archive, or nothing where another part's leg finds something, only orders what the others leave
 * equal and fills up behind them: rank fusion would take its first hit for as good as theirs. A leg that could not be
 * measured is heard; where no leg finds anything, all are.
 *
 * <p>A part that nothing in the archive answers is not heard beside one that something may answer.
 *
 * <p>Embeddings of text were measured by passages, which are whole statements. For words that somebody types, which are
 * few, they promise more than they hold: there they must find three quarters of what the best leg finds.
 */
final class Voices {
    private static final double HEARD = 0.5;
    private static final double HEARD_OF_WORDS = 0.75;

    /** So little that it moves no case past another that a leg that is heard has ranked differently. */
    private static final double WHISPER = 1e-5;

    private final Calibration calibration;
    private final Set<Integer> unanswered;

    /** @param unanswered the places of parts that nothing here answers */
    Voices(Calibration calibration, Set<Integer> unanswered) {
        this.calibration = calibration;
        this.unanswered = Set.copyOf(unanswered);
    }

    /** The same legs; the weight of those of a part that are not heard goes to those that are. */
    List<OpenLeg> hear(List<OpenLeg> legs) {
        return legs.stream().map(leg -> hear(leg, legs)).toList();
    }

    private OpenLeg hear(OpenLeg leg, List<OpenLeg> legs) {
        if (!isHeard(leg, legs)) {
            return leg.with(leg.weight() * WHISPER, false);
        }
        List<OpenLeg> part = part(leg, legs);
        double all = weight(part);
        double heard = weight(part.stream().filter(one -> isHeard(one, legs)).toList());
        return leg.with(leg.weight() * all / heard, true);
    }

    private boolean isHeard(OpenLeg leg, List<OpenLeg> legs) {
        if (unanswered.contains(leg.part()) && isAnswered(legs)) {
            return false;
        }
        if (!reliability(leg).known()) {
            return true;
        }
        double strength = strength(leg);
        boolean finds = strength > 0 || best(legs) == 0;
        return finds && strength >= least(leg) * best(part(leg, legs));
    }

    private static double least(OpenLeg leg) {
        return leg.probe() instanceof Probe.OfText ? HEARD_OF_WORDS : HEARD;
    }

    private boolean isAnswered(List<OpenLeg> legs) {
        return legs.stream().anyMatch(leg -> leg.weight() > 0 && !unanswered.contains(leg.part()));
    }

    private static List<OpenLeg> part(OpenLeg leg, List<OpenLeg> legs) {
        return legs.stream().filter(one -> one.part() == leg.part()).toList();
    }

    private static double weight(List<OpenLeg> legs) {
        return legs.stream().mapToDouble(OpenLeg::weight).sum();
    }

    private double best(List<OpenLeg> legs) {
        return legs.stream().mapToDouble(this::strength).max().orElse(0);
    }

    /** What is hardly better than chance is none. */
    private double strength(OpenLeg leg) {
        Reliability reliability = reliability(leg);
        return reliability.grade() == Reliability.Grade.AT_CHANCE ? 0 : reliability.strength();
    }

    private Reliability reliability(OpenLeg leg) {
        return calibration.of(leg.leg()).reliability();
    }
}
