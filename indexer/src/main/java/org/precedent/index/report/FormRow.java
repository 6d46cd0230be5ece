package org.precedent.index.report;

import java.util.List;
import java.util.Set;

/** A sentence looked at as a row of a form or a table: entries, and what stands beside them as answers. */
final class FormRow {
    /** What stands between the entries of a form, or closes one. */
    private static final Set<String> ENDS = Set.of(",", ";", "|", "/", ")", "]", ".");

    private final String text;
    private final List<Token> tokens;

    FormRow(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    int size() {
        return tokens.size();
    }

    /** The word at a place, or the mark; empty outside of the row. */
    String word(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).word() : "";
    }

    /** The word at a place as it is written but for its case, since words of all languages answer. */
    String written(int index) {
        Token token = tokens.get(index);
        return Token.word(text.substring(token.start(), token.end()));
    }

    boolean isWord(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isWord();
    }

    /** Whether a token and the next stand without a space between them. */
    boolean isGlued(int index) {
        return index >= 0
                && index + 1 < tokens.size()
                && tokens.get(index).end() == tokens.get(index + 1).start();
    }

    /** Whether an entry ends behind a token: with the row, at a mark between entries, a tab or the end of a line. */
    boolean endsBehind(int index) {
        return index + 1 >= tokens.size() || ENDS.contains(word(index + 1)) || isApart(index);
    }

    /** Whether a tab or the end of a line stands between a token and the next. */
    boolean isApart(int index) {
        if (index < 0 || index + 1 >= tokens.size()) {
            return false;
        }
        for (int i = tokens.get(index).end(); i < tokens.get(index + 1).start(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    /** The last token before the stop of the sentence. */
    int lastStated() {
        int last = tokens.size() - 1;
        while (last > 0 && word(last).equals(".")) {
            last--;
        }
        return last;
    }
}
