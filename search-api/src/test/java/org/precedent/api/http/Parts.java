package org.precedent.api.http;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer in parts, read again. Knows nothing of what wrote it. */
record Parts(List<String> heads, List<byte[]> bodies) {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");

    static Parts of(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElseThrow();
        Matcher boundary = BOUNDARY.matcher(type);
        if (!type.startsWith("multipart/related") || !boundary.find()) {
            throw new AssertionError(type);
        }
        byte[] all = response.body();
        // one character a byte, so that places in the text are places in the bytes
        String text = new String(all, StandardCharsets.ISO_8859_1);
        String line = "--" + boundary.group(1);
        if (!text.startsWith(line + "\r\n") || !text.endsWith("\r\n" + line + "--\r\n")) {
            throw new AssertionError("the answer is not whole");
        }
        List<String> heads = new ArrayList<>();
        List<byte[]> bodies = new ArrayList<>();
        int at = line.length() + 2;
        while (at < text.length() - 2) {
            int body = text.indexOf("\r\n\r\n", at) + 4;
            int end = text.indexOf("\r\n" + line, body);
            heads.add(text.substring(at, body - 4));
            bodies.add(Arrays.copyOfRange(all, body, end));
            at = end + line.length() + 4;
        }
        return new Parts(heads, bodies);
    }
}
