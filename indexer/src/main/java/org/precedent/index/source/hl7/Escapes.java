package org.precedent.index.source.hl7;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Undoes escape sequences (HL7 v2, chapter 2.7). What looks like one and is none stands for itself, for people write
 * paths and fractions with the same character; so does an escape character alone.
 */
final class Escapes {
    /** The longest sequence, in characters; hexadecimal data may be long. */
    private static final int LONGEST = 2_000;

    private final Separators separators;
    private final Charset characters;

    /** @param characters what the bytes of hexadecimal sequences mean */
    Escapes(Separators separators, Charset characters) {
        this.separators = separators;
        this.characters = characters;
    }

    String plain(String text) {
        char escape = separators.escape();
        int at = escape == 0 ? -1 : text.indexOf(escape);
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        int end = text.indexOf(escape, at + 1);
        while (at >= 0 && end >= 0) {
            String meant = end - at > LONGEST ? null : meaning(text.substring(at + 1, end));
            plain.append(text, from, at);
            if (meant == null) {
                plain.append(text, at, end);
                from = end;
                at = end;
            } else {
                plain.append(meant);
                from = end + 1;
                at = text.indexOf(escape, from);
            }
            end = at < 0 ? -1 : text.indexOf(escape, at + 1);
        }
        return plain.append(text, from, text.length()).toString();
    }

    /** What a sequence stands for; null when it is none. */
    private @Nullable String meaning(String sequence) {
        return switch (sequence) {
            case "F" -> String.valueOf(separators.field());
            case "S" -> String.valueOf(separators.component());
            case "T" -> String.valueOf(separators.subcomponent());
            case "R" -> String.valueOf(separators.repetition());
            case "E" -> String.valueOf(separators.escape());
            case "P" -> "#";
            case "H", "N" -> "";
            default -> longer(sequence);
        };
    }

    private @Nullable String longer(String sequence) {
        if (sequence.startsWith(".")) {
            return formatting(sequence.substring(1).strip().toLowerCase(Locale.ROOT));
        }
        if (sequence.startsWith("X") && isHexadecimal(sequence, 1)) {
            return hexadecimal(sequence.substring(1));
        }
        boolean shift = (sequence.startsWith("C") || sequence.startsWith("M")) && isHexadecimal(sequence, 1);
        return shift ? "" : null;
    }

    private static boolean isHexadecimal(String text, int from) {
        return text.length() > from
                && (text.length() - from) % 2 == 0
                && text.chars().skip(from).allMatch(digit -> Character.digit(digit, 16) >= 0);
    }

    private String hexadecimal(String digits) {
        return decoded(HexFormat.of().parseHex(digits)).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Bytes that are none of the message's own characters are Latin 1, in which senders write single ones. */
    private String decoded(byte[] bytes) {
        try {
            return characters.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /** Commands of formatted text, chapter 2.7.6: those that begin a line or leave space; the others change no word. */
    private static @Nullable String formatting(String command) {
        String name = command.substring(0, Math.min(2, command.length()));
        return switch (name) {
            case "br", "ce" -> "\n";
            case "sp" -> "\n".repeat(number(command));
            case "sk" -> " ".repeat(number(command));
            case "fi", "nf", "in", "ti" -> "";
            default -> null;
        };
    }

    private static int number(String command) {
        int[] digits =
                command.chars().skip(2).filter(Character::isDigit).limit(4).toArray();
        int number = Arrays.stream(digits).reduce(0, (sum, digit) -> sum * 10 + Character.digit(digit, 10));
        return Math.clamp(number, 1, Hl7Limits.MOST_SPACES);
    }
}
