package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import org.precedent.index.model.Span;

/**
 * Cuts a stretch of a report into sentences: at full stops that end one, at blank lines, at items of lists, and at the
 * ends of lines that were not wrapped.
 */
final class SentenceSplitter {
    /** A line at least this long was probably wrapped, and its sentence goes on in the next. */
    private static final int WRAPPED = 55;

    /** What is longer was not written as one sentence, and would take longer to read than its length allows. */
    private static final int LONGEST = 4000;

    private static final int LONGEST_ABBREVIATION = 6;
    private static final int LONGEST_ENTRY = 40;
    private static final int SHORTEST_GLUED = 3;
    private static final int SHORTEST_LEADER = 3;
    private static final char CELL = '|';
    private static final String ENDS = ".!?";
    private static final String CLOSES = ")]\"'\u201D\u2019";
    private static final String LEADS = ":;,(-\u2013?";
    private static final String BULLETS = "-*\u2022\u00B7\u2013\u2014";

    private final String text;
    private final Abbreviations abbreviations;
    private final int end;
    private final List<Span> sentences = new ArrayList<>();
    private int sentenceStart;
    private int lineStart;

    private SentenceSplitter(String text, Span stretch, Abbreviations abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
        this.end = stretch.end();
        this.sentenceStart = stretch.start();
        this.lineStart = stretch.start();
    }

    /** The sentences in the order of the text, without white space around them; together they are all of it. */
    static List<Span> split(String text, Span stretch, Abbreviations abbreviations) {
        SentenceSplitter splitter = new SentenceSplitter(text, stretch, abbreviations);
        splitter.run(stretch.start());
        return splitter.sentences;
    }

