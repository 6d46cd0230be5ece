package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.precedent.index.Together;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.StudySource;

/**
 * Decodes several sources at once before each of them is asked for, as there are more processors than one. For one
 * thread.
 */
final class DecodingAhead {
    /** More at once would take memory and save no time. */
    private static final int MOST_SOURCES = 8;

    /** Sources of more pixels are decoded one at a time. */
    private static final long MOST_PIXELS = 1 << 22;

    private final ImageDecoding decoding;
    private final IdentityHashMap<StudySource, Attempt> attempts = new IdentityHashMap<>();

    DecodingAhead(ImageDecoding decoding) {
        this.decoding = decoding;
    }

    /**
     * A source that is to be decoded.
     *
     * @param inInstance whether it is kept in an instance, where it is one
     */
    record Undecoded(StudySource source, boolean inInstance) {}

    private sealed interface Attempt {
        record Done(ImageDecoding.Decoded decoded) implements Attempt {}

        record Refused(Unusable why) implements Attempt {}
    }

    /** Sources one after another, in parts of so few that each part may be decoded at once. */
    static List<List<Opened>> parts(List<Opened> sources) {
        List<List<Opened>> parts = new ArrayList<>();
        List<Opened> part = new ArrayList<>();
        long pixels = 0;
        for (Opened one : sources) {
            long more = one.source().pixels();
            if (part.size() == MOST_SOURCES || (!part.isEmpty() && more > MOST_PIXELS - pixels)) {
                parts.add(part);
                part = new ArrayList<>();
                pixels = 0;
            }
            part.add(one);
            pixels += Math.min(more, MOST_PIXELS);
        }
        parts.add(part);
        return parts;
    }

    /** Decodes a part's sources, and forgets those of the part before. */
    void begin(List<Undecoded> sources) throws IOException {
        attempts.clear();
        List<Callable<Attempt>> work = new ArrayList<>();
        for (Undecoded source : sources) {
            work.add(() -> attempt(source));
        }
        Iterator<Attempt> answers = Together.all(work).iterator();
        sources.forEach(one -> attempts.put(one.source(), answers.next()));
    }

    private Attempt attempt(Undecoded one) throws IOException {
        try {
            return new Attempt.Done(decoding.of(one.source(), one.inInstance()));
        } catch (Unusable e) {
            return new Attempt.Refused(e);
        }
    }

    /**
     * The images of a source, if they were decoded ahead; given out once.
     *
     * @throws Unusable if they cannot be decoded
     */
    Optional<ImageDecoding.Decoded> taken(StudySource source) throws Unusable {
        return switch (attempts.remove(source)) {
            case Attempt.Done(ImageDecoding.Decoded decoded) -> Optional.of(decoded);
            case Attempt.Refused(Unusable why) -> throw why;
            case null -> Optional.empty();
        };
    }
}
