package org.precedent.api.http;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/** An answer in parts (RFC 2387) as it is written, one part after the other. */
final class Multipart {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BOUNDARY_BYTES = 20;

    private final String type;
    private final String boundary;
    private boolean begun;

    /** @param type of the parts, without parameters */
    Multipart(String type) {
        byte[] random = new byte[BOUNDARY_BYTES];
        RANDOM.nextBytes(random);
        this.type = type;
        this.boundary = HexFormat.of().formatHex(random);
    }

    String contentType() {
        return "multipart/related; type=\"" + type + "\"; boundary=" + boundary;
    }

    /**
     * What stands before the next part.
     *
     * @param contentType of the part, with its parameters
     * @param location its address
     */
    byte[] next(String contentType, String location) {
        String before = begun ? "\r\n" : "";
        begun = true;
        return bytes(before + "--" + boundary + "\r\nContent-Type: " + contentType + "\r\nContent-Location: " + location
                + "\r\n\r\n");
    }

    /** What stands behind the last one. */
    byte[] end() {
        return bytes("\r\n--" + boundary + "--\r\n");
    }

    /** Another that is like this one, from its beginning. */
    Multipart again() {
        return new Multipart(type, boundary);
    }

    private Multipart(String type, String boundary) {
        this.type = type;
        this.boundary = boundary;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
