package org.precedent.api.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.precedent.api.summary.check.ClaimChecker;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.Reason;
import org.precedent.api.summary.claim.Verdict;
import org.precedent.api.summary.prompt.ClaimStream;

/** Judges the claims of one answer while it is being written. Not safe for use by several threads. */
final class Judging {
    private final ClaimStream stream;
    private final ClaimChecker checker;
    private final Consumer<SummaryEvent> reader;
    private final List<ShownClaim> shown = new ArrayList<>();
    private final Map<Reason, Integer> dropped = new EnumMap<>(Reason.class);
    private int weak;

    /** @param reader is told of each claim as soon as it is judged */
    Judging(ClaimStream stream, ClaimChecker checker, Consumer<SummaryEvent> reader) {
        this.stream = stream;
        this.checker = checker;
        this.reader = reader;
    }

    /** A further piece of the answer. */
    void add(String piece) {
        stream.add(piece).forEach(this::judge);
    }

    private void judge(ClaimDraft draft) {
        switch (checker.check(draft)) {
            case Verdict.Supported(var evidence) -> show(new ShownClaim(draft.text(), draft.kind(), null, evidence));
            case Verdict.Weak(var evidence, Reason doubt) -> {
                weak++;
                show(new ShownClaim(draft.text(), draft.kind(), doubt, evidence));
            }
            case Verdict.Dropped(Reason reason) -> {
                dropped.merge(reason, 1, Integer::sum);
                reader.accept(new SummaryEvent.Dropped(reason));
            }
        }
    }

    private void show(ShownClaim claim) {
        shown.add(claim);
        reader.accept(new SummaryEvent.Claimed(claim));
    }

    List<ShownClaim> shown() {
        return List.copyOf(shown);
    }

    Summary.Judged judged() {
        return new Summary.Judged(shown.size() - weak, weak, dropped, stream.unreadable());
    }

    /** Whether the answer ended as an answer does. */
    boolean isComplete() {
        return stream.isComplete();
    }
}
