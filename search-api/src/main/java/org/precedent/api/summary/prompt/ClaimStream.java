package org.precedent.api.summary.prompt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.precedent.api.summary.claim.ClaimDraft;

/**
 * Reads claims out of an answer while it is being written: each as soon as its own braces are closed. What is no claim,
 * what was claimed before and what is more than was asked for is counted and passed over; an answer that is no JSON
 * yields none. Not safe for use by several threads.
 */
public final class ClaimStream {
    /** Far more than a claim of the form that was asked for. */
    private static final int LONGEST = 8_192;

    /** An answer is an object, in it a list, in that the claims. */
    private static final int CLAIM_DEPTH = 2;

    private final int most;
    private final Set<SameClaim> read = new HashSet<>();
    private final StringBuilder claim = new StringBuilder();
    private int depth;
    private boolean quoted;
    private boolean escaped;
    private boolean begun;
    private int unreadable;
    private int repeated;
    private int beyond;

    public ClaimStream(PromptLimits limits) {
        this.most = limits.claims();
    }

    /** The claims that a further piece of the answer completes. */
    public List<ClaimDraft> add(String piece) {
        List<ClaimDraft> complete = new ArrayList<>();
        for (int i = 0; i < piece.length(); i++) {
            char letter = piece.charAt(i);
            step(letter);
            if (depth >= CLAIM_DEPTH + 1 || closes(letter)) {
                keep(letter);
            }
            if (closes(letter)) {
                claim().ifPresent(complete::add);
            }
        }
        return complete;
    }

    /** How many claims were not of the form that was asked for. */
    public int unreadable() {
        return unreadable;
    }

    /** How many claims said what another one had said, of the same cases. */
    public int repeated() {
        return repeated;
    }

    /** How many claims came when as many had been read as were asked for. Whether they were any good, nobody knows. */
    public int beyond() {
        return beyond;
    }

    /** Whether the answer was JSON that ended. */
    public boolean isComplete() {
        return begun && depth == 0 && !quoted;
    }

    private void step(char letter) {
        if (quoted) {
            quoted = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
        } else if (letter == '"') {
            quoted = true;
        } else if (letter == '{' || letter == '[') {
            depth++;
            begun = true;
        } else if (letter == '}' || letter == ']') {
            depth = Math.max(0, depth - 1);
        }
    }

    private boolean closes(char letter) {
        return letter == '}' && !quoted && depth == CLAIM_DEPTH && !claim.isEmpty();
    }

    private void keep(char letter) {
        if (claim.length() < LONGEST) {
            claim.append(letter);
        }
    }

    private Optional<ClaimDraft> claim() {
        Optional<ClaimDraft> draft = DraftReader.read(claim.toString());
        claim.setLength(0);
        if (draft.isPresent() && read.contains(SameClaim.of(draft.get()))) {
            repeated++;
        } else if (read.size() >= most) {
            beyond++;
        } else if (draft.isEmpty()) {
            unreadable++;
        } else {
            read.add(SameClaim.of(draft.get()));
            return draft;
        }
        return Optional.empty();
    }
}
