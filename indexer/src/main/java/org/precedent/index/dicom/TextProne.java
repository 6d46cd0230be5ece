package org.precedent.index.dicom;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.precedent.index.data.DataFile;

/**
 * What a file says of text in its pixels: the flag (Burned In Annotation, PS3.3 C.7.6.1.1.1), and its kind. A flag that
 * says no is not believed of the kinds that devices write on, nor of kinds that nobody knows; a list beside this class
 * holds those that are known.
 */
enum TextProne {
    /** The flag says yes, or nothing that can be read as no. */
    TOLD,
    /**
     * It is of a kind that devices write on or of an unknown one, or of one that they may and the flag says nothing.
     */
    MAY,
    /** Neither. */
    NOT;

    private static final Set<String> CLEAR_NO = Set.of("NO", "N", "FALSE", "0");

    /** The version of the list of kinds. */
    private static final int VERSION = 2;

    private static final String ALWAYS = "always";
    private static final String SILENT = "silent";
    private static final Pattern NO_PART = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final List<Kind> KINDS = DataFile.lines(TextProne.class, "text-prone-" + VERSION + ".txt").stream()
            .map(Kind::of)
            .toList();

    /** A line of the list: when the kind is looked at, by what it is told, and what is told. */
    private record Kind(String when, String by, String term) {
        static Kind of(String line) {
            String[] words = line.split(" ", 3);
            return new Kind(words[0], words[1], words[2]);
        }
    }

    static TextProne of(DicomObject object) {
        String said = said(object.dataset());
        if (said.equals("YES")) {
            return TOLD;
        }
        Set<String> looked = looked(object);
        return looked.contains(ALWAYS) || (said.isEmpty() && looked.contains(SILENT)) ? MAY : NOT;
    }

    /** What the flag says: NO, YES for whatever else, empty when it says nothing. */
    static String said(Dataset dataset) {
        List<String> flags = dataset.texts(Tag.BURNED_IN_ANNOTATION).stream()
                .map(TextProne::plain)
                .filter(flag -> !flag.isEmpty())
                .toList();
        if (flags.isEmpty()) {
            return "";
        }
        return CLEAR_NO.containsAll(flags) ? "NO" : "YES";
    }

    private static String plain(String value) {
        return value.strip().toUpperCase(Locale.ROOT);
    }

    /** When images like this one are looked at: more than one answer where it is of several kinds. */
    private static Set<String> looked(DicomObject object) {
        Set<String> looked = new HashSet<>();
        for (String value : object.dataset().texts(Tag.IMAGE_TYPE)) {
            KINDS.stream()
                    .filter(kind -> kind.by.equals("type") && plain(value).contains(kind.term))
                    .forEach(kind -> looked.add(kind.when));
        }
        Set<String> byClass = byClass(object.sopClass());
        looked.addAll(byClass);
        List<String> modalities = object.dataset().texts(Tag.MODALITY).stream()
                .map(TextProne::plain)
                .filter(modality -> NO_PART.matcher(modality).replaceAll("").length() > 0)
                .toList();
        modalities.forEach(modality -> looked.addAll(byModality(modality)));
        if (modalities.isEmpty() && byClass.isEmpty()) {
            looked.add(ALWAYS);
        }
        return looked;
    }

    private static Set<String> byClass(String sopClass) {
        Set<String> looked = new HashSet<>();
        for (Kind kind : KINDS) {
            boolean is = sopClass.equals(kind.term) || sopClass.startsWith(kind.term + ".");
            if (kind.by.equals("class") && is) {
                looked.add(kind.when);
            }
        }
        return looked;
    }

    /** A term however it is written, or each word of a text; a word that is no known term is none that is clear. */
    private static Set<String> byModality(String modality) {
        String joined = NO_PART.matcher(modality).replaceAll("");
        boolean known = KINDS.stream().anyMatch(kind -> isModality(kind, joined));
        List<String> words = known
                ? List.of(joined)
                : NO_PART.splitAsStream(modality)
                        .filter(word -> !word.isEmpty())
                        .toList();
        Set<String> looked = new HashSet<>();
        for (String word : words) {
            looked.add(KINDS.stream()
                    .filter(kind -> isModality(kind, word))
                    .map(Kind::when)
                    .findFirst()
                    .orElse(ALWAYS));
        }
        return looked;
    }

    private static boolean isModality(Kind kind, String word) {
        return kind.by.equals("modality") && kind.term.equals(word);
    }
}
