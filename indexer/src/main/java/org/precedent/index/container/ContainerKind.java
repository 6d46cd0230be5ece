package org.precedent.index.container;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The archives of files that are read, told by their first bytes. */
public enum ContainerKind {
    ZIP,
    TAR,
    /** A single packed file, which may be a tar. */
    GZIP;

    /** How many bytes tell it. */
    public static final int HEAD = TarHeader.LENGTH;

    private static final int GZIP_DEFLATE = 8;

    /**
     * The kind of a file.
     *
     * @param head its first bytes, {@link #HEAD} of them or all
     */
    public static Optional<ContainerKind> of(byte[] head) {
        if (begins(head, "PK\3\4") || begins(head, "PK\5\6") || begins(head, "PK\7\b")) {
            return Optional.of(ZIP);
        }
        if (begins(head, "\u001f\u008b") && head.length > 2 && head[2] == GZIP_DEFLATE) {
            return Optional.of(GZIP);
        }
        return TarHeader.isOne(head) ? Optional.of(TAR) : Optional.empty();
    }

    private static boolean begins(byte[] head, String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
