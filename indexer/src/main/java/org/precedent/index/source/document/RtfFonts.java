package org.precedent.index.source.document;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.precedent.index.data.DataFile;

/** In which character set each font of an RTF document writes. */
final class RtfFonts {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int SYMBOLS = 2;
    private static final int DEFAULT_SET = 1;

    /** Charsets by the number of a font's character set, by code page ({@code cp1252}) and by machine. */
    private static final Map<String, String> CHARSETS = table("rtf-charsets.txt");

    /** What the bytes of the font Symbol show, in hexadecimal. */
    private static final Map<String, String> SYMBOL = table("symbol-font.txt");

    private static Map<String, String> table(String file) {
        return DataFile.lines(RtfFonts.class, file).stream()
                .map(line -> line.split("\\s+", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1].strip()));
    }

    private final Map<Integer, Integer> sets = new HashMap<>();
    private Charset ansi = WESTERN;
    private int byDefault = RtfGroup.NO_FONT;

    /** The code page of the document; 0 and 1252 stand for what holds without one. */
    void codePage(int number) {
        Charset named = charset("cp" + number);
        if (named != null) {
            ansi = named;
        }
    }

    /** The character set of a kind of machine, as old documents name it. */
    void machine(String name) {
        Charset named = charset(name);
        if (named != null) {
            ansi = named;
        }
    }

    void byDefault(int font) {
        byDefault = font;
    }

    void characterSet(int font, int set) {
        sets.put(font, set);
    }

    /** The character set of a font; null when it holds symbols in place of letters. */
    @Nullable Charset charset(int font) {
        int set = sets.getOrDefault(font == RtfGroup.NO_FONT ? byDefault : font, DEFAULT_SET);
        if (set == SYMBOLS) {
            return null;
        }
        Charset named = set <= DEFAULT_SET ? null : charset(String.valueOf(set));
        return named == null ? ansi : named;
    }

    private static @Nullable Charset charset(String name) {
        String charset = CHARSETS.get(name);
        return charset == null ? null : MediaType.charset(charset);
    }

    /** What a byte of a symbol font shows; a bullet when nobody knows. */
    static String symbol(int value) {
        String hexadecimal = Integer.toHexString(value);
        return value == ' ' ? " " : SYMBOL.getOrDefault(hexadecimal, "\u2022");
    }
}
