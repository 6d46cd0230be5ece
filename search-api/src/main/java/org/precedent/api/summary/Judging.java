package org.precedent.api.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.check.ClaimChecker;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.Evidence;
import org.precedent.api.summary.claim.Reason;
import org.precedent.api.summary.claim.Verdict;
import org.precedent.api.summary.prompt.ClaimStream;

/** Judges the claims of one answer while it is being written. Not safe for use by several threads. */
final class Judging {
    private final ClaimStream stream;
    private final ClaimChecker checker;
    private final List<CitedCase> cases;
    private final Consumer<SummaryEvent> reader;
    private final List<ShownClaim> shown = new ArrayList<>();
    private final Map<Reason, Integer> dropped = new EnumMap<>(Reason.class);
    private int weak;

    /**
     * Of no claim yet.
     *
     * @param checker of claims on these cases
     * @param reader is told of each claim as soon as it is judged
     */
    Judging(ClaimStream stream, ClaimChecker checker, List<CitedCase> cases, Consumer<SummaryEvent> reader) {
        this.stream = stream;
        this.checker = checker;
        this.cases = cases;
        this.reader = reader;
    }

    /** A further piece of the answer. */
    void add(String piece) {
        stream.add(piece).forEach(this::judge);
    }

    private void judge(ClaimDraft draft) {
        switch (checker.check(draft)) {
            case Verdict.Supported(var evidence) -> show(draft, null, evidence);
            case Verdict.Weak(var evidence, Reason doubt) -> {
                weak++;
                show(draft, doubt, evidence);
            }
            case Verdict.Dropped(Reason reason) -> {
                dropped.merge(reason, 1, Integer::sum);
                reader.accept(new SummaryEvent.Dropped(reason));
            }
        }
    }

    private void show(ClaimDraft draft, @Nullable Reason doubt, List<Evidence> evidence) {
        ShownClaim claim = ShownClaim.of(draft.text(), draft.kind(), doubt, evidence, cases);
        shown.add(claim);
        reader.accept(new SummaryEvent.Claimed(claim));
    }

    List<ShownClaim> shown() {
        return List.copyOf(shown);
    }

    Summary.Judged judged() {
        Summary.LeftOut leftOut = new Summary.LeftOut(stream.repeated(), stream.beyond());
        return new Summary.Judged(shown.size() - weak, weak, dropped, stream.unreadable(), leftOut);
    }

    /** Whether the answer ended as an answer does. */
    boolean isComplete() {
        return stream.isComplete();
    }
}
