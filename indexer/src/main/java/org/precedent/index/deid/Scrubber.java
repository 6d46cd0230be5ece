package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Removes the names and identifiers of one patient from free text: names whole and in their parts, identifiers and
 * dates of birth however they are punctuated and written, without regard to case, accents or alphabet. Immutable; shows
 * nothing of what it knows.
 *
 * <p>It removes what it was told; a name that nobody told it of stays. Untold go only addresses of mail, numbers of
 * phones that are marked as such, and ages that are rare.
 *
 * <p>A part of a name that is a common word of reports, such as {@code Left} or {@code Small}, or has less than three
 * letters, is removed only beside another part of a name or behind a title, and only where it is written as that is.
 */
public final class Scrubber {
    /** What stands in a text where something was removed. */
    public static final String REMOVED = "[removed]";

    private static final int MOST_WORDS_OF_A_NAME = 24;

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Names names;
    private final Phrases phrases;

    /** Names in scripts that part no words, removed wherever their characters stand. */
    private final List<String> ideographic;

    /** Names written together: a text that holds nothing else is removed whole. */
    private final Set<String> wholes;

    private final int oldest;

    Scrubber(Names names, Phrases phrases, Collection<String> ideographic, Collection<String> wholes, int oldest) {
        this.names = names;
        this.phrases = phrases;
        this.ideographic = ideographic.stream().sorted(LONGEST_FIRST).toList();
        this.wholes = Set.copyOf(wholes);
        this.oldest = oldest;
    }

    /** A scrubber to be told of names and identifiers. */
    public static ScrubberBuilder builder() {
        return builder(Profile.DEFAULTS);
    }

    /** A scrubber to be told of names and identifiers; ages beyond the profile's are removed, too. */
    public static ScrubberBuilder builder(Profile profile) {
        return new ScrubberBuilder(profile.oldestAge());
    }

    /** Removes what any of some scrubbers removes. */
    public static Scrubber joined(Collection<Scrubber> scrubbers) {
        return new Scrubber(
                Names.joined(scrubbers.stream().map(scrubber -> scrubber.names).toList()),
                new Phrases(
                        union(scrubbers, scrubber -> scrubber.phrases.keys()),
                        union(scrubbers, scrubber -> scrubber.phrases.days())),
                union(scrubbers, scrubber -> scrubber.ideographic),
                union(scrubbers, scrubber -> scrubber.wholes),
                scrubbers.stream().mapToInt(scrubber -> scrubber.oldest).min().orElse(Profile.DEFAULTS.oldestAge()));
    }

    private static <K> Set<K> union(Collection<Scrubber> scrubbers, Function<Scrubber, Collection<K>> known) {
        return scrubbers.stream().map(known).flatMap(Collection::stream).collect(Collectors.toSet());
    }

    /** The text with {@link #REMOVED} in place of every name and identifier; the text itself where there is none. */
    public String scrub(String text) {
        return Unnamed.withoutPhonesAndAges(withoutNames(Unnamed.withoutMail(text)), oldest);
    }

    private String withoutNames(String text) {
        if (names.isEmpty() && phrases.isEmpty() && ideographic.isEmpty()) {
            return text;
        }
        List<Word> words = Word.all(text);
        if (words.size() <= MOST_WORDS_OF_A_NAME
                && Spelled.joined(words).stream().anyMatch(wholes::contains)) {
            return REMOVED;
        }
        List<Range> found = new ArrayList<>(phrases.find(text, words));
        found.addAll(NameSearch.find(text, words, names));
        String clean = without(text, words, found);
        for (String name : ideographic) {
            clean = clean.replace(name, REMOVED);
        }
        return clean;
    }

    private static String without(String text, List<Word> words, List<Range> found) {
        found.sort(Comparator.comparingInt(Range::first));
        StringBuilder clean = new StringBuilder(text.length());
        int copied = 0;
        int removedTo = -1;
        for (Range range : found) {
            if (range.first() > removedTo) {
                clean.append(text, copied, words.get(range.first()).start()).append(REMOVED);
            }
            removedTo = Math.max(removedTo, range.last());
            copied = words.get(removedTo).end();
        }
        return clean.append(text, copied, text.length()).toString();
    }

    @Override
    public String toString() {
        return "Scrubber";
    }
}
