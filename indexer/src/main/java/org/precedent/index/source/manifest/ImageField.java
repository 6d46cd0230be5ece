package org.precedent.index.source.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field that looks like the image's file in a row that has no {@code file}.
 *
 * @param name of the field
 * @param path as it holds it
 */
record ImageField(String name, String path) {

    /** The names that such fields have elsewhere, without marks and in small letters, the likeliest first. */
    private static final List<String> USUAL = List.of(
            "filename",
            "filepath",
            "imagefile",
            "imagefilename",
            "imagepath",
            "image",
            "img",
            "imgpath",
            "path",
            "dicom",
            "dicompath",
            "dicomfile",
            "file");

    private static final Pattern IMAGE =
            Pattern.compile("(?!\\w+://)[^\\r\\n]{1,4000}\\.(?:png|jpe?g|dcm|dicom|ima)", Pattern.CASE_INSENSITIVE);

    /** The likeliest field of a row; null when none looks like it. */
    static @Nullable ImageField of(JsonNode row) {
        ImageField best = null;
        for (Map.Entry<String, JsonNode> field : row.properties()) {
            boolean image = field.getValue().isTextual()
                    && IMAGE.matcher(field.getValue().textValue()).matches();
            if (image && !KnownField.NAMES.contains(field.getKey())) {
                ImageField candidate =
                        new ImageField(field.getKey(), field.getValue().textValue());
                best = best == null || candidate.rank() < best.rank() ? candidate : best;
            }
        }
        return best;
    }

    private int rank() {
        int place = USUAL.indexOf(name.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT));
        return place < 0 ? USUAL.size() : place;
    }

    /** What to say of it; its name only where it is a usual one, for a name may name anybody. */
    String notice(boolean taken) {
        String field = rank() < USUAL.size() ? "its field " + PlainText.line(name) : "another field of it";
        return taken
                ? "the row has no file; " + field + " was taken for it"
                : "the row has no file, and what " + field + " names is not in the manifest's folder;"
                        + " write the image's path there, as file";
    }
}
