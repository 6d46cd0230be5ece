package org.precedent.api.summary.llm;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;

/** Something that a waiting call hears. */
sealed interface Signal {
    /** It is its turn. */
    record Turn() implements Signal {}

    /** The reader left. */
    record Cancelled() implements Signal {}

    /** The server began to answer. */
    record Head(HttpResponse.ResponseInfo info) implements Signal {}

    /** A piece of the answer. */
    record Body(List<ByteBuffer> bytes) implements Signal {
        /** Copies the list. */
        public Body {
            bytes = List.copyOf(bytes);
        }
    }

    /** The answer's end. */
    record End() implements Signal {}

    /** The connection is gone. */
    record Broken(LlmFailure reason) implements Signal {}
}
