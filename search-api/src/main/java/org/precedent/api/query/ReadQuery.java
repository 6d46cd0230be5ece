package org.precedent.api.query;

import java.util.List;
import java.util.Set;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.report.Vocabulary;
import org.precedent.index.words.QueryWords;

/**
 * The words of one part of a query, read.
 *
 * @param words what they ask for
 * @param notes what is to be said of some of them
 * @param unsaid those, as they are written, that no report of the archive has
 */
record ReadQuery(QueryWords words, QueryNotes notes, Set<String> unsaid) {
    /**
     * The text to encode: what is denied is left out, for an encoder hardly tells "no pneumothorax" from one. An
     * abbreviation of a finding that no report here has is written out, for then the encoder may not know it either.
     */
    String toEncode() {
        return words.wording().asserted(this::writtenOut);
    }

    private String writtenOut(SoughtFinding finding) {
        String written = finding.span().of(words.text());
        boolean isUnknown = unsaid.contains(written) && Abbreviations.is(written) && !Abbreviations.isKind(finding);
        return isUnknown ? Abbreviations.writtenOut(finding) : written;
    }

    /**
     * The words that reports are to say and none has. Those of a finding's name stand for any of its names, but where
     * the lexicon knows it only as one of a kind, such as a disease of the retina; and those that describe it for any
     * that say the same.
     */
    List<String> missing() {
        return words.asserted().stream()
                .filter(word -> words.wording().told(word.span()).isEmpty())
                .filter(word -> words.wording().present().stream()
                        .noneMatch(finding -> finding.span().contains(word.span()) && !Abbreviations.isKind(finding)))
                .map(word -> word.span().of(words.text()))
                .filter(unsaid::contains)
                .toList();
    }

    /** Whether there are only words such as "the", "of" and "not", and numbers. */
    boolean saysNothing() {
        return words.asserted().stream()
                        .allMatch(word -> Vocabulary.saysNothing(word.span().of(words.text())))
                && !words.wording().denies();
    }

    /** Whether there is something to encode: not where all that is asked for is absence. */
    boolean canBeEncoded() {
        return !words.wording().denies() || !words.asserted().isEmpty();
    }
}
