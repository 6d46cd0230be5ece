package org.precedent.index.report;

import java.util.List;
import java.util.Set;

/** What stands around the findings of a sentence. */
final class Surroundings {
    static final Set<String> BREAKS = Set.of(",", ";", ":", "(", ")", ".");
    static final Set<String> STRONG_BREAKS = Set.of(";", ".");
    private static final Set<String> ENTRY_MARKS = Set.of(":", "=", "|");
    private static final Set<String> CLOSING = Set.of(";", ".", "|");
    private static final int FARTHEST_HEAD = 40;
    private static final int PREDICATE = 3;

    /** How many words may lead from a comma to "consistent with". */
    private static final int LEAD = 3;

    private static final int MOST_SHARED = 4;
    private static final int FARTHEST_VERB = 6;
    private static final Set<String> PREDICATES = Set.of(",", ":", "-", "=");

    static final Set<String> MEASURES = Set.of("mm", "cm", "x", "\u00d7");

    private final List<Token> tokens;
    private final List<Names.Named> named;
    private final Grammar grammar;
    private final Sides sides;
    private final JoinedFindings joined;

    Surroundings(List<Token> tokens, List<Names.Named> named, Language language) {
        this.tokens = tokens;
        this.named = named;
        this.grammar = language.grammar();
        this.sides = language.sides();
        this.joined = new JoinedFindings(tokens, named, grammar);
    }

    /** How they are joined to one another. */
    JoinedFindings joined() {
        return joined;
    }

    private String word(int index) {
        return tokens.get(index).word();
    }

    boolean isBreak(int index) {
        String word = word(index);
        return !isBetweenSides(index)
                && !isBetweenNumbers(index)
                && (BREAKS.contains(word)
                        || grammar.joins().contains(word)
                        || grammar.parts().contains(word));
    }

