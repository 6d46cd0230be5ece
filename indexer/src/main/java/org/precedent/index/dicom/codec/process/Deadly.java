package org.precedent.index.dicom.codec.process;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions that workers ended over, by their digests; beyond a number the oldest are forgotten. Thread-safe. */
final class Deadly {
    private final Map<ByteBuffer, Answer> answers;

    Deadly(int most) {
        answers = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Answer> eldest) {
                return size() > most;
            }
        };
    }

    synchronized void remember(Question question, Answer answer) {
        answers.put(digest(question), answer);
    }

    /** What became of a question that is known; null when it is not. */
    synchronized @Nullable Answer of(Question question) {
        return answers.isEmpty() ? null : answers.get(digest(question));
    }

    private static ByteBuffer digest(Question question) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(question.numbers().toString().getBytes(StandardCharsets.US_ASCII));
            sha256.update(question.bytes());
            return ByteBuffer.wrap(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
