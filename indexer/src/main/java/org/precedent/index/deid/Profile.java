package org.precedent.index.deid;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.DateChoice;
import org.precedent.index.model.Study;

/**
 * What may be kept of a study, with every default in {@link #DEFAULTS}.
 *
 * @param oldestAge from this age on, in years, everyone counts as equally old, and a number that says it is removed
 *     from texts; at most {@link Study#OLDEST}
 * @param dates what becomes of the days of studies and of days in texts
 * @param shownFields the fields of a manifest that are shown beside those with a place of their own; of a field inside
 *     an object every name on the way must be in here, or all of them joined by full stops
 * @param mostFields how many fields are shown
 * @param longestFieldName in characters; longer names are cut
 * @param longestValue of a shown field, in characters; longer values are cut
 * @param mostLabels how many labels are kept
 * @param longestLabel of a label, a body part or a view, in characters
 */
public record Profile(
        int oldestAge,
        DateChoice dates,
        Set<String> shownFields,
        int mostFields,
        int longestFieldName,
        int longestValue,
        int mostLabels,
        int longestLabel) {

    private static final Set<String> SHOWN = Set.of(
            "licence",
            "license",
            "attribution",
            "citation",
            "doi",
            "source",
            "dataset",
            "collection",
            "title",
            "text_origin",
            "language",
            "scanner",
            "maker",
            "manufacturer",
            "manufacturer_model_name",
            "model",
            "contrast",
            "laterality",
            "stain",
            "magnification");

    /** What holds when nobody says otherwise. */
    public static final Profile DEFAULTS = new Profile(Study.OLDEST, DateChoice.KEEP, SHOWN, 50, 64, 1000, 100, 200);

    /**
     * The version of the rules by which texts, codes and pixels are de-identified; one more whenever they change, so
     * that what was read by others is read anew.
     */
    private static final int VERSION = 2;

    public Profile {
        // in order, so that equals print alike
        shownFields = Collections.unmodifiableSet(new TreeSet<>(shownFields));
        if (oldestAge < 1 || oldestAge > Study.OLDEST) {
            throw new IllegalArgumentException("an oldest age of " + oldestAge + " is not in 1 to " + Study.OLDEST);
        }
        if (mostFields < 1 || longestFieldName < 1 || longestValue < 1 || mostLabels < 1 || longestLabel < 1) {
            throw new IllegalArgumentException("the most fields and labels, and the longest of each, must be positive: "
                    + mostFields + ", " + longestFieldName + ", " + longestValue + ", " + mostLabels + ", "
                    + longestLabel);
        }
    }

    /** The rules in force, by a name for the record: versions, and what was chosen. */
    public String name() {
        return "precedent " + VERSION + ", elements " + Elements.CURRENT.version() + ", dates "
                + dates.name().toLowerCase(Locale.ROOT);
    }

    /** An age as it may be kept. */
    public @Nullable Integer shown(@Nullable Integer age) {
        return age == null ? null : Integer.valueOf(Math.min(age, oldestAge));
    }

    /** This profile, with more fields of a manifest shown. */
    public Profile showing(Set<String> more) {
        Set<String> all = new TreeSet<>(shownFields);
        all.addAll(more);
        return new Profile(oldestAge, dates, all, mostFields, longestFieldName, longestValue, mostLabels, longestLabel);
    }

    /** This profile, with another choice of what becomes of days. */
    public Profile withDates(DateChoice choice) {
        return new Profile(
                oldestAge, choice, shownFields, mostFields, longestFieldName, longestValue, mostLabels, longestLabel);
    }
}
