package org.precedent.index.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of a data set are written (PS3.3 C.12.1.1.2, PS3.5 section 6.1). Never fails: what cannot be read
 * becomes the replacement character.
 */
final class CharacterSet {
    static final CharacterSet DEFAULT = new CharacterSet(StandardCharsets.ISO_8859_1, false);

    private static final String JIS = "JIS_X0201";
    private static final byte ESCAPE = 0x1B;
    private static final Set<String> LATIN =
            Set.of("ISO-8859-1", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-9", "ISO-8859-15");
    private static final String DELIMITERS = "\\^=\r\n\t\f";

    /** The terms without code extensions; those with them, {@code ISO 2022 IR n}, begin in the same set. */
    private static final Map<String, String> TERMS = Map.ofEntries(
            Map.entry("6", "ISO-8859-1"),
            Map.entry("13", JIS),
            Map.entry("100", "ISO-8859-1"),
            Map.entry("101", "ISO-8859-2"),
            Map.entry("109", "ISO-8859-3"),
            Map.entry("110", "ISO-8859-4"),
            Map.entry("126", "ISO-8859-7"),
            Map.entry("127", "ISO-8859-6"),
            Map.entry("138", "ISO-8859-8"),
            Map.entry("144", "ISO-8859-5"),
            Map.entry("148", "ISO-8859-9"),
            Map.entry("166", "TIS-620"),
            Map.entry("192", "UTF-8"),
            Map.entry("203", "ISO-8859-15"),
            Map.entry("GB18030", "GB18030"),
            Map.entry("GBK", "GBK"));

    private static final List<Escape> ESCAPES = List.of(
            new Escape("(B", "ISO-8859-1", Shape.SINGLE),
            new Escape("(J", JIS, Shape.SINGLE),
            new Escape(")I", JIS, Shape.SINGLE),
            new Escape("-A", "ISO-8859-1", Shape.SINGLE),
            new Escape("-B", "ISO-8859-2", Shape.SINGLE),
            new Escape("-C", "ISO-8859-3", Shape.SINGLE),
            new Escape("-D", "ISO-8859-4", Shape.SINGLE),
            new Escape("-F", "ISO-8859-7", Shape.SINGLE),
            new Escape("-G", "ISO-8859-6", Shape.SINGLE),
            new Escape("-H", "ISO-8859-8", Shape.SINGLE),
            new Escape("-L", "ISO-8859-5", Shape.SINGLE),
            new Escape("-M", "ISO-8859-9", Shape.SINGLE),
            new Escape("-T", "TIS-620", Shape.SINGLE),
            new Escape("-b", "ISO-8859-15", Shape.SINGLE),
            new Escape("$B", "EUC-JP", Shape.SHIFTED),
            new Escape("$(D", "EUC-JP", Shape.SHIFTED_SUPPLEMENT),
            new Escape("$)C", "EUC-KR", Shape.SINGLE),
            new Escape("$)A", "GB2312", Shape.SINGLE));

    private final Charset initial;
    private final boolean extended;

    private CharacterSet(Charset initial, boolean extended) {
        this.initial = initial;
        this.extended = extended;
    }

    /** The character set that a Specific Character Set names; the default repertoire where a term is unknown. */
    static CharacterSet of(List<String> terms) {
        if (terms.isEmpty()) {
            return DEFAULT;
        }
        String key = terms.getFirst().replaceFirst("^ISO[ _](2022[ _])?IR[ _]", "");
        Charset initial = charset(TERMS.getOrDefault(key, "ISO-8859-1"));
        boolean extended = terms.size() > 1 || terms.getFirst().contains("2022");
        return new CharacterSet(initial, extended);
    }

    /**
     * The text that is most likely meant: in UTF-8 or in Windows' letters, where the named set makes no sense of it.
     */
    String decode(byte[] text) {
        String declared = declared(text);
        if (isSure(text)) {
            return declared;
        }
        String utf8 = Mistaken.utf8(text);
        if (utf8 != null && !initial.equals(StandardCharsets.UTF_8) && (isLatin() || Mistaken.isSuspect(declared))) {
            return utf8;
        }
        return initial.equals(StandardCharsets.ISO_8859_1) && Mistaken.isSuspect(declared)
                ? Mistaken.windows(text)
                : declared;
    }

    /** Every text that may be meant. */
    Set<String> readings(byte[] text) {
        Set<String> readings = new LinkedHashSet<>(List.of(declared(text)));
        if (isSure(text)) {
            return readings;
        }
        readings.add(decode(text));
        String utf8 = Mistaken.utf8(text);
        if (utf8 != null) {
            readings.add(utf8);
        } else if (initial.equals(StandardCharsets.UTF_8)) {
            readings.add(Mistaken.windows(text));
        }
        for (String reading : List.copyOf(readings)) {
            String before = Mistaken.latin(reading);
            if (before != null) {
                readings.add(before);
            }
        }
        return readings;
    }

    /** Plain letters are the same in every set, and switching between sets is no mistake. */
    private static boolean isSure(byte[] text) {
        boolean plain = true;
        for (byte value : text) {
            if (value == ESCAPE) {
                return true;
            }
            plain &= value >= 0;
        }
        return plain;
    }

    private boolean isLatin() {
        return LATIN.contains(initial.name());
    }

    private String declared(byte[] text) {
        return extended ? decodeExtended(text) : plain(initial, text);
    }

    private String decodeExtended(byte[] text) {
        StringBuilder decoded = new StringBuilder(text.length);
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        Escape current = null;
        int at = 0;
        while (at < text.length) {
            Escape escape = text[at] == ESCAPE ? escapeAt(text, at + 1) : null;
            if (escape != null) {
                decoded.append(decode(run, current));
                current = escape;
                at += 1 + escape.sequence.length();
            } else if (current != null && current.shape == Shape.SINGLE && isDelimiter(text[at])) {
                decoded.append(decode(run, current)).append((char) text[at]);
                current = null;
                at++;
            } else {
                run.write(text[at]);
                at++;
            }
        }
        return decoded.append(decode(run, current)).toString();
    }

    private static boolean isDelimiter(byte value) {
        return value > 0 && DELIMITERS.indexOf(value) >= 0;
    }

    private static @Nullable Escape escapeAt(byte[] text, int at) {
        for (Escape escape : ESCAPES) {
            if (escape.standsAt(text, at)) {
                return escape;
            }
        }
        return null;
    }

    private String decode(ByteArrayOutputStream run, @Nullable Escape escape) {
        byte[] bytes = run.toByteArray();
        run.reset();
        return escape == null ? plain(initial, bytes) : plain(escape.charset, escape.shape.raised(bytes));
    }

    /** JIS X 0201 has a yen sign where values are parted by a backslash. */
    private static String plain(Charset charset, byte[] bytes) {
        String text = new String(bytes, charset);
        return charset.name().equals(JIS) ? text.replace('\u00A5', '\\').replace('\u203E', '~') : text;
    }

    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }

