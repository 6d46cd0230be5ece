package org.precedent.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A reader of a summary who may leave in the middle. */
final class SummaryReader implements AutoCloseable {
    static final String EVENTS = "text/event-stream";

    private final Socket socket;
    private final StringBuilder read = new StringBuilder();

    /** One who asks, and does not wait for any answer yet. */
    SummaryReader(RunningApi api, String accept, String json) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
        socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
        String request = "POST /api/v1/summaries HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: " + accept + "\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Waits for something in the answer. */
    SummaryReader until(String text) throws IOException {
        InputStream in = socket.getInputStream();
        while (read.indexOf(text) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the answer ended: " + read);
            }
            read.append((char) next);
        }
        return this;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
