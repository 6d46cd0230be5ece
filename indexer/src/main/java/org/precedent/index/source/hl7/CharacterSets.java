package org.precedent.index.source.hl7;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.index.data.DataFile;

/**
 * How the bytes of a message become text. Many senders declare another character set than they write (MSH-18, table
 * 0211): what is valid UTF-8 is taken for it, unless sets that switch by escape sequences are declared; other bytes are
 * taken as declared, and as Windows-1252 where nothing that is known is declared or does not fit.
 */
final class CharacterSets {
    private static final Map<String, Charset> SETS = sets();
    private static final Charset LAST = Charset.forName("windows-1252");

    private CharacterSets() {}

    /**
     * Bytes as text.
     *
     * @param guessed whether they are not what was declared
     */
    record Decoded(String text, Charset characters, boolean guessed) {}

    private static Map<String, Charset> sets() {
        Map<String, Charset> sets = new HashMap<>();
        for (String line : DataFile.lines(CharacterSets.class, "character-sets.txt")) {
            String[] sides = line.split("=", 2);
            if (Charset.isSupported(sides[1].strip())) {
                sets.put(key(sides[0]), Charset.forName(sides[1].strip()));
            }
        }
        return Map.copyOf(sets);
    }

    private static String key(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    /** @param declared the name of the declared set; empty for none */
    static Decoded decode(byte[] bytes, String declared) {
        Charset set = SETS.get(key(declared));
        boolean switches = set != null && set.name().startsWith("ISO-2022");
        String text = switches ? null : strictly(bytes, StandardCharsets.UTF_8);
        if (text != null) {
            return new Decoded(text, StandardCharsets.UTF_8, false);
        }
        String asDeclared = set == null ? null : strictly(bytes, set);
        if (set != null && asDeclared != null) {
            return new Decoded(asDeclared, set, false);
        }
        return new Decoded(new String(bytes, LAST), LAST, true);
    }

    private static @Nullable String strictly(byte[] bytes, Charset set) {
        try {
            CharBuffer text = set.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
