package org.precedent.api.query;

import java.util.List;
import java.util.Set;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.words.QueryWords;

/**
 * The words of one part of a query, read.
 *
 * @param words what they ask for
 * @param notes what became of some of them
 * @param unsaid those, as they are written, that no report of the archive has
 */
record ReadQuery(QueryWords words, QueryNotes notes, Set<String> unsaid) {
    /**
     * The text to encode: what is denied is left out, for an encoder hardly tells "no pneumothorax" from one. A finding
     * under a name that no report here has, such as an abbreviation, is called as the lexicon calls it.
     */
    String toEncode() {
        return words.wording().asserted(this::name);
    }

    private String name(SoughtFinding finding) {
        List<String> written = words.within(finding.span()).stream()
                .map(word -> word.span().of(words.text()))
                .toList();
        boolean said = written.isEmpty() || !unsaid.containsAll(written) || isKind(finding);
        return said ? finding.span().of(words.text()) : finding.id().replace('-', ' ');
    }

    /**
     * The words that reports are to say and none has. Those of a finding's name stand for any of its names, but where
     * the lexicon knows it only as one of a kind, such as a disease of the retina.
     */
    List<String> missing() {
        return words.asserted().stream()
                .filter(word -> words.wording().present().stream()
                        .noneMatch(finding -> finding.span().contains(word.span()) && !isKind(finding)))
                .map(word -> word.span().of(words.text()))
                .filter(unsaid::contains)
                .toList();
    }

    /** Whether there are only words such as "the", "of" and "with". */
    boolean saysNothing() {
        return words.asserted().isEmpty() && !words.wording().denies();
    }

    private static boolean isKind(SoughtFinding finding) {
        return finding.id().endsWith("-finding");
    }

    /** Whether there is something to encode: not where all that is asked for is absence. */
    boolean canBeEncoded() {
        return !words.wording().denies() || !words.asserted().isEmpty();
    }
}
