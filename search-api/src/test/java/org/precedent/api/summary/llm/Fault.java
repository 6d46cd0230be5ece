package org.precedent.api.summary.llm;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a server does wrong.
 *
 * @param what it does
 * @param reason for which there is no answer then
 * @param script by which it does it
 */
record Fault(String what, LlmFailure reason, ScriptedServer.Script script) {

    static Stream<Fault> all() {
        return Stream.of(beforeTheAnswer(), amidTheAnswer(), overflows()).flatMap(List::stream);
    }

    private static List<Fault> beforeTheAnswer() {
        return List.of(
                fault("a hang before the status", LlmFailure.NO_FIRST_TOKEN, ScriptedServer.Visit::waitForClient),
                fault(
                        "a hang within the headers",
                        LlmFailure.NO_FIRST_TOKEN,
                        visit -> visit.write("HTTP/1.1 200 OK\r\nX: ").waitForClient()),
                fault(
                        "a hang before the first token",
                        LlmFailure.NO_FIRST_TOKEN,
                        visit -> visit.stream().waitForClient()),
                fault("remarks and no token", LlmFailure.NO_FIRST_TOKEN, visit -> {
                    visit.stream();
                    while (true) {
                        visit.chunk(": still here\n\n");
                        Thread.sleep(50);
                    }
                }),
                fault("an early close", LlmFailure.UNREACHABLE, _ -> {}),
                fault("no HTTP", LlmFailure.UNREACHABLE, visit -> visit.write("SSH-2.0-OpenSSH\r\n\r\n")),
                answered(500, "", LlmFailure.SERVER_ERROR),
                answered(502, "<html>bad gateway</html>", LlmFailure.SERVER_ERROR),
                answered(503, "{\"error\":{\"message\":\"Loading model\"}}", LlmFailure.BUSY),
                answered(429, "", LlmFailure.BUSY),
                answered(400, "{\"error\":{\"message\":\"grammar\"}}", LlmFailure.REQUEST_REFUSED),
                answered(401, "", LlmFailure.KEY_REFUSED),
                answered(403, "", LlmFailure.KEY_REFUSED),
                answered(404, "", LlmFailure.NOT_FOUND),
                answered(204, "", LlmFailure.SERVER_ERROR),
                fault(
                        "a redirect",
                        LlmFailure.REDIRECTED,
                        visit -> visit.answer(
                                307,
                                "",
                                "Location: " + "http://127.0.0.1:"
                                        + visit.connection().getLocalPort() + "/else")),
                fault("an error that never ends", LlmFailure.SERVER_ERROR, visit -> {
                    visit.write("HTTP/1.1 500 Told\r\n\r\n");
                    while (true) {
                        visit.write("x".repeat(1000));
                    }
                }),
                fault(
                        "an answer that is no stream",
                        LlmFailure.MALFORMED,
                        visit -> visit.answer(200, "{\"choices\":[]}")),
                fault(
                        "a pause that is too long",
                        LlmFailure.BUSY,
                        visit -> visit.answer(429, "", "Retry-After: 3600")));
    }