    /** As in "the 2nd and 3rd joints", "C5 and C6". */
    private boolean isBetweenNumbers(int index) {
        return index > 0
                && index + 1 < tokens.size()
                && hasDigit(word(index - 1))
                && hasDigit(word(index + 1))
                && grammar.joins().contains(word(index));
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Whether what follows is the same thing by another name: "mass on the left, consistent with a meningioma". */
    private boolean tellsTheSame(int index) {
        if (index > 0 && grammar.companions().contains(word(index))) {
            return grammar.identities().contains(word(index - 1));
        }
        boolean comma = word(index).equals(",");
        for (int i = index + 1; comma && i <= Math.min(index + LEAD, tokens.size() - 1); i++) {
            if (grammar.identities().contains(word(i))) {
                return true;
            }
            comma = tokens.get(i).isWord() && !grammar.parts().contains(word(i));
        }
        return false;
    }

    /** Whether a finding is what the one before it is said to be: "opacity consistent with pneumonia". */
    boolean isTheSameAsBefore(int index) {
        if (index == 0) {
            return false;
        }
        boolean same = false;
        for (int i = named.get(index - 1).last() + 1; i < named.get(index).first(); i++) {
            same |= grammar.identities().contains(word(i));
            if (isBreak(i) && !tellsTheSame(i)) {
                return false;
            }
        }
        return same || named.get(index - 1).last() + 1 == named.get(index).first();
    }

    /** The words before "with" that a finding follows, where they name none: "left kidney with a cyst". */
    List<Token> owner(int index) {
        int start = named.get(index).first() - before(index).size();
        return start > 0 && grammar.companions().contains(word(start - 1)) ? wordsBefore(start - 1, index) : List.of();
    }

    /** The words before "and" that describe a finding too: "left popliteal and calf thrombosis". */
    List<Token> shared(int index) {
        int start = named.get(index).first() - before(index).size();
        boolean joined = start > 1
                && grammar.joins().contains(word(start - 1))
                && start < named.get(index).first();
        List<Token> words = joined ? wordsBefore(start - 1, index) : List.of();
        boolean describe =
                words.size() <= MOST_SHARED && words.stream().map(Token::word).noneMatch(this::states);
        return describe ? words : List.of();
    }

    private boolean states(String word) {
        return grammar.verbs().contains(word)
                || grammar.states().contains(word)
                || grammar.places().contains(word);
    }

    /** From the break before a place on; none when a finding is named there. */
    private List<Token> wordsBefore(int end, int index) {
        int least = index == 0 ? 0 : named.get(index - 1).last() + 1;
        int start = end;
        while (start > least && !isBreak(start - 1)) {
            start--;
        }
        return index > 0 && start == least ? List.of() : tokens.subList(start, end);
    }

    /** As in "on the left or right", behind which nothing more is named. */
    private boolean isBetweenSides(int index) {
        boolean between = index > 0 && index + 1 < tokens.size() && isSide(index - 1) && isSide(index + 1);
        return between && (index + 2 >= tokens.size() || BREAKS.contains(word(index + 2)));
    }

    private boolean isSide(int index) {
        return sides.left().contains(word(index)) || sides.right().contains(word(index));
    }

    /** The words before a finding that belong to it alone. */
    List<Token> before(int index) {
        int first = named.get(index).first();
        int start = first;
        int least = index == 0 ? 0 : named.get(index - 1).last() + 1;
        while (start > least && !isBreak(start - 1)) {
            start--;
        }
        return tokens.subList(start, first);
    }

    /** Likewise with those of what it is said to be: "opacity on the left, consistent with pneumonia". */
    List<Token> beforeOrSame(int index) {
        int first = named.get(index).first();
        int start = first;
        int least = index == 0 ? 0 : named.get(index - 1).last() + 1;
        while (start > least && (!isBreak(start - 1) || tellsTheSame(start - 1))) {
            start--;
        }
        return tokens.subList(start, first);
    }

    /** The words of its name. */
    List<Token> within(int index) {
        return tokens.subList(named.get(index).first(), named.get(index).last() + 1);
    }

    /** The words behind a finding, up to the next finding, or the end of the clause. */
    List<Token> behind(int index) {
        int start = named.get(index).last() + 1;
        int most = index + 1 < named.size() ? named.get(index + 1).first() : tokens.size();
        int end = start;
        while (end < most && !isBreak(end)) {
            end++;
        }
        return tokens.subList(start, end);
    }

    /** The same without the words that describe the next finding: "stenosis then left effusion". */
    List<Token> behindAlone(int index) {
        List<Token> behind = behind(index);
        int end = behind.size();
        boolean meetsNext = index + 1 < named.size()
                && named.get(index).last() + 1 + end == named.get(index + 1).first();
        int verb = meetsNext ? lastVerb(behind) : -1;
        if (verb >= 0) {
            return behind.subList(0, verb);
        }
        while (meetsNext
                && end > 0
                && !grammar.grammar().contains(behind.get(end - 1).word())) {
            end--;
        }
        return behind.subList(0, end);
    }

    /** Behind it begins what is said of the next finding: "opacity at the left base represents collapse". */
    private int lastVerb(List<Token> words) {
        int at = words.size() - 1;
        while (at >= 0
                && !grammar.verbs().contains(words.get(at).word())
                && !grammar.identities().contains(words.get(at).word())) {
            at--;
        }
        return at;
    }

    /** The words before a colon that stands before a finding in its part of the sentence; none without a colon. */
    List<Token> headOfPart(int index) {
        int colon = -1;
        int start = named.get(index).first();
        while (start > 0 && !STRONG_BREAKS.contains(word(start - 1))) {
            start--;
            colon = word(start).equals(":") ? start : colon;
        }
        return colon < 0 || start == 0 ? List.of() : tokens.subList(start, colon);
    }

    /** The words before the nearest colon before a finding, from the break before them on: "R: cataract, L: drusen". */
    List<Token> headOfEntry(int index) {
        int colon = named.get(index).first() - 1;
        int least = Math.max(0, colon - FARTHEST_HEAD);
        while (colon > least && !word(colon).equals(":") && !STRONG_BREAKS.contains(word(colon))) {
            colon--;
        }
        if (colon <= 0 || !word(colon).equals(":")) {
            return List.of();
        }
        int start = colon;
        while (start > least && !BREAKS.contains(word(start - 1))) {
            start--;
        }
        return tokens.subList(start, colon);
    }

    /** What a form says to a finding behind its colon or in the next cell: "effusion: yes, left". */
    List<Token> value(int index) {
        int mark = named.get(index).last() + 1;
        if (mark >= tokens.size() || !ENTRY_MARKS.contains(word(mark))) {
            return List.of();
        }
        int most = index + 1 < named.size()
                ? named.get(index + 1).first() - before(index + 1).size()
                : tokens.size();
        int end = mark + 1;
        while (end < most && !CLOSING.contains(word(end))) {
            end++;
        }
        return mark + 1 < end ? tokens.subList(mark + 1, end) : List.of();
    }

    /** The words with which the part of the sentence begins, up to its first finding: "on the right a nodule and". */
    List<Token> opening(int index) {
        int first = index;
        while (first > 0 && isOpenBetween(first - 1)) {
            first--;
        }
        return first == index ? List.of() : before(first);
    }

    /** Whether nothing but "and" and words that describe stand between a finding and the next. */
    private boolean isOpenBetween(int index) {
        for (int i = named.get(index).last() + 1; i < named.get(index + 1).first(); i++) {
            boolean joins = grammar.joins().contains(word(i));
            if (!joins && isBreak(i)) {
                return false;
            }
        }
        return true;
    }

    /** What is said of a finding by a verb, or behind a comma, a colon or a dash. */
    List<Token> predicate(int index) {
        int next = named.get(index).last() + 1;
        int end = index + 1 < named.size() ? named.get(index + 1).first() : tokens.size();
        for (int i = next; i < Math.min(end, next + FARTHEST_VERB); i++) {
            boolean begins = grammar.verbs().contains(word(i)) || PREDICATES.contains(word(i));
            if (begins) {
                return tokens.subList(i + 1, Math.min(end, i + 1 + PREDICATE));
            }
            if (STRONG_BREAKS.contains(word(i))) {
                return List.of();
            }
        }
        return List.of();
    }

    /** All words of the sentence behind a finding that no other follows. */
    List<Token> rest(int index) {
        return index + 1 < named.size()
                ? List.of()
                : tokens.subList(named.get(index).last() + 1, tokens.size());
    }

    /** As in "4 mm groß", which tells a size and no degree. */
    boolean isBehindUnit(Token word) {
        int index = tokens.indexOf(word);
        return index > 0 && MEASURES.contains(word(index - 1));
    }

    /** Whether a word belongs to the next finding, which follows it without a break. */
    boolean isBeforeNext(int index, Token word) {
        return index + 1 < named.size() && before(index + 1).contains(word);
    }
}
