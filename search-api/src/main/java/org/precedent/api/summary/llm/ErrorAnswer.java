package org.precedent.api.summary.llm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.precedent.index.data.DataFile;

/** Tells what an answer that is an error means. Its words are looked through and then forgotten: they may quote us. */
final class ErrorAnswer {
    private static final List<String> OVERFLOW = DataFile.lines(ErrorAnswer.class, "context-overflow.txt");

    private ErrorAnswer() {}

    /** One with a status of its own. */
    static CallFailed of(int status, String body) {
        return new CallFailed(reason(status, body), status);
    }

    /** One amid an answer that had begun well. */
    static CallFailed inStream(String error) {
        return new CallFailed(saysOverflow(error) ? LlmFailure.CONTEXT_OVERFLOW : LlmFailure.SERVER_ERROR);
    }

    private static LlmFailure reason(int status, String body) {
        if (status >= 300 && status < 400) {
            return LlmFailure.REDIRECTED;
        }
        return switch (status) {
            case 401, 403 -> LlmFailure.KEY_REFUSED;
            case 404 -> LlmFailure.NOT_FOUND;
            case 429, 503 -> LlmFailure.BUSY;
            default -> byWords(status, body);
        };
    }

    private static LlmFailure byWords(int status, String body) {
        if (status >= 400 && saysOverflow(body)) {
            return LlmFailure.CONTEXT_OVERFLOW;
        }
        return status >= 400 && status < 500 ? LlmFailure.REQUEST_REFUSED : LlmFailure.SERVER_ERROR;
    }

    private static boolean saysOverflow(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return OVERFLOW.stream().anyMatch(lower::contains);
    }

    /** The beginning of an error's body. What cannot be read of it is left out: the status is told in any case. */
    static String body(Exchange exchange, Deadline deadline, int limit) throws CallFailed {
        StringBuilder text = new StringBuilder();
        try {
            List<ByteBuffer> pieces = exchange.body(deadline);
            while (pieces != null && text.length() < limit) {
                pieces.forEach(piece -> text.append(StandardCharsets.ISO_8859_1.decode(piece)));
                pieces = exchange.body(deadline);
            }
        } catch (CallFailed e) {
            if (e.reason() == LlmFailure.CANCELLED) {
                throw e;
            }
        }
        return text.toString();
    }
}