    private static List<Fault> amidTheAnswer() {
        return List.of(
                fault(
                        "an answer cut off",
                        LlmFailure.CUT_OFF,
                        visit -> visit.stream().delta("one")),
                fault(
                        "an answer that ends unfinished",
                        LlmFailure.CUT_OFF,
                        visit -> visit.stream().delta("one").write("0\r\n\r\n")),
                fault(
                        "an event cut off",
                        LlmFailure.CUT_OFF,
                        visit -> visit.stream().delta("one").chunk("data: {\"choi")),
                fault(
                        "a broken chunk",
                        LlmFailure.CUT_OFF,
                        visit -> visit.stream().delta("one").write("zz\r\nno\r\n")),
                fault(
                        "a stall",
                        LlmFailure.STALLED,
                        visit -> visit.stream().delta("one").waitForClient()),
                fault("remarks behind a token", LlmFailure.STALLED, visit -> {
                    visit.stream().delta("one");
                    while (true) {
                        visit.chunk(": still here\n\n");
                        Thread.sleep(50);
                    }
                }),
                fault("slow tokens", LlmFailure.TOO_SLOW, visit -> {
                    visit.stream();
                    while (true) {
                        visit.delta("word ");
                        Thread.sleep(100);
                    }
                }),
                fault("blanks without end", LlmFailure.ONLY_BLANKS, visit -> {
                    visit.stream().delta("{");
                    while (true) {
                        visit.delta(" \\n\\t");
                    }
                }),
                fault("words without end", LlmFailure.TOO_LONG, visit -> {
                    visit.stream();
                    while (true) {
                        visit.delta("words ".repeat(100));
                    }
                }),
                fault("thoughts without end", LlmFailure.TOO_LONG, visit -> {
                    visit.stream();
                    while (true) {
                        visit.event(
                                "{\"choices\":[{\"delta\":{\"reasoning_content\":\"" + "hm ".repeat(500) + "\"}}]}");
                    }
                }),
                fault("a line without end", LlmFailure.MALFORMED, visit -> {
                    visit.stream();
                    while (true) {
                        visit.chunk("data: " + "x".repeat(8000));
                    }
                }),
                fault("an event without end", LlmFailure.MALFORMED, visit -> {
                    visit.stream();
                    while (true) {
                        visit.chunk("data: " + "x".repeat(8000) + "\n");
                    }
                }),
                fault(
                        "bad JSON",
                        LlmFailure.MALFORMED,
                        visit -> visit.stream().delta("one").event("{\"choices\":[")),
                fault(
                        "JSON that is no object",
                        LlmFailure.MALFORMED,
                        visit -> visit.stream().event("[1]")),
                fault(
                        "a number for a text",
                        LlmFailure.MALFORMED,
                        visit -> visit.stream().event("{\"choices\":[{\"delta\":{\"content\":7}}]}")),
                fault(
                        "two objects in one",
                        LlmFailure.MALFORMED,
                        visit -> visit.stream().event("{}{}")),
                fault(
                        "JSON of great depth",
                        LlmFailure.MALFORMED,
                        visit -> visit.stream().event("[".repeat(5000))),
                fault("no UTF-8", LlmFailure.MALFORMED, visit -> {
                    visit.stream().write("4\r\n");
                    visit.connection().getOutputStream().write(new byte[] {(byte) 0xc3, 0x28, '\n', '\n'});
                    visit.write("\r\n").waitForClient();
                }),
                fault(
                        "an error amid it",
                        LlmFailure.SERVER_ERROR,
                        visit -> visit.stream().delta("one").event("{\"error\":{\"code\":500}}")),
                fault(
                        "nothing said",
                        LlmFailure.EMPTY,
                        visit -> visit.stream().finish("stop").done()),
                fault(
                        "a thought and nothing said",
                        LlmFailure.EMPTY,
                        visit -> visit.stream()
                                .delta("<unused94>thought")
                                .finish("stop")
                                .done()));
    }

    private static List<Fault> overflows() {
        String prefix = "{\"error\":{\"message\":\"";
        return List.of(
                overflow(
                        400,
                        "{\"error\":{\"code\":400,\"message\":\"request (6012 tokens) exceeds the available context "
                                + "size (2048 tokens), try increasing it\",\"type\":\"exceed_context_size_error\"}}"),
                overflow(
                        400,
                        prefix + "This model's maximum context length is 4096 tokens. However, you requested 9000\"}}"),
                overflow(400, "{\"error\":{\"code\":\"context_length_exceeded\"}}"),
                overflow(500, prefix + "the prompt does not fit the Context Window\"}}"),
                overflow(
                        400,
                        "[{\"error\":{\"message\":\"The input token count (9000) exceeds the maximum number of tokens\"}}]"),
                fault(
                        "an overflow amid the answer",
                        LlmFailure.CONTEXT_OVERFLOW,
                        visit -> visit.stream().event("{\"error\":{\"type\":\"exceed_context_size_error\"}}")));
    }

    private static Fault fault(String what, LlmFailure reason, ScriptedServer.Script script) {
        return new Fault(what, reason, script);
    }

    private static Fault answered(int status, String body, LlmFailure reason) {
        return fault("status " + status, reason, visit -> visit.answer(status, body));
    }

    private static Fault overflow(int status, String body) {
        return fault("an overflow told as " + body, LlmFailure.CONTEXT_OVERFLOW, visit -> visit.answer(status, body));
    }

    @Override
    public String toString() {
        return what + " is " + reason;
    }
}
