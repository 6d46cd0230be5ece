package org.precedent.index.deid;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sexes as sources write them: DICOM's letters (PS3.3 C.7.1.1) and the words for them in a few languages. */
public final class Sexes {
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Z]+");

    /** Figures for sexes mean one thing here and the opposite there. */
    private static final Pattern LEADING_FIGURE = Pattern.compile("^[^A-Z]*\\d");

    private static final Map<String, String> WORDS = words();

    private Sexes() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        put(words, "M", "M", "MALE", "MAN", "BOY", "MANN", "MANNLICH", "MAENNLICH", "MASCULIN", "MASCULINE", "HOMME");
        put(words, "M", "H", "HOMBRE", "MASCULINO", "MASCHIO", "MASCHILE", "UOMO", "HOMEM", "VARON", "MANNELIJK");
        put(words, "F", "F", "FEMALE", "WOMAN", "GIRL", "W", "FRAU", "WEIBLICH", "FEMININ", "FEMININE", "FEMME");
        put(words, "F", "FEMENINO", "FEMENINA", "FEMININO", "FEMMINA", "FEMMINILE", "DONNA", "MUJER", "MULHER");
        put(words, "F", "V", "VROUW", "VROUWELIJK");
        put(words, "O", "O", "OTHER", "D", "DIVERS", "DIVERSE", "X", "NONBINARY", "INTERSEX");
        put(words, "", "", "U", "UN", "UNK", "UNKNOWN", "UNDETERMINED", "UNSPECIFIED", "UNBEKANNT", "INCONNU");
        put(words, "", "DESCONOCIDO", "SCONOSCIUTO", "NA", "NONE", "NULL");
        return Map.copyOf(words);
    }

    private static void put(Map<String, String> words, String sex, String... writings) {
        for (String writing : writings) {
            words.put(writing, sex);
        }
    }

    /**
     * The sex that a text names, whatever follows it.
     *
     * @return {@code M}, {@code F} or {@code O}; empty when the text is empty or says that the sex is unknown; null
     *     when it says something that is none of these
     */
    public static @Nullable String of(String text) {
        String uniform = Uniform.of(text);
        if (LEADING_FIGURE.matcher(uniform).find()) {
            return null;
        }
        String whole = WORDS.get(NO_LETTER.matcher(uniform).replaceAll(""));
        return whole == null ? ofWords(NO_LETTER.split(uniform)) : whole;
    }

    /** What the first word says, unless another contradicts it. */
    private static @Nullable String ofWords(String[] words) {
        String first = words.length == 0 ? null : WORDS.get(words[0]);
        for (String word : words) {
            String sex = WORDS.get(word);
            if (sex != null && !sex.equals(first)) {
                return null;
            }
        }
        return first;
    }
}
