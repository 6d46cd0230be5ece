package org.precedent.api.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.Reason;
import org.precedent.api.summary.table.ExtractiveSummary;

/**
 * What some cases have in common.
 *
 * @param cases those that it is of; none where nothing is said
 * @param claims by the writer if there is one, else by rule
 * @param writer who wrote the claims; null when they were made by rule
 * @param judged what became of all claims of a language model, whether its summary is shown or not
 * @param byRule what was counted and quoted
 * @param tooLittle why nothing is said; empty where something is
 * @param fallback why rules speak although a language model was asked; empty where they were meant to
 * @param notes what a reader has to know
 */
public record Summary(
        List<CitedCase> cases,
        List<ShownClaim> claims,
        @Nullable Writer writer,
        Judged judged,
        ExtractiveSummary byRule,
        String tooLittle,
        String fallback,
        List<String> notes) {
    /** How a written summary is to be labelled wherever it is shown. */
    public static final String WRITTEN_LABEL =
            "Written by a language model, each claim checked by rule against the reports it cites, not for diagnosis";

    public Summary {
        cases = List.copyOf(cases);
        claims = List.copyOf(claims);
        notes = List.copyOf(notes);
    }

    /**
     * Who wrote the claims of a summary.
     *
     * @param model its name, as its server tells it, or as it was asked for when the server does not
     * @param prompt the version of what it was asked
     * @param schema the SHA-256 of the form that it had to answer in, in hexadecimal
     */
    public record Writer(String model, String prompt, String schema) {}

    /**
     * What became of the claims of a language model.
     *
     * @param supported that nothing speaks against
     * @param weak that were shown with a mark
     * @param dropped that were not, by the reason
     * @param unreadable that were not of the form that was asked for
     */
    public record Judged(int supported, int weak, Map<Reason, Integer> dropped, int unreadable) {
        /** There were none. */
        public static final Judged NONE = new Judged(0, 0, Map.of(), 0);

        public Judged {
            dropped = dropped.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(dropped));
        }

        /** How many were shown. */
        public int shown() {
            return supported + weak;
        }

        /** How many were not. */
        public int lost() {
            return dropped.values().stream().mapToInt(Integer::intValue).sum() + unreadable;
        }
    }

    /** The same by rule, where a language model was asked and does not speak. */
    Summary fallingBack(String why, Judged others) {
        return new Summary(cases, claims, null, others, byRule, tooLittle, why, notes);
    }

    /** The same cases and counts, with claims that somebody wrote of them. */
    Summary writtenBy(Writer author, List<ShownClaim> written, Judged ofAll, List<String> allNotes) {
        return new Summary(cases, written, author, ofAll, byRule, "", "", allNotes);
    }

    /** How it is to be labelled wherever it is shown. */
    public String label() {
        return writer == null ? ExtractiveSummary.LABEL : WRITTEN_LABEL;
    }
}
