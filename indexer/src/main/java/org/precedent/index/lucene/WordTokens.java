package org.precedent.index.lucene;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.precedent.index.words.Word;

/** Words that were found in a text, as the index takes them in, each at its position. Read once. */
final class WordTokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<Word> words;
    private int last = -1;

    WordTokens(List<Word> words) {
        this.words = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!words.hasNext()) {
            return false;
        }
        clearAttributes();
        Word word = words.next();
        term.append(word.term());
        increment.setPositionIncrement(word.position() - last);
        last = word.position();
        return true;
    }
}
