package org.precedent.api.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.api.notice.Notice;
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
 * @param nothing why nothing is said; none where something is
 * @param fellBack why rules speak although a language model was asked; none where they were meant to
 * @param notices what a reader has to know
 */
public record Summary(
        List<CitedCase> cases,
        List<ShownClaim> claims,
        @Nullable Writer writer,
        Judged judged,
        ExtractiveSummary byRule,
        Notice nothing,
        Notice fellBack,
        List<Notice> notices) {
    /** How a written summary is to be labelled wherever it is shown. */
    public static final String WRITTEN_LABEL =
            "Written by a language model, each claim checked by rule against the reports it cites, not for diagnosis";

    public Summary {
        cases = List.copyOf(cases);
        claims = List.copyOf(claims);
        notices = List.copyOf(notices);
    }

    /**
     * Who wrote the claims of a summary.
     *
     * @param model its name, as its server tells it, or as it was asked for when the server does not
     * @param prompt the version of what it was asked
     * @param schema the SHA-256 of the form that it had to answer in, in hexadecimal
     * @param isCutOff whether it could not write to its end: another answer may say more
     */
    public record Writer(String model, String prompt, String schema, boolean isCutOff) {}

    /**
     * What became of the claims of a language model.
     *
     * @param supported that nothing speaks against
     * @param weak that were shown with a mark
     * @param dropped that were not, by the reason
     * @param unreadable that were not of the form that was asked for
     * @param leftOut that were not judged
     */
    public record Judged(int supported, int weak, Map<Reason, Integer> dropped, int unreadable, LeftOut leftOut) {
        /** There were none. */
        public static final Judged NONE = new Judged(0, 0, Map.of(), 0, LeftOut.NONE);

        public Judged {
            dropped = dropped.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(dropped));
        }

        /** How many were shown. */
        public int shown() {
            return supported + weak;
        }

        /** How many were not, of those that were judged. */
        public int lost() {
            return dropped.values().stream().mapToInt(Integer::intValue).sum() + unreadable;
        }
    }

    /**
     * Claims of a language model that nobody judged: they speak neither for the others nor against them.
     *
     * @param repeated that said what another one had said
     * @param beyond that are more than are read
     */
    public record LeftOut(int repeated, int beyond) {
        /** There were none. */
        public static final LeftOut NONE = new LeftOut(0, 0);

        /** All of them. */
        public int all() {
            return repeated + beyond;
        }
    }

    /** The same by rule, where a language model was asked and does not speak. */
    Summary fallingBack(Notice why, Judged others) {
        return new Summary(cases, claims, null, others, byRule, nothing, why, notices);
    }

    /** The same cases and counts, with claims that somebody wrote of them. */
    Summary writtenBy(Writer author, List<ShownClaim> written, Judged ofAll, List<Notice> all) {
        return new Summary(cases, written, author, ofAll, byRule, Notice.NONE, Notice.NONE, all);
    }

    /** Why nothing is said, in a sentence; empty where something is. */
    public String tooLittle() {
        return nothing.isEmpty() ? "" : SummarySubjects.TOO_LITTLE + nothing.sentence();
    }

    /** Why rules speak in the place of a language model, in a sentence; empty where they were meant to. */
    public String fallback() {
        return fellBack.sentence();
    }

    /** What a reader has to know, in sentences. */
    public List<String> notes() {
        return Notice.sentences(notices);
    }

    /** How it is to be labelled wherever it is shown. */
    public String label() {
        return writer == null ? ExtractiveSummary.LABEL : WRITTEN_LABEL;
    }
}
