package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Report;
import org.precedent.index.model.UnknownWord;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.ReportWords;
import org.precedent.index.words.Word;

/** The words of a query that no report has, and what each may be meant for. */
final class UnknownWords {
    /** A word with more than one wrong letter is as likely another word, unless it is long. */
    private static final int LONG = 8;

    private static final int SHORTEST = 4;

    /** For so many words at most another is looked for: whoever pastes a page has not mistyped each. */
    private static final int MOST_LOOKED_FOR = 16;

    /** Reports that are read for the writing of a term. */
    private static final int MOST_READ = 4;

    private UnknownWords() {}

    static List<UnknownWord> in(String text, IndexReader reader) throws IOException {
        List<UnknownWord> unknown = new ArrayList<>();
        for (Word word : QueryWords.of(text).sought()) {
            if (!isKnown(word, reader)) {
                boolean looks = unknown.size() < MOST_LOOKED_FOR;
                unknown.add(new UnknownWord(word.span(), looks ? nearest(word, reader) : null));
            }
        }
        return List.copyOf(unknown);
    }

    private static boolean isKnown(Word word, IndexReader reader) throws IOException {
        return reader.docFreq(new Term(Schema.REPORT, word.term())) > 0
                || (word.other() != null && reader.docFreq(new Term(Schema.REPORT, word.other())) > 0);
    }

    private static @Nullable String nearest(Word word, IndexReader reader) throws IOException {
        String term = word.term();
        int length = term.codePointCount(0, term.length());
        Terms terms = MultiTerms.getTerms(reader, Schema.REPORT);
        if (terms == null || length < SHORTEST || !isLetters(term)) {
            return null;
        }
        int edits = length < LONG ? 1 : 2;
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Schema.REPORT, term), edits, 0, true);
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        int commonest = 0;
        for (BytesRef found = near.next(); found != null; found = near.next()) {
            String candidate = found.utf8ToString();
            int distance = distance(near, length, candidate);
            int reports = near.docFreq();
            boolean nearer = distance < fewest || (distance == fewest && reports > commonest);
            if (nearer && isLetters(candidate) && candidate.length() >= SHORTEST - 1) {
                nearest = candidate;
                fewest = distance;
                commonest = reports;
            }
        }
        return nearest == null ? null : written(nearest, reader);
    }

    /** The shortest writing of a term in the first reports that have it: terms lack their endings. */
    private static @Nullable String written(String term, IndexReader reader) throws IOException {
        PostingsEnum reports =
                MultiTerms.getTermPostingsEnum(reader, Schema.REPORT, new BytesRef(term), PostingsEnum.NONE);
        Bits present = MultiBits.getLiveDocs(reader);
        StoredFields stored = reader.storedFields();
        String shortest = null;
        int seen = 0;
        while (reports != null && seen < MOST_READ && reports.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (present == null || present.get(reports.docID())) {
                seen++;
                shortest = shorter(
                        shortest,
                        term,
                        StoredCases.read(stored, reports.docID()).report());
            }
        }
        return shortest;
    }

    private static @Nullable String shorter(@Nullable String before, String term, Report report) {
        return Stream.concat(
                        Stream.ofNullable(before),
                        ReportWords.of(report).all().stream()
                                .filter(word -> term.equals(word.term()) || term.equals(word.other()))
                                .map(word -> word.span().of(report.text()).toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    /** How many edits apart; the enumeration tells it as a share of the shorter word. */
    private static int distance(FuzzyTermsEnum near, int length, String candidate) {
        float similarity = near.attributes().getAttribute(BoostAttribute.class).getBoost();
        int shorter = Math.min(length, candidate.codePointCount(0, candidate.length()));
        return Math.round((1 - similarity) * shorter);
    }

    private static boolean isLetters(String term) {
        return term.codePoints().allMatch(Character::isLetter);
    }
}
