package org.precedent.index.words;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Puts beside a word with ae, oe or ue the same word with a, o and u, at the same place: so a letter that was written
 * out meets the letter whose dots were left out. {@link Spelling} makes of the digraph what English makes of it, which
 * is another letter.
 */
final class OtherWritings extends TokenFilter {
    /** At the end of a word they are endings, as in vertebrae and tissue. */
    private static final Pattern DIGRAPH = Pattern.compile("([aou])e(?=.)");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private @Nullable State held;
    private String other = "";

    OtherWritings(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (held != null) {
            restoreState(held);
            held = null;
            term.setEmpty().append(other);
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (hasDigraph()) {
            other = DIGRAPH.matcher(term.toString()).replaceAll("$1");
            held = captureState();
        }
        return true;
    }

    /** Faster than the pattern, which few words need. */
    private boolean hasDigraph() {
        for (int i = 1; i + 1 < term.length(); i++) {
            char before = term.charAt(i - 1);
            if (term.charAt(i) == 'e' && (before == 'a' || before == 'o' || before == 'u')) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        held = null;
    }
}
