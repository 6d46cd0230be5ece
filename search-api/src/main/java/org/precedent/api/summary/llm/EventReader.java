package org.precedent.api.summary.llm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the data of server-sent events out of bytes that come in pieces (WHATWG HTML, section 9.2.6). Names and ids of
 * events mean nothing here, and remarks, by which servers keep a connection open, least of all.
 */
final class EventReader {
    private static final String FIELD = "data:";

    private final int limit;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private boolean hasData;
    private boolean afterReturn;

    /** @param limit of a line and of an event, in bytes and in characters */
    EventReader(int limit) {
        this.limit = limit;
    }

    /** The data of the events that end in these bytes. */
    List<String> read(List<ByteBuffer> pieces) throws CallFailed {
        List<String> events = new ArrayList<>();
        for (ByteBuffer piece : pieces) {
            while (piece.hasRemaining()) {
                read(piece.get(), events);
            }
        }
        return events;
    }

    private void read(byte next, List<String> events) throws CallFailed {
        boolean secondHalf = afterReturn && next == '\n';
        afterReturn = next == '\r';
        if (secondHalf) {
            return;
        }
        if (next == '\n' || next == '\r') {
            endLine(events);
            return;
        }
        if (line.size() == limit) {
            throw new CallFailed(LlmFailure.MALFORMED);
        }
        line.write(next);
    }

    private void endLine(List<String> events) throws CallFailed {
        String text = decode(line.toByteArray());
        line.reset();
        if (text.isEmpty()) {
            endEvent(events);
        } else if (text.startsWith(FIELD)) {
            add(text.substring(FIELD.length()));
        }
    }

    private void add(String value) throws CallFailed {
        if (hasData) {
            data.append('\n');
        }
        data.append(value, value.startsWith(" ") ? 1 : 0, value.length());
        hasData = true;
        if (data.length() > limit) {
            throw new CallFailed(LlmFailure.MALFORMED);
        }
    }

    private void endEvent(List<String> events) {
        if (hasData) {
            events.add(data.toString());
        }
        data.setLength(0);
        hasData = false;
    }

    private static String decode(byte[] bytes) throws CallFailed {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CallFailed(LlmFailure.MALFORMED);
        }
    }
}
