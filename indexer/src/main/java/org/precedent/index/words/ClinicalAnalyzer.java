package org.precedent.index.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.precedent.index.model.Span;

/**
 * How the words of reports and queries become terms: lower case, one writing of each letter, one spelling, light
 * stemming. Words that carry no finding are dropped; sides and negations stay. Safe for use by many threads.
 */
final class ClinicalAnalyzer extends Analyzer {
    private static final ClinicalAnalyzer SHARED = new ClinicalAnalyzer();

    /** Every text is analysed alike. */
    private static final String FIELD = "text";

    private static final CharArraySet EMPTY_WORDS = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of(
                    "a", "an", "and", "are", "as", "at", "be", "been", "by", "for", "from", "had", "has", "have", "in",
                    "is", "it", "its", "of", "on", "or", "that", "the", "there", "these", "this", "those", "to", "was",
                    "were", "which", "with"),
            false));

    /** French and Italian words that lean on the next: d'épanchement. */
    private static final CharArraySet ARTICLES = CharArraySet.unmodifiableSet(new CharArraySet(
            List.of(
                    "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t", "all", "dall",
                    "dell", "nell", "sull", "un"),
            false));

    private ClinicalAnalyzer() {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream terms = new LowerCaseFilter(new EnglishPossessiveFilter(words));
        terms = new RewritingFilter(new ElisionFilter(terms, ARTICLES), Letters::plain);
        terms = new OtherWritings(new StopFilter(new ASCIIFoldingFilter(terms), EMPTY_WORDS));
        terms = new KStemFilter(new RewritingFilter(terms, Spelling::normal));
        return new TokenStreamComponents(words, new RewritingFilter(terms, Plurals::regular));
    }

    /** The words of a text in order. */
    static List<Word> words(String text) {
        return Compounds.joined(text, Measures.apart(single(text)));
    }

    /** The words of a text in order, each by itself. */
    static List<Word> single(String text) {
        try (TokenStream tokens = SHARED.tokenStream(FIELD, Joints.apart(text))) {
            return words(tokens);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory could not be read", e);
        }
    }

    private static List<Word> words(TokenStream tokens) throws IOException {
        List<Word> words = new ArrayList<>();
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
        PositionIncrementAttribute increment = tokens.addAttribute(PositionIncrementAttribute.class);
        int position = -1;
        tokens.reset();
        while (tokens.incrementToken()) {
            Span span = new Span(offset.startOffset(), offset.endOffset());
            if (increment.getPositionIncrement() == 0) {
                String first = words.removeLast().term();
                String other = term.toString();
                words.add(new Word(first, other.equals(first) ? null : other, position, span));
            } else {
                position += increment.getPositionIncrement();
                words.add(new Word(term.toString(), position, span));
            }
        }
        tokens.end();
        return words;
    }

    /** Puts one term in another's place. */
    private static final class RewritingFilter extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        private final UnaryOperator<String> rewriting;

        private RewritingFilter(TokenStream input, UnaryOperator<String> rewriting) {
            super(input);
            this.rewriting = rewriting;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            String rewritten = rewriting.apply(term.toString());
            term.setEmpty().append(rewritten);
            return true;
        }
    }
}
