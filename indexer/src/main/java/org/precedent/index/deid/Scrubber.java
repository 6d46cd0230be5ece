package org.precedent.index.deid;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Removes the names and identifiers of one patient from free text: names whole and in their parts, identifiers and
 * dates of birth however they are punctuated, without regard to case or accents. Immutable; shows nothing of what it
 * knows.
 *
 * <p>It removes what it was told and no more: a name that nobody told it of stays.
 */
public final class Scrubber {
    /** What stands in a text where something was removed. */
    public static final String REMOVED = "[removed]";

    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_IDENTIFIER = 4;
    private static final int SHORTEST_IDEOGRAPHIC = 2;

    /** What stands in place of a name in archives that were de-identified before. */
    private static final Set<String> NOBODY = Set.of(
            "anon",
            "anonymised",
            "anonymized",
            "anonymous",
            "deidentified",
            "none",
            "patient",
            "phantom",
            "removed",
            "synthetic",
            "test",
            "unknown",
            "xxx",
            "xxxx");

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    /** Folded words, each removed wherever it stands. */
    private final Set<String> words;

    /** Folded words written together, removed where a run of words makes one of them. */
    private final NavigableSet<String> runs;

    /** Names in scripts that part no words, removed wherever their characters stand. */
    private final List<String> ideographic;

    private Scrubber(Set<String> words, Collection<String> runs, Collection<String> ideographic) {
        this.words = Set.copyOf(words);
        this.runs = Collections.unmodifiableNavigableSet(new TreeSet<>(runs));
        this.ideographic = ideographic.stream().sorted(LONGEST_FIRST).toList();
    }

    /** A scrubber to be told of names and identifiers. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A scrubber of names and identifiers. One with a digit is removed as a whole; any other is a name, of which each
     * part of three letters or more is removed too.
     */
    public static Scrubber of(Collection<String> identifiers) {
        Builder builder = builder();
        for (String identifier : identifiers) {
            if (hasDigit(identifier)) {
                builder.phrase(identifier);
            } else {
                builder.person(identifier);
            }
        }
        return builder.build();
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }

    /** Removes what this scrubber and what the other removes. */
    public Scrubber and(Scrubber other) {
        return new Scrubber(union(words, other.words), union(runs, other.runs), union(ideographic, other.ideographic));
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** The text with {@link #REMOVED} in place of every name and identifier; the text itself where there is none. */
    public String scrub(String text) {
        if (words.isEmpty() && runs.isEmpty() && ideographic.isEmpty()) {
            return text;
        }
        List<Word> found = Word.all(text);
        StringBuilder clean = new StringBuilder(text.length());
        int copied = 0;
        int at = 0;
        while (at < found.size()) {
            int last = lastOfMatch(found, at);
            if (last >= at) {
                clean.append(text, copied, found.get(at).start()).append(REMOVED);
                copied = found.get(last).end();
            }
            at = Math.max(at, last) + 1;
        }
        String spaced = clean.append(text, copied, text.length()).toString();
        for (String name : ideographic) {
            spaced = spaced.replace(name, REMOVED);
        }
        return spaced;
    }

    /** The last word of the longest run that is known and begins at a word; -1 when none does. */
    private int lastOfMatch(List<Word> found, int first) {
        String run = "";
        int match = words.contains(found.get(first).folded()) ? first : -1;
        for (int i = first; i < found.size(); i++) {
            boolean near = i == first || found.get(i).isNear(found.get(i - 1));
            run += found.get(i).folded();
            if (!near || !beginsRun(run)) {
                return match;
            }
            if (runs.contains(run)) {
                match = i;
            }
        }
        return match;
    }

    private boolean beginsRun(String beginning) {
        String next = runs.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }

    @Override
    public String toString() {
        return "Scrubber";
    }

    /** Gathers what is to be removed. */
    public static final class Builder {
        private final Set<String> words = new HashSet<>();
        private final Set<String> runs = new HashSet<>();
        private final Set<String> ideographic = new HashSet<>();

        private Builder() {}

        /** A name, its parts divided by carets, spaces or anything else that is no letter. */
        public Builder person(String name) {
            for (String writing : name.split("=", -1)) {
                List<Word> parts = Word.all(writing);
                List<Word> reversed = parts.reversed();
                phrase(parts, SHORTEST_NAME);
                phrase(reversed, SHORTEST_NAME);
                if (parts.size() > 2) {
                    phrase(parts.subList(0, 2), SHORTEST_NAME);
                    phrase(parts.subList(0, 2).reversed(), SHORTEST_NAME);
                }
                for (Word part : parts) {
                    word(part.folded());
                }
            }
            return this;
        }

        private void word(String folded) {
            if (Word.isIdeographic(folded)) {
                if (folded.length() >= SHORTEST_IDEOGRAPHIC) {
                    ideographic.add(folded);
                }
            } else if (folded.length() >= SHORTEST_NAME && !NOBODY.contains(folded)) {
                words.add(folded);
            }
        }

        /** A name or number that is recognised as a whole. */
        public Builder phrase(String phrase) {
            List<Word> parts = Word.all(phrase);
            phrase(parts, SHORTEST_IDENTIFIER);
            String digits = Word.joined(parts).replaceFirst("^0+", "");
            if (!digits.isEmpty() && digits.codePoints().allMatch(Character::isDigit)) {
                run(digits, SHORTEST_IDENTIFIER);
            }
            return this;
        }

        /** As {@link #phrase}, but only with a digit in it; without one it is an ordinary word. */
        public Builder code(String code) {
            return hasDigit(code) ? phrase(code) : this;
        }

        private void phrase(List<Word> parts, int shortest) {
            run(Word.joined(parts), shortest);
        }

        private void run(String joined, int shortest) {
            if (Word.isIdeographic(joined)) {
                word(joined);
            } else if (joined.length() >= shortest && !NOBODY.contains(joined)) {
                runs.add(joined);
            }
        }

        /** A day in the orders and writings in which people write days. */
        public Builder date(LocalDate day) {
            DateWritings.of(day).forEach(writing -> phrase(Word.all(writing), SHORTEST_IDENTIFIER));
            return this;
        }

        public Scrubber build() {
            return new Scrubber(words, runs, ideographic);
        }
    }
}
