package org.precedent.api.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which a test says exactly what it wants to, as no HTTP client would. */
final class RawConnection implements AutoCloseable {
    private final Socket socket;

    RawConnection(RunningApi api) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
        socket.setSoTimeout((int) Duration.ofSeconds(20).toMillis());
    }

    /** Starts a search, its headers ended by an empty line. */
    RawConnection search(String... headers) throws IOException {
        StringBuilder head = new StringBuilder("POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return send(head.append("\r\n").toString());
    }

    RawConnection send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** Says that nothing more comes, and goes on listening. */
    RawConnection end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Everything that is answered until the server closes. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What is answered first. */
    String firstLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = socket.getInputStream().read();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = socket.getInputStream().read();
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
