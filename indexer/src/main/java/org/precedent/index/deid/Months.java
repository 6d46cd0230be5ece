package org.precedent.index.deid;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the months in the languages in which reports are read, and the same name of another month. */
final class Months {
    private static final List<Locale> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl").stream()
            .map(Locale::of)
            .toList();
    private static final List<TextStyle> STYLES = List.of(TextStyle.FULL, TextStyle.SHORT);
    private static final int SHORTEST = 3;

    /** Languages in which months are written with a capital letter. */
    private static final Set<Locale> CAPITAL = Set.of(Locale.of("en"), Locale.of("de"));

    /** A way to name months: in German, in full. */
    record Naming(Locale language, TextStyle style) {
        private String name(Month month) {
            String name = month.getDisplayName(style, language);
            return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        }
    }

    /** A month, and the ways of naming in which a word names it, the usual ones first. */
    record Named(Month month, List<Naming> namings) {}

    private static final Map<String, Named> NAMES = names();

    private Months() {}

    private static Map<String, Named> names() {
        Map<String, Named> names = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (TextStyle style : STYLES) {
                Naming naming = new Naming(language, style);
                for (Month month : Month.values()) {
                    Letters.spellings(naming.name(month)).forEach(name -> put(names, name, month, naming));
                }
            }
        }
        put(names, "mrz", Month.MARCH, new Naming(Locale.GERMAN, TextStyle.SHORT));
        Letters.spellings("sept")
                .forEach(name -> put(names, name, Month.SEPTEMBER, new Naming(Locale.ENGLISH, TextStyle.SHORT)));
        return Map.copyOf(names);
    }

    private static void put(Map<String, Named> names, String name, Month month, Naming naming) {
        Named known = names.get(name);
        if (name.length() < SHORTEST || (known != null && known.month() != month)) {
            return;
        }
        List<Naming> namings = new ArrayList<>(known == null ? List.of() : known.namings());
        if (!namings.contains(naming)) {
            namings.add(naming);
        }
        names.put(name, new Named(month, List.copyOf(namings)));
    }

    /** The month that a word names, or null. */
    static @Nullable Named of(Word word) {
        return word.traits().month();
    }

    static @Nullable Named of(List<String> spellings) {
        for (String spelling : spellings) {
            Named named = NAMES.get(spelling);
            if (named != null) {
                return named;
            }
        }
        return null;
    }

    /** Another month, in the language that is likely and in the capitals of the word. */
    static String written(Month month, Named like, Locale likely, String word) {
        boolean small = Character.isLowerCase(word.charAt(0));
        Naming naming = like.namings().stream()
                .filter(one -> one.language().equals(likely))
                .findFirst()
                .or(() -> like.namings().stream()
                        .filter(one -> small && !CAPITAL.contains(one.language()))
                        .findFirst())
                .orElse(like.namings().getFirst());
        String name = naming.name(month);
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        boolean capital = Character.isUpperCase(word.charAt(0));
        if (capitals) {
            return name.toUpperCase(Locale.ROOT);
        }
        String first = name.substring(0, 1);
        return (capital ? first.toUpperCase(Locale.ROOT) : first.toLowerCase(Locale.ROOT)) + name.substring(1);
    }
}
