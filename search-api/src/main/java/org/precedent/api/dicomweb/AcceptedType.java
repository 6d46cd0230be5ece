package org.precedent.api.dicomweb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the media types that a request accepts (RFC 9110 section 12.5.1, PS3.18 section 8.7.3).
 *
 * @param multipart whether parts of this type are wanted, in {@code multipart/related}
 * @param type of the answer, or of its parts, in lower case; {@code *}{@code /*} for any
 * @param transferSyntax by its identifier, {@code *} for the one that is stored; empty where nothing is said
 * @param quality from 0, unwanted, to 1
 */
public record AcceptedType(boolean multipart, String type, String transferSyntax, double quality) {
    private static final String ANY = "*/*";
    private static final String MULTIPART = "multipart/related";
    private static final int MOST = 64;

    /**
     * What a request accepts, what it wants most first.
     *
     * @param accept as it stands in the header, or in the parameter that stands for it; empty for anything
     * @throws DicomWebRefused if it cannot be understood
     */
    public static List<AcceptedType> read(String accept) {
        if (accept.isBlank()) {
            return List.of(new AcceptedType(false, ANY, "", 1));
        }
        List<AcceptedType> all = new ArrayList<>();
        for (String one : split(accept, ',')) {
            if (!one.isBlank()) {
                all.add(one(one));
            }
        }
        if (all.size() > MOST) {
            throw malformed();
        }
        all.removeIf(type -> type.quality() <= 0);
        all.sort(Comparator.comparingDouble((AcceptedType type) -> -type.quality()));
        return List.copyOf(all);
    }

    private static AcceptedType one(String text) {
        List<String> parts = split(text, ';');
        Map<String, String> parameters = new HashMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String value = part.substring(equals + 1).strip();
                parameters.put(part.substring(0, equals).strip().toLowerCase(Locale.ROOT), unquoted(value));
            }
        }
        // a plus sign in an address is a space when it is read
        String type = parts.getFirst().strip().replace(' ', '+').toLowerCase(Locale.ROOT);
        type = type.equals("*") ? ANY : type;
        boolean multipart = type.equals(MULTIPART);
        String root = parameters.getOrDefault("type", ANY).replace(' ', '+').toLowerCase(Locale.ROOT);
        String inner = multipart ? root : type;
        if (!inner.contains("/")) {
            throw malformed();
        }
        return new AcceptedType(
                multipart, inner, parameters.getOrDefault("transfer-syntax", ""), quality(parameters.get("q")));
    }

    private static double quality(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        try {
            return Math.clamp(Double.parseDouble(text), 0, 1);
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** The parts between separators that stand in no quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == separator && !quoted) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }

    private static DicomWebRefused malformed() {
        return DicomWebRefused.malformed(
                "Accept is no list of media types, such as multipart/related; type=\"application/dicom\"");
    }

    /** Whether a type is among those that this one names. */
    public boolean covers(String other) {
        return type.equals(ANY)
                || type.equals(other)
                || (type.endsWith("/*") && other.startsWith(type.substring(0, type.length() - 1)));
    }

    /** Whether any type will do. */
    public boolean isAny() {
        return type.equals(ANY);
    }
}
