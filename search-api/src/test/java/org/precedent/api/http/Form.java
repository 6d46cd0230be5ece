package org.precedent.api.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files (RFC 7578), part by part. */
final class Form {
    static final String TYPE = "multipart/form-data; boundary=between";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Form json(String name, String json) {
        return part("name=\"" + name + "\"", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String name, byte[] content) {
        return part("name=\"" + name + "\"; filename=\"scan\"", "application/octet-stream", content);
    }

    private Form part(String disposition, String type, byte[] content) {
        text("--between\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type + "\r\n\r\n");
        bytes.writeBytes(content);
        text("\r\n");
        return this;
    }

    byte[] end() {
        text("--between--\r\n");
        return bytes.toByteArray();
    }

    /** The form without its end. */
    byte[] torn() {
        return bytes.toByteArray();
    }

    private void text(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
