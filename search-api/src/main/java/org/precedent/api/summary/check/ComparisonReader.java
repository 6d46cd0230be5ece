package org.precedent.api.summary.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Side;
import org.precedent.index.model.Span;

/**
 * Finds where a text compares: "larger in case 1 than in case 2", "the right is larger than the left", "largest in case
 * 3". "Larger than before" is a course, and "larger than 2 cm" a size.
 */
final class ComparisonReader {
    private static final Pattern DEGREE = whole(WordLists.eitherOfPairs("comparatives"));
    private static final Pattern MOST = whole(WordLists.eitherOfPairs("extremes"));
    private static final Pattern THAN = whole(WordLists.either("than"));
    private static final Map<String, String> DEGREES = WordLists.pairs("comparatives");
    private static final Map<String, String> EXTREMES = WordLists.pairs("extremes");
    private static final Map<String, String> SIDES = WordLists.pairs("sides");
    private static final Phrases BEFORE = Phrases.of("before");
    private static final Phrases DENIALS = Phrases.of("denials");

    /** They compare anything, and degrees only between sides. */
    private static final String ANY = "any";

    /** They compare only where the second is named. */
    private static final String THAN_ALONE = "-than";

    /** In words: a side right behind a word that compares. */
    private static final int NEAR = 4;

    private final String text;

    private ComparisonReader(String text) {
        this.text = text;
    }

    private static Pattern whole(String any) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])" + any + "(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The first of a text; null when it compares nothing. */
    static @Nullable Comparison in(String text) {
        return ComparisonCheck.compares(text) ? null : new ComparisonReader(text).read();
    }

    private @Nullable Comparison read() {
        Matcher degree = DEGREE.matcher(text);
        while (degree.find()) {
            Comparison one = isDenied(degree.start()) ? null : degree(degree);
            if (one != null) {
                return one;
            }
        }
        Matcher most = MOST.matcher(text);
        if (!most.find() || isDenied(most.start())) {
            return null;
        }
        Span word = new Span(most.start(), most.end());
        boolean larger = "larger".equals(EXTREMES.get(plain(most.group())));
        return new Comparison(larger, true, word, null, null, List.of(word));
    }

    private boolean isDenied(int start) {
        List<ClaimToken> before = ClaimToken.of(text.substring(0, start));
        return !before.isEmpty() && DENIALS.isIn(before.getLast().word());
    }

    private static String plain(String phrase) {
        return phrase.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private @Nullable Comparison degree(Matcher found) {
        Span word = new Span(found.start(), found.end());
        String meaning = DEGREES.getOrDefault(plain(found.group()), ANY);
        Matcher than = THAN.matcher(text);
        boolean compares = than.find(word.end());
        String behind = compares ? text.substring(than.end()) : "";
        if (compares && (isSize(behind) || BEFORE.isIn(behind))) {
            return null;
        }
        Span second = compares ? new Span(than.start(), than.end()) : null;
        Span side = compares ? side(0, than.start(), true) : side(word.end(), text.length(), false);
        Span other = compares ? side(than.end(), text.length(), false) : null;
        boolean near = side != null && (compares || isNear(word, side));
        boolean sided = near && side != null && (other == null ? !compares : differ(side, other));
        boolean needsThan = meaning.endsWith(THAN_ALONE);
        if ((!sided && (!compares || meaning.equals(ANY))) || (needsThan && !compares)) {
            return null;
        }
        List<Span> out = new ArrayList<>(List.of(word));
        if (second != null) {
            out.add(second);
        }
        if (sided && side != null) {
            out.add(side);
        }
        if (sided && other != null) {
            out.add(other);
        }
        boolean larger = !meaning.startsWith("smaller");
        return new Comparison(larger, false, word, second, sided && side != null ? sideOf(side) : null, out);
    }

    private static boolean isSize(String behind) {
        return behind.stripLeading().matches("(?s)[<>=\u2265\u2264~]*\\s*\\d.*");
    }

    private boolean isNear(Span word, Span side) {
        return ClaimToken.of(text.substring(word.end(), side.end())).size() < NEAR;
    }

    private boolean differ(Span one, Span other) {
        return sideOf(one) != sideOf(other);
    }

    private Side sideOf(Span side) {
        return "left".equals(SIDES.get(side.of(text).toLowerCase(Locale.ROOT))) ? Side.LEFT : Side.RIGHT;
    }

    /** The first word for the left or the right in a stretch, or the last; null when there is none. */
    private @Nullable Span side(int start, int end, boolean last) {
        Span found = null;
        for (ClaimToken token : ClaimToken.of(text.substring(start, end))) {
            String side = SIDES.getOrDefault(token.word(), "");
            if ((side.equals("left") || side.equals("right")) && (last || found == null)) {
                found = token.span().behind(start);
            }
        }
        return found;
    }
}
