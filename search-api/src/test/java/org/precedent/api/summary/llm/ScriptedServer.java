package org.precedent.api.summary.llm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/** A server that answers each request by a script, byte for byte, however wrong that is. */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Script script;
    private final AtomicInteger open = new AtomicInteger();
    private final List<Visit> visits = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /** What happens on a connection once its request was read. */
    public interface Script {
        void run(Visit visit) throws IOException, InterruptedException;
    }

    private ScriptedServer(ServerSocket socket, Script script) {
        this.socket = socket;
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    public static ScriptedServer running(Script script) throws IOException {
        return running(ServerSocketFactory.getDefault(), script);
    }

    static ScriptedServer running(ServerSocketFactory sockets, Script script) throws IOException {
        return new ScriptedServer(sockets.createServerSocket(0, 100, InetAddress.getLoopbackAddress()), script);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                sockets.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // the test is over
            open.set(0);
        }
    }

    private void serve(Socket connection) {
        open.incrementAndGet();
        try (connection) {
            Visit visit = Visit.on(connection, visits.size());
            visits.add(visit);
            script.run(visit);
        } catch (IOException e) {
            // the client left, as it may
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    public String base() {
        return "http://127.0.0.1:" + port();
    }

    LlmEndpoint endpoint() {
        return LlmEndpoint.of(base(), "medgemma", ApiKey.NONE);
    }

    /** The requests that came, in their order. */
    public List<Visit> visits() {
        return visits;
    }

    /** How many connections neither side has closed. */
    public int open() {
        return open.get();
    }

    /** Whether all connections are closed, at the latest after 2 seconds. */
    public boolean isQuiet() throws InterruptedException {
        for (int look = 0; look < 200 && open() > 0; look++) {
            Thread.sleep(10);
        }
        return open() == 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : sockets) {
            connection.close();
        }
    }

    /** A request, and the connection on which it is answered. */
    public record Visit(Socket connection, int number, String head, String body) {

        private static Visit on(Socket connection, int number) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = connection.getInputStream().read();
                if (next < 0) {
                    throw new IOException("no request came");
                }
                head.append((char) next);
            }
            String length = header(head.toString(), "Content-Length");
            byte[] body = connection.getInputStream().readNBytes(length == null ? 0 : Integer.parseInt(length));
            return new Visit(connection, number, head.toString(), new String(body, StandardCharsets.UTF_8));
        }

        @Nullable String header(String name) {
            return header(head, name);
        }

        private static @Nullable String header(String head, String name) {
            for (String line : head.lines().toList()) {
                if (line.regionMatches(true, 0, name + ":", 0, name.length() + 1)) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return null;
        }

        Visit write(String text) throws IOException {
            connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
            return this;
        }

        /** A whole answer, after which the connection is closed. */
        public void answer(int status, String body, String... headers) throws IOException {
            StringBuilder all = new StringBuilder("HTTP/1.1 " + status + " Told\r\nContent-Type: application/json\r\n");
            for (String header : headers) {
                all.append(header).append("\r\n");
            }
            write(all + "Connection: close\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        }

        /** Begins a stream without a length: it lasts as long as the connection, or to its last chunk. */
        public Visit stream() throws IOException {
            return write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
        }

        /** One chunk of the stream. */
        Visit chunk(String text) throws IOException {
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            return write(Integer.toHexString(length) + "\r\n" + text + "\r\n");
        }

        public Visit event(String data) throws IOException {
            return chunk("data: " + data + "\n\n");
        }

        /** A piece of the answer; the text must need no escape in JSON. */
        Visit delta(String text) throws IOException {
            return event("{\"model\":\"tiny\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}");
        }

        public Visit finish(String reason) throws IOException {
            return finish(reason, "tiny");
        }

        /** With the model's name as it stands in JSON. */
        Visit finish(String reason, String model) throws IOException {
            return event(
                    "{\"model\":\"" + model + "\",\"choices\":[{\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}");
        }

        /** The end as it should be. */
        void done() throws IOException {
            event("{\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3}}");
            event("[DONE]");
            write("0\r\n\r\n");
            waitForClient();
        }

        /** Waits until the client closes. */
        public void waitForClient() throws IOException {
            while (connection.getInputStream().read() >= 0) {
                // what a client says after its request does not matter
            }
        }
    }
}