    /** Whether a question mark stands before what it asks for: "? fracture", "Query: ? fracture". */
    private boolean asksNext(int mark) {
        int before = mark - 1;
        while (before >= sentenceStart && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return text.charAt(mark) == '?' && (before < sentenceStart || LEADS.indexOf(text.charAt(before)) >= 0);
    }

    /**
     * Whether a question mark stands apart between words and asks for what follows: "headache ? fracture", where a new
     * sentence would begin with a capital.
     */
    private boolean asksApart(int mark) {
        boolean apart = text.charAt(mark) == '?'
                && mark > sentenceStart
                && mark + 1 < end
                && text.charAt(mark - 1) == ' '
                && text.charAt(mark + 1) == ' ';
        int next = apart ? nextVisible(mark + 1) : end;
        if (next >= end
                || !Character.isLetter(text.charAt(next))
                || text.substring(mark, next).indexOf('\n') >= 0) {
            return false;
        }
        String word = wordAt(next);
        if (AnswerWords.answers(Token.word(word))) {
            return false;
        }
        boolean small = Character.isLowerCase(text.charAt(next));
        boolean abbreviated = isCapital(word) && !isCapital(text.substring(sentenceStart, mark));
        return small || abbreviated || isLast(next + word.length());
    }

    private static boolean isCapital(String words) {
        return words.length() > 1 && words.chars().noneMatch(Character::isLowerCase);
    }

    /** Whether nothing but a stop stands between a place and the end of the line. */
    private boolean isLast(int at) {
        int next = at < end && text.charAt(at) == '.' ? at + 1 : at;
        while (next < end && text.charAt(next) == ' ') {
            next++;
        }
        return next >= end || text.charAt(next) == '\n' || text.charAt(next) == '\r';
    }

    /** Whether a row of dots leads to the answer of a form: "fracture ..... no". */
    private boolean leadsToAnswer(int at, int behind) {
        if (behind - at < SHORTEST_LEADER || text.charAt(behind - 1) != '.') {
            return false;
        }
        int next = behind;
        while (next < end && text.charAt(next) == ' ') {
            next++;
        }
        if (next >= end) {
            return false;
        }
        String word = wordAt(next);
        return AnswerWords.answers(Token.word(word)) && isLast(next + word.length());
    }

    private void run(int start) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (ENDS.indexOf(c) >= 0) {
                int behind = behindEnd(at);
                if (asksApart(at)) {
                    cut(at);
                } else if (leadsToAnswer(at, behind)) {
                    at = behind;
                } else if (c != '.' ? !isBeforeWord(behind) && !asksNext(at) : endsSentence(at, behind)) {
                    cut(behind);
                }
                at = behind;
            } else if (c == '\n' || c == '\r') {
                int next = nextVisible(at);
                if (endsAtLine(at, next)) {
                    cut(at);
                }
                lineStart = next;
                at = next;
            } else {
                at++;
            }
        }
        cut(end);
    }

    private void cut(int at) {
        while (at - sentenceStart > LONGEST) {
            cutOff(spaceBefore(sentenceStart + LONGEST));
        }
        if (at > sentenceStart) {
            cutOff(at);
        }
    }

    private void cutOff(int at) {
        Span sentence = Spaces.trimmed(text, sentenceStart, at);
        if (sentence.start() < sentence.end()) {
            sentences.add(sentence);
        }
        sentenceStart = nextVisible(at);
    }

    /** The last white space before a place, or that place where there is none, never inside a character. */
    private int spaceBefore(int at) {
        int space = at;
        while (space > sentenceStart && !Spaces.isSpace(text.charAt(space))) {
            space--;
        }
        boolean inside = Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
        return space > sentenceStart ? space : inside ? at - 1 : at;
    }

    /** Behind the last of several stops and what they close. */
    private int behindEnd(int at) {
        int behind = at;
        while (behind < end && ENDS.indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        while (behind < end && CLOSES.indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        return behind;
    }

    /** As in "?pneumonia", which asks for it. */
    private boolean isBeforeWord(int at) {
        return at < end && Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean endsSentence(int stop, int behind) {
        if (behind < end && !Spaces.isSpace(text.charAt(behind))) {
            return isGlued(stop, behind);
        }
        return !isItemNumber(stop) && !abbreviations.goesOn(wordBefore(stop), wordAt(nextVisible(behind)));
    }

    /** The word that begins at a place, or the mark there. */
    private String wordAt(int start) {
        int behind = Math.min(end, start + 1);
        while (behind < end && Character.isLetterOrDigit(text.charAt(behind))) {
            behind++;
        }
        return text.substring(start, behind);
    }

    /** Whether a sentence ends though no space follows: "effusion.No", but not "e.g.", "3.5" or "U.S.". */
    private boolean isGlued(int stop, int behind) {
        boolean capital = behind + 1 < end
                && Character.isUpperCase(text.charAt(behind))
                && Character.isLowerCase(text.charAt(behind + 1));
        return capital
                && stop - SHORTEST_GLUED >= sentenceStart
                && text.substring(stop - SHORTEST_GLUED, stop).chars().allMatch(Character::isLowerCase);
    }

    /** What ends at a stop, in lower case: "ca", "z.b", "8"; empty when it is longer than any abbreviation. */
    private String wordBefore(int stop) {
        int start = stop;
        while (start > sentenceStart && stop - start <= LONGEST_ABBREVIATION && isInWord(text.charAt(start - 1))) {
            start--;
        }
        return stop - start > LONGEST_ABBREVIATION ? "" : Token.word(text.substring(start, stop));
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    /** Whether nothing but a number stands between the beginning of the sentence and the stop, as in a list. */
    private boolean isItemNumber(int stop) {
        Span number = Spaces.trimmed(text, sentenceStart, stop);
        int length = number.end() - number.start();
        if (length < 1 || length > 2) {
            return false;
        }
        return number.of(text).chars().allMatch(Character::isDigit) && nextVisible(stop + 1) < end;
    }

    private boolean endsAtLine(int newline, int next) {
        if (next >= end || isBlankBetween(newline, next)) {
            return true;
        }
        char first = text.charAt(next);
        if (BULLETS.indexOf(first) >= 0 || isNumbered(next) || isRow(newline) || isEntry(next)) {
            return true;
        }
        return Character.isUpperCase(first) && newline - lineStart < WRAPPED;
    }

    /** Whether a line begins with a name and a colon, as in a form: "Kidneys: normal". */
    private boolean isEntry(int at) {
        int behind = at;
        while (behind < end && behind - at < LONGEST_ENTRY && isInEntry(text.charAt(behind))) {
            behind++;
        }
        return Character.isUpperCase(text.charAt(at)) && behind < end && text.charAt(behind) == ':';
    }

    private static boolean isInEntry(char c) {
        return Character.isLetter(c) || c == ' ' || c == '/' || c == '-';
    }

    /** Whether a line has cells, as in a table. */
    private boolean isRow(int newline) {
        return text.indexOf(CELL, Math.min(lineStart, newline), newline) >= 0;
    }

    private boolean isBlankBetween(int newline, int next) {
        int breaks = 0;
        for (int i = newline; i < next; i++) {
            char c = text.charAt(i);
            boolean pair = c == '\n' && i > newline && text.charAt(i - 1) == '\r';
            breaks += (c == '\n' || c == '\r') && !pair ? 1 : 0;
        }
        return breaks > 1;
    }

    /** Whether an item of a numbered list begins here. */
    private boolean isNumbered(int at) {
        int behind = at;
        while (behind < end && behind - at < 3 && Character.isDigit(text.charAt(behind))) {
            behind++;
        }
        return behind > at
                && behind + 1 < end
                && ".)".indexOf(text.charAt(behind)) >= 0
                && Spaces.isSpace(text.charAt(behind + 1));
    }

    private int nextVisible(int at) {
        int next = at;
        while (next < end && Spaces.isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }
}
