package org.precedent.index.dicom;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.precedent.index.data.DataFile;

/**
 * What a file says of text in its pixels: the flag (Burned In Annotation, PS3.3 C.7.6.1.1.1), and its kind. A flag that
 * says no is not believed of the kinds that devices write on, which are kept as a list beside this class.
 */
enum TextProne {
    /** The flag says yes, or nothing that can be read as no. */
    TOLD,
    /** It is of a kind that devices write on, or of one that they may and the flag says nothing. */
    MAY,
    /** Neither. */
    NOT;

    private static final Set<String> CLEAR_NO = Set.of("NO", "N", "FALSE", "0");

    private static final List<String> KINDS = DataFile.lines(TextProne.class, "text-prone-1.txt");

    static TextProne of(DicomObject object) {
        String said = said(object.dataset());
        if (said.equals("YES")) {
            return TOLD;
        }
        return isOfKind(object, "always") || (said.isEmpty() && isOfKind(object, "silent")) ? MAY : NOT;
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

    private static boolean isOfKind(DicomObject object, String when) {
        String modality = plain(object.dataset().text(Tag.MODALITY));
        List<String> type = object.dataset().texts(Tag.IMAGE_TYPE).stream()
                .map(TextProne::plain)
                .toList();
        for (String kind : KINDS) {
            String[] words = kind.split(" ", 3);
            boolean is = switch (words[1]) {
                case "modality" -> modality.equals(words[2]);
                case "class" ->
                    object.sopClass().equals(words[2]) || object.sopClass().startsWith(words[2] + ".");
                default -> type.stream().anyMatch(value -> value.contains(words[2]));
            };
            if (is && words[0].equals(when)) {
                return true;
            }
        }
        return false;
    }
}
