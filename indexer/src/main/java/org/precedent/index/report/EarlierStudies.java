package org.precedent.index.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells which findings of a sentence an earlier study showed: "there was an effusion on the prior CT". Only where the
 * sentence tells it of then and nothing of now, for "the nodule seen on the prior CT is unchanged" is there.
 */
final class EarlierStudies {
    /** In words, between a study and what it showed: "the prior CT of 3 May 2021 showed". */
    private static final int FARTHEST = 6;

    private final List<Token> tokens;
    private final List<Names.Named> named;
    private final Words words;
    private final Grammar grammar;
    private final Surroundings around;
    private final Predicate<Token> isDenied;

    /** Whether the sentence tells anything of then. */
    private final boolean isTold;

    private final List<Boolean> read = new ArrayList<>();

    /**
     * The words of a language that tell of earlier studies.
     *
     * @param studies how they are called
     * @param adverbs without a study: "previously"
     * @param told it was so then
     * @param now it is so now
     * @param compared before a study: this one is held against it
     * @param relatives behind such a study they tell what it showed: "which"
     * @param refers at the beginning of a statement they speak of the finding before: "this has increased"
     * @param today at the beginning of a statement they do not: "today the lungs are clear"
     */
    record Words(
            Map<String, List<List<String>>> studies,
            Map<String, List<List<String>>> adverbs,
            Set<String> told,
            Set<String> now,
            Set<String> compared,
            Set<String> relatives,
            Set<String> refers,
            Set<String> today) {
        static Words of(WordFile file, Spelling spelling) {
            return new Words(
                    byFirst(file.phrases("studies", spelling)),
                    byFirst(file.phrases("adverbs", spelling)),
                    file.words("told", spelling),
                    file.words("now", spelling),
                    file.words("compared", spelling),
                    file.words("relatives", spelling),
                    file.words("refers", spelling),
                    file.words("today", spelling));
        }

        private static Map<String, List<List<String>>> byFirst(List<List<String>> phrases) {
            return phrases.stream().collect(Collectors.groupingBy(List::getFirst));
        }
    }

    /** @param isDenied whether a token stands in a clause that states absence */
    EarlierStudies(
            List<Token> tokens,
            List<Names.Named> named,
            Lexicon lexicon,
            Surroundings around,
            Predicate<Token> isDenied) {
        this.tokens = tokens;
        this.named = named;
        this.words = lexicon.earlier();
        this.grammar = lexicon.language().grammar();
        this.around = around;
        this.isDenied = isDenied;
        this.isTold = tokens.stream().anyMatch(token -> words.told.contains(token.word()));
    }

    /** Whether an earlier study showed a finding, or did not, and nothing is said of now. */
    boolean showed(int index) {
        return isTold && isInGroup(index);
    }

    /** Whether a word of the past only says of which study: "prior" in "the prior CT". */
    boolean isOfStudy(Names.Named word) {
        return longest(words.studies, word.first(), tokens.size()) > word.last() - word.first() + 1;
    }

    /** What is named as one is told as one; each such group is read once. */
    private boolean isInGroup(int index) {
        while (read.size() <= index) {
            int first = read.size();
            int last = first;
            while (around.joined().isToNext(last)) {
                last++;
            }
            read.addAll(Collections.nCopies(last - first + 1, isOfThen(first, last)));
        }
        return read.get(index);
    }

    /** @param last of the findings that are named as one */
    private boolean isOfThen(int index, int last) {
        int end = end(last);
        int own = ownEnd(last, end);
        boolean denied = isDenied.test(tokens.get(named.get(index).first()));
        boolean deniedNow = tokens.subList(own, end).stream().anyMatch(token -> token.isWord() && isDenied.test(token));
        return !(denied && deniedNow) && isTold(start(index), own);
    }

    /** The end of what is said of a finding: at a break behind which something else is spoken of. */
    private int ownEnd(int index, int end) {
        int at = named.get(index).last() + 1;
        while (at < end && !isBreak(at)) {
            at++;
        }
        int next = at;
        while (next < end && (isBreak(next) || words.today.contains(word(next)))) {
            next++;
        }
        boolean refers = next < end
                && (words.refers.contains(word(next))
                        || words.now.contains(word(next))
                        || words.told.contains(word(next))
                        || Character.isDigit(word(next).charAt(0)));
        boolean deniedThere =
                tokens.subList(at, end).stream().anyMatch(token -> token.isWord() && isDenied.test(token));
        return refers && !deniedThere ? end : at;
    }

    /** Behind the finding before, and what is said of that. */
    private int start(int index) {
        return index == 0 ? afterBreak(0, named.get(0).first()) : statement(index);
    }

    /** Before the next finding, and what is said of that. */
    private int end(int index) {
        return index + 1 < named.size() ? statement(index + 1) : tokens.size();
    }

    /** Where the statement of a finding begins that stands behind another: at the last break between them. */
    private int statement(int index) {
        int least = named.get(index - 1).last() + 1;
        int start = named.get(index).first();
        while (start > least && !isBreak(start - 1)) {
            start--;
        }
        return start;
    }

    private int afterBreak(int least, int before) {
        int start = before;
        while (start > least && !Surroundings.STRONG_BREAKS.contains(word(start - 1))) {
            start--;
        }
        return start;
    }

    private boolean isBreak(int index) {
        return Surroundings.BREAKS.contains(word(index))
                || grammar.joins().contains(word(index))
                || (grammar.parts().contains(word(index))
                        && !grammar.companions().contains(word(index))
                        && !grammar.alternatives().contains(word(index)));
    }

    private boolean isTold(int start, int end) {
        boolean told = false;
        for (int i = start; i < end; i++) {
            if (words.now.contains(word(i))) {
                return false;
            }
            told |= words.told.contains(word(i));
        }
        if (!told) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (longest(words.adverbs, i, end) > 0 && !isParticiple(i, end)) {
                return true;
            }
            int length = longest(words.studies, i, end);
            if (length > 0 && (!isCompared(start, i) || isToldOf(i + length, end))) {
                return true;
            }
        }
        return false;
    }

    /** As in "the previously seen nodule", which is spoken of now. */
    private boolean isParticiple(int adverb, int end) {
        return adverb + 1 < end && grammar.closers().contains(word(adverb + 1)) && !isToldBefore(adverb);
    }

    private boolean isToldBefore(int index) {
        return index > 0 && words.told.contains(word(index - 1));
    }

    /** Whether a study is only held against this one: "compared with the prior study". */
    private boolean isCompared(int start, int study) {
        for (int i = Math.max(start, study - FARTHEST / 2); i < study; i++) {
            if (words.compared.contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    /** As in "which showed a fracture", behind what this study is compared with. */
    private boolean isToldOf(int from, int end) {
        for (int i = from; i < Math.min(end, from + FARTHEST); i++) {
            if (words.relatives.contains(word(i))) {
                return true;
            }
        }
        return false;
    }

    private int longest(Map<String, List<List<String>>> phrases, int at, int end) {
        int longest = 0;
        for (List<String> phrase : phrases.getOrDefault(word(at), List.of())) {
            if (phrase.size() > longest && isAt(at, end, phrase)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private boolean isAt(int at, int end, List<String> phrase) {
        if (at + phrase.size() > end) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!word(at + i).equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private String word(int index) {
        return tokens.get(index).word();
    }
}
