package org.precedent.index.deid;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.DateChoice;

/**
 * Removes from texts what names a patient: all that it was told of, names whole and in their parts and with a letter
 * wrong, numbers however they are grouped, days of birth and addresses however they are written, without regard to
 * case, accents or alphabet; and what nobody told it of, by the rules of {@link FreeText}. Immutable; shows nothing of
 * what it knows.
 *
 * <p>A part of a name that is a common word of reports, such as {@code Left} or {@code Small}, or has less than three
 * letters, is removed only beside another part of a name or behind a title, and only where it is written as that is.
 */
public final class Scrubber {
    /** What stands in a text where something was removed. */
    public static final String REMOVED = "[removed]";

    private final Known known;
    private final int oldest;
    private final DateChange dates;
    private final @Nullable LocalDate about;
    private final @Nullable MaskTally tally;

    Scrubber(Known known, int oldest) {
        this(known, oldest, DateChange.NONE, null, null);
    }

    private Scrubber(Known known, int oldest, DateChange dates, @Nullable LocalDate about, @Nullable MaskTally tally) {
        this.known = known;
        this.oldest = oldest;
        this.dates = dates;
        this.about = about;
        this.tally = tally;
    }

    /** A scrubber to be told of names and identifiers. */
    public static ScrubberBuilder builder() {
        return builder(Profile.DEFAULTS);
    }

    /** A scrubber to be told of names and identifiers; ages beyond the profile's are removed, too. */
    public static ScrubberBuilder builder(Profile profile) {
        return new ScrubberBuilder(profile.oldestAge());
    }

    /** Removes what any of some scrubbers removes; days stay as they are, and nothing is counted. */
    public static Scrubber joined(Collection<Scrubber> scrubbers) {
        if (scrubbers.size() == 1) {
            Scrubber only = scrubbers.iterator().next();
            return new Scrubber(only.known, only.oldest);
        }
        return new Scrubber(
                Known.joined(scrubbers.stream().map(scrubber -> scrubber.known).toList()),
                scrubbers.stream().mapToInt(scrubber -> scrubber.oldest).min().orElse(Profile.DEFAULTS.oldestAge()));
    }

    /**
     * This scrubber, which also removes or moves the days in a text. A text must come to it once only, as the days that
     * it has moved would be moved again.
     */
    public Scrubber changing(DateChange change) {
        return new Scrubber(known, oldest, change, about, tally);
    }

    /** This scrubber, which also counts what it removes. */
    public Scrubber counting(MaskTally counts) {
        return new Scrubber(known, oldest, dates, about, counts);
    }

    /** This scrubber for the texts of a study of a day: days without a year are in the year that is nearest to it. */
    public Scrubber about(@Nullable LocalDate day) {
        return new Scrubber(known, oldest, dates, day, tally);
    }

    /** The text with {@link #REMOVED} in place of all that names somebody; the text itself where there is none. */
    public String scrub(String text) {
        return scrubbed(text, true);
    }

    /**
     * The value of a field that is shown on purpose, without what was told, nor addresses of mail, numbers of phones
     * and rare ages: its links and the names that it gives of its own stay, such as that of an author.
     */
    public String scrubField(String value) {
        return scrubbed(value, false);
    }

    private String scrubbed(String text, boolean free) {
        if (text.isEmpty()) {
            return text;
        }
        List<Word> words = Word.all(text);
        if (known.isWhole(words)) {
            return REMOVED;
        }
        List<TextDate> days = TextDates.find(text, words);
        boolean changes = dates.choice() != DateChoice.KEEP;
        List<LooseDay> loose = changes || known.hasDays() ? LooseDays.find(text, words, days) : List.of();
        Masks masks = new Masks();
        known.add(text, words, days, loose, masks);
        Unnamed.add(text, oldest, masks);
        if (free) {
            FreeText.add(text, words, days, masks);
            new KnownBeside(text, words, known.names(), masks).add();
        } else {
            FreeText.addPhones(text, words, masks);
        }
        if (changes) {
            new ChangedDates(text, days, loose, dates, about).addTo(masks);
        }
        if (masks.isEmpty()) {
            return text;
        }
        List<Mask> merged = masks.merged();
        if (tally != null) {
            tally.add(merged);
        }
        return masks.applied(text, merged);
    }

    @Override
    public String toString() {
        return "Scrubber";
    }
}
