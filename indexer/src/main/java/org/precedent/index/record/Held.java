package org.precedent.index.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.CaseId;

/**
 * A source in quarantine, or that was there.
 *
 * @param digest the SHA-256 of the source as it came, in hexadecimal
 * @param caseId the case that it belongs to, which may not be there
 * @param code names the kind of reason
 * @param reason a sentence for the user
 * @param since when it was first held
 * @param decided when a person decided; null as long as nobody did
 * @param picture what it shows, sealed, by the SHA-256 of its file; null where there is none
 */
public record Held(
        String digest,
        CaseId caseId,
        String code,
        String reason,
        State state,
        Instant since,
        @Nullable Instant decided,
        @Nullable String picture) {

    /** What became of it. */
    public enum State {
        /** It waits. */
        HELD,
        /** A person let it in: it is taken when it comes again. */
        RELEASED,
        /** A person kept it out: it stays so when it comes again. */
        DROPPED
    }

    /** A source that waits from now on; the record knows the time. */
    public static Held now(String digest, CaseId caseId, String code, String reason, @Nullable String picture) {
        return new Held(digest, caseId, code, reason, State.HELD, Instant.EPOCH, null, picture);
    }

    @Override
    public String toString() {
        return "Held[" + code + ", " + state + "]";
    }
}