    /** How a set's characters lie in bytes, and how they become those of the Java charset that holds the set. */
    private enum Shape {
        /** As they are. */
        SINGLE,
        /** Two bytes of 7 bits. */
        SHIFTED,
        /** Two bytes of 7 bits, in the supplementary set. */
        SHIFTED_SUPPLEMENT;

        byte[] raised(byte[] bytes) {
            if (this == SINGLE) {
                return bytes;
            }
            ByteArrayOutputStream raised = new ByteArrayOutputStream();
            for (int i = 0; i < bytes.length; i++) {
                if (this == SHIFTED_SUPPLEMENT && i % 2 == 0) {
                    raised.write(0x8F);
                }
                raised.write(bytes[i] | 0x80);
            }
            return raised.toByteArray();
        }
    }

    /** An escape sequence (PS3.3 table C.12-3 and C.12-4), without its first byte, and what it switches to. */
    private static final class Escape {
        private final String sequence;
        private final Charset charset;
        private final Shape shape;

        Escape(String sequence, String charset, Shape shape) {
            this.sequence = sequence;
            this.charset = charset(charset);
            this.shape = shape;
        }

        boolean standsAt(byte[] text, int at) {
            if (text.length - at < sequence.length()) {
                return false;
            }
            for (int i = 0; i < sequence.length(); i++) {
                if (text[at + i] != sequence.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
