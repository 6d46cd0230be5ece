package org.precedent.index.report;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What is said of a finding in a clause that states absence, and takes it out of what is absent. */
final class Denied {
    private static final Set<String> ENTRY_MARKS = Set.of(":", "=");
    private static final Set<String> UNITS = Set.of("mm", "cm", "%");

    /** Words between "the" and the finding: "that the small solid nodule is". */
    private static final int MOST_BETWEEN = 3;

    private final List<Token> tokens;
    private final List<Names.Named> named;
    private final Grammar grammar;

    Denied(List<Token> tokens, List<Names.Named> named, Grammar grammar) {
        this.tokens = tokens;
        this.named = named;
        this.grammar = grammar;
    }

    private String word(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index).word() : "";
    }

    private boolean isWord(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isWord();
    }

    /** Whether it is denied from a measurement on: "no nodule larger than 3 mm". */
    boolean isInPart(int index) {
        int end = index + 1 < named.size() ? named.get(index + 1).first() : tokens.size();
        for (int i = named.get(index).last() + 1; i < end && !Surroundings.BREAKS.contains(word(i)); i++) {
            if (grammar.beyond().contains(word(i)) && isMeasured(i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number and its unit begin at a place. */
    private boolean isMeasured(int index) {
        String number = word(index);
        boolean digits = !number.isEmpty() && Character.isDigit(number.charAt(0));
        return digits && (UNITS.contains(word(index + 1)) || number.endsWith("mm") || number.endsWith("cm"));
    }

    /**
     * Whether it is spoken of as known, and something else of it denied: "no sign that the nodule is malignant", "no
     * calcification within the nodule".
     */
    boolean isKnown(int index) {
        if (isOwner(index)) {
            return true;
        }
        int article = article(index);
        if (article < 0) {
            return false;
        }
        boolean isPlace = index > 0 && grammar.places().contains(word(article));
        if (isPlace || (index > 0 && grammar.places().contains(word(article - 1)))) {
            return true;
        }
        return grammar.conjunctions().contains(word(article - 1));
    }

    /** Whether what is denied is what would have befallen it: "no rupture of the aneurysm". */
    private boolean isOwner(int index) {
        int first = named.get(index).first();
        for (int i = first - 1; i > 0 && i >= first - 1 - MOST_BETWEEN && isPlain(i); i--) {
            if (grammar.owners().contains(word(i))) {
                boolean befalls = isFinding(index - 1, i - 1) && isDefinite(i, first);
                return befalls || grammar.happenings().contains(word(i - 1));
            }
        }
        return false;
    }

    /** Whether an article or "known" stands between two places. */
    private boolean isDefinite(int from, int end) {
        return tokens.subList(from, end).stream()
                .map(Token::word)
                .anyMatch(word ->
                        grammar.definite().contains(word) || grammar.presences().contains(word));
    }

    /** Whether a finding ends at a place. */
    private boolean isFinding(int index, int last) {
        return index >= 0 && named.get(index).last() == last;
    }

    /** Whether a known one is said to be not so, as in "die Zyste ist nicht rupturiert". */
    boolean isDescribed(int index, Cues denials) {
        int verb = named.get(index).last() + 1;
        boolean describes = grammar.verbs().contains(word(verb)) && denials.describes(word(verb + 1), word(verb + 2));
        return describes && isWord(verb + 2) && !grammar.grammar().contains(word(verb + 2)) && article(index) >= 0;
    }

    /**
     * Whether what denies answers an entry behind a comma that names nothing else that is found: "carcinoma, HER2:
     * negative".
     *
     * @param negator tells what denies the words behind it
     */
    boolean isBeforeAnotherEntry(int index, Predicate<String> negator) {
        int comma = -1;
        int mark = named.get(index).last() + 1;
        while (mark < tokens.size() && !ENTRY_MARKS.contains(word(mark))) {
            if (Surroundings.STRONG_BREAKS.contains(word(mark)) || negator.test(word(mark))) {
                return false;
            }
            comma = word(mark).equals(",") ? mark : comma;
            mark++;
        }
        if (comma < 0 || mark >= tokens.size() || startsWith(index, negator)) {
            return false;
        }
        int first = comma;
        int end = mark;
        return named.stream().noneMatch(one -> one.first() > first && one.last() < end);
    }

    /** Whether a negator stands before a finding in its statement. */
    private boolean startsWith(int index, Predicate<String> negator) {
        for (int i = named.get(index).first() - 1; i >= 0 && !Surroundings.STRONG_BREAKS.contains(word(i)); i--) {
            if (negator.test(word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of a kind stands right behind it: "no tumour progression". */
    boolean isBefore(int index, Predicate<String> kind) {
        return kind.test(word(named.get(index).last() + 1));
    }

    /**
     * Whether it follows what is denied without a mark where each is denied by itself: "no clot no mass old infarct".
     */
    boolean runsOn(int index) {
        boolean hasCommas = tokens.stream().anyMatch(token -> token.word().equals(","));
        if (index == 0 || hasCommas || denials(0, named.get(index).first()) < 2) {
            return false;
        }
        int behind = named.get(index - 1).last() + 1;
        for (int i = behind; i < tokens.size(); i++) {
            boolean lists = i < named.get(index).first() ? !isWord(i) || isJoin(i) : isAlternative(i);
            if (lists) {
                return false;
            }
        }
        return denials(behind, named.get(index).first()) == 0;
    }

    private boolean isJoin(int index) {
        return grammar.joins().contains(word(index)) || isAlternative(index);
    }

    private boolean isAlternative(int index) {
        return grammar.alternatives().contains(word(index));
    }

    private int denials(int from, int end) {
        int denials = 0;
        for (int i = from; i < end; i++) {
            denials += grammar.denying().contains(word(i)) ? 1 : 0;
        }
        return denials;
    }

    /** The definite article before a finding with nothing but words between; -1 for none. */
    private int article(int index) {
        int first = named.get(index).first();
        int least = index == 0 ? 0 : named.get(index - 1).last() + 1;
        for (int i = first - 1; i >= Math.max(least, first - 1 - MOST_BETWEEN) && isPlain(i); i--) {
            if (grammar.definite().contains(word(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean isPlain(int index) {
        return isWord(index) && !grammar.denying().contains(word(index));
    }
}
