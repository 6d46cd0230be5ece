package org.precedent.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.precedent.index.model.Aspect;
import org.precedent.index.model.SoughtFinding;
import org.precedent.index.model.Wording;
import org.precedent.index.words.QueryWords;
import org.precedent.index.words.Word;

/**
 * What words mean as a query over reports.
 *
 * <p>A word counts as BM25 counts it in what reports affirm, and a hundredth of that anywhere, so that a report that
 * only denies it is found, and last. Where words name a finding, reports get something for having it, by whatever name,
 * and its name counts little in reports that are unsure of it and not at all in those that come to deny it: cases that
 * have it come before those that may have it, those before cases that do not, whatever the length of their reports;
 * reports that say nothing of it are not found, or behind those that have it where they hold some words of its name.
 * Who asks for what may be there gets these two the other way round. That holds for a finding alone; other words weigh
 * as they do, and those that describe a finding also where reports tell the same of it in other words. Neighbours in
 * the query that stand together in a report lift it a little. What is to be absent is the work of {@link Absences}, and
 * a side that is asked for that of {@link OtherSides}.
 */
final class WordQueries {
    /** So little that even a word in the shortest negated report stays below one in the longest affirming report. */
    private static final float WHOLE_REPORT = 0.01f;

    /**
     * The least that a report gets which has the finding, by whatever name, as a share of the rarity of its name; one
     * that names it as it was asked for mostly gets more.
     */
    private static final float PRESENT = 0.25f;

    /**
     * The least for it, a word of its name, where nearly every report has the finding: more than {@link #WHOLE_REPORT}
     * of the rarest word of a hundred thousand reports.
     */
    private static final float PRESENT_EVERYWHERE = 0.12f;

    /**
     * What is left of a name where the report is unsure of the finding. BM25 gives a word at most its rarity, so such a
     * report gets less than this and {@link #UNSURE} together, and that is less than {@link #PRESENT}.
     */
    private static final float HEDGED = 0.2f;

    private static final float UNSURE = 0.02f;
    private static final float ABSENT = 0.005f;

    /** What the lesser of name and finding still adds: the name as it was written counts before others. */
    private static final float LESSER = 0.1f;

    /** What a report gets that tells of a finding what is asked for, as a share of the rarity of that. */
    private static final float TOLD = 0.5f;

    private static final List<String> GONE = List.of("resolved");
    private static final List<String> GOING = List.of("history", "improved");

    /** Findings beyond these count as words alone. */
    private static final int MOST_FINDINGS = 16;

    /**
     * How far neighbours of the query may lie apart; "pneumothorax on the left" is four steps from "left pneumothorax".
     */
    private static final int PAIR_SLOP = 6;

    /** What it is worth that neighbours stand together, beside what they are worth by themselves. */
    private static final float TOGETHER = 0.15f;

    private static final int WIDEST_GAP = 3;

    /** Words with one of these between them are no neighbours. */
    private static final String BREAKS = ",;.:!?()[]/\n\r";

    private final Wording wording;
    private final QueryWords words;
    private final Rarity rarity;
    private final BooleanQuery.Builder query = new BooleanQuery.Builder();

    private WordQueries(Wording wording, IndexReader reader) throws IOException {
        this.wording = wording;
        this.words = QueryWords.of(wording);
        this.rarity = new Rarity(reader);
    }

    /** The query for words; nothing when they hold no word that could be found. */
    static Optional<Query> of(Wording wording, IndexReader reader) throws IOException {
        return new WordQueries(wording, reader).query();
    }

    private Optional<Query> query() throws IOException {
        List<Word> asserted = words.asserted();
        if (asserted.isEmpty() && !wording.denies()) {
            return Optional.empty();
        }
        if (asserted.isEmpty()) {
            return Optional.of(demoted(new ConstantScoreQuery(Schema.CASES)));
        }
        Set<Word> naming = new HashSet<>();
        for (SoughtFinding finding :
                wording.present().stream().limit(MOST_FINDINGS).toList()) {
            List<Word> named = words.within(finding.span());
            if (finding.gone()) {
                addGone(finding, named);
            } else {
                add(finding, named);
            }
            naming.addAll(named);
        }
        for (Word word : asserted) {
            if (!naming.contains(word)) {
                query.add(told(word), Occur.SHOULD);
            }
            query.add(new BoostQuery(term(Schema.REPORT, word), WHOLE_REPORT), Occur.SHOULD);
        }
        for (int i = 1; i < asserted.size(); i++) {
            addPair(asserted.get(i - 1), asserted.get(i));
        }
        return Optional.of(demoted(query.build()));
    }

    private Query demoted(Query found) {
        List<Demoted.Share> shares = new ArrayList<>(OtherSides.of(words));
        shares.addAll(Absences.of(words));
        return Demoted.of(found, shares);
    }

