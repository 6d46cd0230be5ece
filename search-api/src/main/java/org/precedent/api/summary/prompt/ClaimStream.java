package org.precedent.api.summary.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;

/**
 * Reads claims out of an answer while it is being written: each as soon as its own braces are closed. What is no claim
 * is counted and passed over; an answer that is no JSON yields none. Not safe for use by several threads.
 */
public final class ClaimStream {
    /** Far more than a claim of the form that was asked for. */
    private static final int LONGEST = 8_192;

    /** An answer is an object, in it a list, in that the claims. */
    private static final int CLAIM_DEPTH = 2;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final int most;
    private final StringBuilder claim = new StringBuilder();
    private int depth;
    private boolean quoted;
    private boolean escaped;
    private boolean begun;
    private int read;
    private int unreadable;

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

    /** How many claims were passed over, since they are not of the form that was asked for or too many. */
    public int unreadable() {
        return unreadable;
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
        String text = claim.toString();
        claim.setLength(0);
        if (read >= most) {
            unreadable++;
            return Optional.empty();
        }
        Optional<ClaimDraft> draft = draft(text);
        if (draft.isPresent()) {
            read++;
        } else {
            unreadable++;
        }
        return draft;
    }

    private static Optional<ClaimDraft> draft(String text) {
        try {
            JsonNode claim = MAPPER.readTree(text);
            JsonNode cites = claim.path("cites");
            Optional<ClaimKind> kind = kind(claim.path("kind"));
            boolean isClaim = claim.path("text").isTextual() && cites.isArray() && kind.isPresent();
            if (!isClaim || !claim.path("finding").isTextual()) {
                return Optional.empty();
            }
            List<Integer> numbers = new ArrayList<>();
            for (JsonNode cite : cites) {
                if (!cite.isInt()) {
                    return Optional.empty();
                }
                numbers.add(cite.intValue());
            }
            return Optional.of(new ClaimDraft(
                    claim.path("text").textValue(),
                    numbers,
                    kind.get(),
                    claim.path("finding").textValue()));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<ClaimKind> kind(JsonNode given) {
        for (ClaimKind kind : ClaimKind.values()) {
            if (given.isTextual() && kind.name().toLowerCase(Locale.ROOT).equals(given.textValue())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
