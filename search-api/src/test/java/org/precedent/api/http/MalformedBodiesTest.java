package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.precedent.api.query.SampleArchive;
import org.precedent.encoder.TestSeed;

/** Bodies that no HTTP client would send, on bare connections. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedBodiesTest {
    private static final String JSON = "Content-Type: application/json";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final String QUERY = "{\"parts\":[{\"text\":\"effusion\"}]}";
    private static final String SIZE = Integer.toHexString(QUERY.length());
    private static final Duration BODY = Duration.ofSeconds(3);

    private RunningApi api;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        ApiOptions.Timeouts times =
                new ApiOptions.Timeouts(Duration.ofSeconds(30), BODY, Duration.ofSeconds(1), Duration.ofSeconds(1));
        SampleArchive archive = new SampleArchive();
        api = RunningApi.start(folder, archive, archive.encoder(), ApiOptions.DEFAULTS.withTimeouts(times));
    }

    @AfterAll
    void stop() {
        api.close();
    }

    static Stream<Arguments> tornChunks() {
        return Stream.of(
                Arguments.of("a size that is none", "zz\r\n" + QUERY + "\r\n0\r\n\r\n"),
                Arguments.of("no size", "\r\n" + QUERY + "\r\n0\r\n\r\n"),
                Arguments.of("a negative size", "-1\r\n" + QUERY + "\r\n0\r\n\r\n"),
                Arguments.of("a size in another notation", "0x5\r\n" + QUERY + "\r\n0\r\n\r\n"),
                Arguments.of("a huge size", "FFFFFFFFFFFFFFFFF\r\n" + QUERY + "\r\n0\r\n\r\n"),
                Arguments.of("a size that turns negative", "80000000\r\n" + QUERY + "\r\n0\r\n\r\n"),
                Arguments.of("a chunk larger than its size", "5\r\n" + QUERY + "\r\n0\r\n\r\n"),
                Arguments.of("a chunk smaller than its size", SIZE + "0\r\n" + QUERY + "\r\n0\r\n\r\n"),
                Arguments.of("no line end after a chunk", SIZE + "\r\n" + QUERY + "0\r\n\r\n"),
                Arguments.of("an end in a size", "1"),
                Arguments.of("an end in a chunk", SIZE + "\r\n" + QUERY.substring(3)),
                Arguments.of("an end after a chunk", SIZE + "\r\n" + QUERY + "\r\n"),
                Arguments.of("an end at once", ""),
                Arguments.of("bytes that are no text", SIZE + "\u0000\u0001\r\n" + QUERY + "\r\n0\r\n\r\n"),
                Arguments.of(
                        "trailers that are none", SIZE + "\r\n" + QUERY + "\r\n0\r\nno trailer\r\n\u0000\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tornChunks")
    void aTornBodyIsTheSendersFault(String what, String body) throws IOException {
        try (RawConnection connection = new RawConnection(api)) {
            String answer = connection.search(JSON, CHUNKED).send(body).end().answer();

            assertTrue(answer.startsWith("HTTP/1.1 400 "), what + ": " + answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
    }

    @Test
    void aTornFormIsTheSendersFault() throws IOException {
        try (RawConnection connection = new RawConnection(api)) {
            String answer = connection
                    .search("Content-Type: " + Form.TYPE, CHUNKED)
                    .send("20\r\n--between\r\nContent-Disp")
                    .end()
                    .answer();

            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        }
    }

    @Test
    void aBodyThatIsShorterThanAnnouncedIsTheSendersFault() throws IOException {
        try (RawConnection connection = new RawConnection(api)) {
            String answer = connection
                    .search(JSON, "Content-Length: " + (QUERY.length() + 1))
                    .send(QUERY)
                    .end()
                    .answer();

            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("cannot be read to its end"), answer);
        }
    }

    @Test
    void wholeChunksAreStillRead() throws IOException {
        String body = SIZE + ";extension=1\r\n" + QUERY + "\r\n0\r\nTrailer: yes\r\n\r\n";
        try (RawConnection connection = new RawConnection(api)) {
            assertEquals(
                    "HTTP/1.1 200 OK",
                    connection.search(JSON, CHUNKED).send(body).firstLine());
        }
    }

    @Test
    void noDamageToChunksIsAFailureInside() throws IOException {
        Random random = TestSeed.random("noDamageToChunksIsAFailureInside");
        String whole = "10\r\n" + QUERY.substring(0, 16) + "\r\n" + Integer.toHexString(QUERY.length() - 16) + "\r\n"
                + QUERY.substring(16) + "\r\n0\r\n\r\n";
        for (int round = 0; round < 200; round++) {
            StringBuilder damaged = new StringBuilder(whole);
            for (int i = 0; i <= round % 3; i++) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(128));
            }
            try (RawConnection connection = new RawConnection(api)) {
                String answer = connection
                        .search(JSON, CHUNKED)
                        .send(damaged.toString())
                        .end()
                        .firstLine();

                assertTrue(answer.matches("HTTP/1.1 (200|400|422) .*"), () -> answer + " for " + damaged);
            }
        }
    }

    @Test
    void aBodyThatAnnouncesItselfAsTooLargeIsRefusedAtOnce() throws IOException {
        long before = System.nanoTime();
        try (RawConnection connection = new RawConnection(api)) {
            String answer =
                    connection.search(JSON, "Content-Length: 99999999999").firstLine();

            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(Duration.ofNanos(System.nanoTime() - before).compareTo(Duration.ofMillis(900)) < 0);
        }
    }

    @Test
    void whoAsksBeforeSendingIsRefusedBeforeSending() throws IOException {
        try (RawConnection connection = new RawConnection(api)) {
            String answer = connection
                    .search(JSON, "Content-Length: 99999999999", "Expect: 100-continue")
                    .answer();

            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        }
        try (RawConnection connection = new RawConnection(api)) {
            connection.search(JSON, "Content-Length: " + QUERY.length(), "Expect: 100-continue");

            assertEquals("HTTP/1.1 100 Continue", connection.firstLine());
            assertEquals("", connection.firstLine());
            assertEquals("HTTP/1.1 200 OK", connection.send(QUERY).firstLine());
        }
    }

    /** A client that sends all before it listens must find the answer, not a connection that was reset. */
    @Test
    void whoIsStillSendingFindsTheAnswer() throws IOException {
        int length = ApiOptions.DEFAULTS.bodyLimit() + 1;
        for (String type : new String[] {JSON, "Content-Type: text/plain"}) {
            try (RawConnection connection = new RawConnection(api)) {
                String answer = connection
                        .search(type, "Content-Length: " + length)
                        .send(new byte[length])
                        .firstLine();

                assertTrue(answer.matches("HTTP/1.1 41[35] .*"), answer);
            }
        }
    }

    @Test
    void aBodyThatStopsIsToldSo() throws IOException {
        try (RawConnection connection = new RawConnection(api)) {
            String answer = connection
                    .search(JSON, "Content-Length: " + QUERY.length())
                    .send("{")
                    .answer();

            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(answer.contains("came too slowly"), answer);
        }
    }

    @Test
    void aBodyThatDripsIsToldSo() throws Exception {
        try (RawConnection connection = new RawConnection(api)) {
            connection.search(JSON, "Content-Length: " + QUERY.length());
            long end = System.nanoTime() + BODY.plusMillis(300).toNanos();
            while (System.nanoTime() < end) {
                connection.send(" ");
                Thread.sleep(300);
            }

            assertTrue(connection.firstLine().startsWith("HTTP/1.1 408 "));
        }
    }
}
