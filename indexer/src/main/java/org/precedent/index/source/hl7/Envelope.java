package org.precedent.index.source.hl7;

import java.nio.charset.StandardCharsets;

/** What a line begins. */
enum Envelope {
    /** A message. */
    MESSAGE,
    /** A file or a batch of messages. */
    START,
    /** Its end. */
    END,
    /** Neither. */
    NONE;

    private static final int NAME = 3;

    static Envelope of(byte[] line) {
        return of(new String(line, 0, Math.min(line.length, NAME + 1), StandardCharsets.ISO_8859_1));
    }

    static Envelope of(String line) {
        boolean separated = line.length() > NAME
                && !Character.isLetterOrDigit(line.charAt(NAME))
                && !Character.isWhitespace(line.charAt(NAME));
        if (!separated) {
            return NONE;
        }
        return switch (line.substring(0, NAME)) {
            case "MSH" -> MESSAGE;
            case "FHS", "BHS" -> START;
            case "FTS", "BTS" -> END;
            default -> NONE;
        };
    }
}
