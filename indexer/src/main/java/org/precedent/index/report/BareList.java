package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A list of bare items before what is said of all of them: "fracture, dislocation and effusion are absent". An item
 * that has a verb, a side or a size of its own was stated by itself.
 */
final class BareList {
    /** In words. */
    private static final int LONGEST_ITEM = 4;

    private static final Set<String> HEADS = Set.of(":");
    private static final Set<String> LEADS = Set.of("-", "\u2013", "\u2014", ",", ":");

    private final CuedSentence sentence;
    private final Grammar grammar;

    /** Whether commas alone make a list, as they do before what is absent, and not before what is possible. */
    private final boolean byCommas;

    BareList(CuedSentence sentence, boolean byCommas) {
        this.sentence = sentence;
        this.grammar = sentence.grammar();
        this.byCommas = byCommas;
    }

    /** The first token of the list of which a cue speaks; the cue itself when none stands before it. */
    int first(Cue cue) {
        int end = lastItem(cue);
        int first = begin(end);
        boolean apart = isApart(cue);
        boolean joined = false;
        boolean parted = apart;
        List<String> item = new ArrayList<>();
        for (int i = first; i < end; i++) {
            boolean joins = isJoin(i);
            joined |= joins;
            parted |= sentence.word(i).equals(",");
            if (!joins && !sentence.word(i).equals(",")) {
                item.add(sentence.word(i));
                continue;
            }
            if (!isBare(item) || item.stream().anyMatch(grammar.grammar()::contains)) {
                return cue.first();
            }
            item.clear();
        }
        boolean isList = parted && (joined || (byCommas && isDenial(cue))) && !speaksOfOne(item, cue);
        return isList && isBare(lastOf(item, apart)) ? first : cue.first();
    }

    /** Behind the last item, before a mark that leads to the cue. */
    private int lastItem(Cue cue) {
        return LEADS.contains(sentence.word(cue.first() - 1)) ? cue.first() - 1 : cue.first();
    }

    private int begin(int end) {
        int at = end;
        while (at > Math.max(0, end - CuedSentence.FARTHEST)
                && !sentence.closed(at - 1)
                && !HEADS.contains(sentence.word(at - 1))) {
            at--;
        }
        return at;
    }

    private boolean isJoin(int index) {
        return sentence.isJoin(index) || grammar.alternatives().contains(sentence.word(index));
    }

    /**
     * Whether a comma parts the cue from the list, whose last item may tell then where it is: "fracture, left, not
     * seen".
     */
    private boolean isApart(Cue cue) {
        boolean comma = sentence.word(cue.first() - 1).equals(",");
        String next = sentence.word(cue.last() + 1);
        return comma && (cue.last() > cue.first() || next.isEmpty() || !Character.isLetter(next.codePointAt(0)));
    }

    private boolean isDenial(Cue cue) {
        boolean dash = LEADS.contains(sentence.word(cue.first()));
        String word = sentence.word(dash ? cue.first() + 1 : cue.first());
        return grammar.denying().contains(word)
                || grammar.deniedVerbs().contains(word)
                || grammar.verbs().contains(word);
    }

    /** What the last item names, without the verb of the list. */
    private List<String> lastOf(List<String> item, boolean apart) {
        return item.stream()
                .filter(word -> !grammar.verbs().contains(word))
                .filter(word -> !apart || !grammar.attributes().contains(word))
                .toList();
    }

    /** Whether the verb is that of the last item alone: "cardiomegaly, and an effusion is not seen". */
    private boolean speaksOfOne(List<String> lastItem, Cue cue) {
        boolean one = lastItem.stream().anyMatch(grammar.single()::contains);
        for (int i = cue.first(); i <= cue.last(); i++) {
            one |= grammar.single().contains(sentence.word(i));
        }
        return one;
    }

    /** Nothing between a comma and "and" is no item. */
    private boolean isBare(List<String> item) {
        return item.size() <= LONGEST_ITEM && item.stream().allMatch(this::isBare);
    }

    private boolean isBare(String word) {
        boolean states = grammar.verbs().contains(word)
                || grammar.presences().contains(word)
                || grammar.attributes().contains(word)
                || grammar.states().contains(word)
                || grammar.affirming().contains(word)
                || grammar.denying().contains(word)
                || grammar.companions().contains(word)
                || grammar.openers().contains(word);
        return !states && Character.isLetter(word.codePointAt(0));
    }
}
