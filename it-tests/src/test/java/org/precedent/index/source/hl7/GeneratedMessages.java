package org.precedent.index.source.hl7;

import java.util.List;
import java.util.Random;

/** Valid messages of HL7 v2 with random segments, repetitions, components, parts and escape sequences. */
final class GeneratedMessages {
    private static final List<String> SEGMENTS = List.of("PID", "PV1", "ORC", "OBR", "OBX", "NTE", "ZDS", "IPC");
    private static final List<String> PIECES = List.of(
            "a", "Zz", "7", "0042", "Größe", "日本", ".", "-", " ", "<3", "\\F\\", "\\S\\", "\\T\\", "\\R\\", "\\E\\",
            "x y", "'", "\"", ":", "2024");

    private final Random random;

    GeneratedMessages(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        StringBuilder message = new StringBuilder(
                "MSH|^~\\&|RIS|Northfield|PACS|B|20240102030405+0000||ORU^R01|" + random.nextInt(1000) + "|P|2.5.1");
        int segments = 1 + random.nextInt(12);
        for (int i = 0; i < segments; i++) {
            message.append('\r').append(SEGMENTS.get(random.nextInt(SEGMENTS.size())));
            int fields = 1 + random.nextInt(20);
            for (int field = 0; field < fields; field++) {
                message.append('|').append(joined("~", 3, 0));
            }
        }
        return message.append('\r').toString();
    }

    /** Repetitions of components of parts. */
    private String joined(String mark, int most, int depth) {
        if (random.nextInt(3) == 0) {
            return "";
        }
        StringBuilder field = new StringBuilder();
        int count = random.nextInt(3) == 0 ? 1 + random.nextInt(most) : 1;
        for (int i = 0; i < count; i++) {
            field.append(i == 0 ? "" : mark);
            switch (depth) {
                case 0 -> field.append(joined("^", 5, 1));
                case 1 -> field.append(joined("&", 3, 2));
                default -> field.append(word());
            }
        }
        return field.toString();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int pieces = random.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            word.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return word.toString();
    }
}