    private void add(SoughtFinding finding, List<Word> named) throws IOException {
        BooleanQuery.Builder names = new BooleanQuery.Builder();
        float written = 0;
        for (Word word : named) {
            names.add(term(Schema.AFFIRMED, word), Occur.SHOULD);
            written += rarity.of(word.term());
        }
        Query name = names.build();
        Query stated = unlessOpen(name, finding);
        if (named.size() > 1) {
            Query meant = new BooleanQuery.Builder()
                    .add(FindingQueries.asAsked(finding), Occur.SHOULD)
                    .add(together(named), Occur.SHOULD)
                    .build();
            Query partly = new BooleanQuery.Builder()
                    .add(stated, Occur.MUST)
                    .add(meant, Occur.MUST_NOT)
                    .build();
            query.add(new BoostQuery(partly, HEDGED), Occur.SHOULD);
            stated = new BooleanQuery.Builder()
                    .add(stated, Occur.MUST)
                    .add(meant, Occur.FILTER)
                    .build();
        }
        Query hedged = new BooleanQuery.Builder()
                .add(name, Occur.MUST)
                .add(FindingQueries.otherwise(finding), Occur.FILTER)
                .build();
        float weight = rarity.of(FindingQueries.FIELD, FindingQueries.valuesAsked(finding));
        Query exact = constant(FindingQueries.exactly(finding), PRESENT * Math.max(weight, written));
        float least = PRESENT_EVERYWHERE * Math.max(1, named.size());
        Query asked = constant(FindingQueries.asAsked(finding), Math.max(PRESENT * weight, least));
        query.add(new DisjunctionMaxQuery(List.of(stated, exact, asked), LESSER), Occur.SHOULD);
        query.add(new BoostQuery(hedged, HEDGED), Occur.SHOULD);
        query.add(constant(FindingQueries.otherwise(finding), UNSURE * Math.max(weight, written)), Occur.SHOULD);
        query.add(constant(FindingQueries.absent(finding), ABSENT * weight), Occur.SHOULD);
    }

    /** Reports that it has gone come first, then those that it is of the past, then those that name it at all. */
    private void addGone(SoughtFinding finding, List<Word> named) throws IOException {
        List<String> gone = FindingQueries.toldValues(finding, GONE);
        float weight = rarity.of(Schema.TOLD, gone);
        BooleanQuery.Builder it =
                new BooleanQuery.Builder().add(constant(FindingQueries.told(finding, GONE), TOLD * weight), Occur.MUST);
        for (Word word : named) {
            it.add(term(Schema.REPORT, word), Occur.SHOULD);
        }
        query.add(it.build(), Occur.SHOULD);
        query.add(constant(FindingQueries.told(finding, GOING), HEDGED * TOLD * weight), Occur.SHOULD);
    }

    /** A word that describes a finding counts where reports tell the same of it, in whatever words. */
    private Query told(Word word) throws IOException {
        Query written = term(Schema.AFFIRMED, word);
        List<Query> ways = new ArrayList<>(List.of(written));
        for (Aspect aspect : wording.told(word.span())) {
            for (SoughtFinding finding :
                    wording.present().stream().limit(MOST_FINDINGS).toList()) {
                List<String> what = aspect.of(finding.asked());
                if (aspect == Aspect.DOUBT && finding.doubted()) {
                    ways.add(constant(FindingQueries.asAsked(finding), TOLD * rarity.of(word.term())));
                } else if (aspect != Aspect.DOUBT && !what.isEmpty()) {
                    float weight = rarity.of(Schema.TOLD, FindingQueries.toldValues(finding, what));
                    float most = Math.max(weight, rarity.of(word.term()));
                    ways.add(constant(FindingQueries.told(finding, what), TOLD * most));
                }
            }
        }
        return ways.size() == 1 ? written : new DisjunctionMaxQuery(ways, LESSER);
    }

    /** Where the report does not come to deny the finding, nor to be unsure of it. */
    private static Query unlessOpen(Query name, SoughtFinding finding) {
        return new BooleanQuery.Builder()
                .add(name, Occur.MUST)
                .add(FindingQueries.otherwiseOrDenied(finding), Occur.MUST_NOT)
                .build();
    }

    /** The words of a name near one another, in any of their writings: a heart and something enlarged are no name. */
    private static Query together(List<Word> named) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(PAIR_SLOP);
        for (Word word : named) {
            Term term = new Term(Schema.AFFIRMED, word.term());
            phrase.add(
                    word.other() == null
                            ? new Term[] {term}
                            : new Term[] {term, new Term(Schema.AFFIRMED, word.other())});
        }
        return phrase.build();
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /** A word in a field, in each of its writings. */
    static Query term(String field, Word word) {
        Term term = new Term(field, word.term());
        if (word.other() == null) {
            return new TermQuery(term);
        }
        return new SynonymQuery.Builder(field)
                .addTerm(term)
                .addTerm(new Term(field, word.other()))
                .build();
    }

    /** Dropped words between two leave their gap, but no wider one than a few words make. */
    private void addPair(Word first, Word second) {
        String between =
                wording.text().substring(first.span().end(), second.span().start());
        if (between.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0)) {
            return;
        }
        int gap = Math.min(second.position() - first.position(), WIDEST_GAP);
        Query pair = new PhraseQuery.Builder()
                .setSlop(PAIR_SLOP)
                .add(new Term(Schema.AFFIRMED, first.term()), 0)
                .add(new Term(Schema.AFFIRMED, second.term()), gap)
                .build();
        query.add(new BoostQuery(pair, TOGETHER), Occur.SHOULD);
    }
}
