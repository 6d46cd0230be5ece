package org.precedent.index.source.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageResult;

/**
 * Files of messages. They are looked at twice, as all sources are: what was read last stays in memory, within a bound,
 * so that a file is not read again for each of its messages. For one thread.
 */
public final class MessageFiles {
    /** How many bytes of a file tell its format. */
    static final int HEAD = 1 << 16;

    /** About how much memory, in bytes, the messages may take that stay; those of one file never take more. */
    private static final long MOST_WEIGHT = 64L << 20;

    /** No format but that of DICOM files, pictures and manifests. */
    public static final MessageFiles NONE = new MessageFiles(List.of(), 1);

    private final List<MessageFormat> formats;
    private final int mostMessages;
    private final LinkedHashMap<Path, Held> held = new LinkedHashMap<>();
    private long weight;

    /**
     * @param formats of which the first that knows a file reads it
     * @param mostMessages how many messages a file may hold
     */
    public MessageFiles(List<MessageFormat> formats, int mostMessages) {
        this.formats = List.copyOf(formats);
        this.mostMessages = mostMessages;
    }

    /** The messages of a file by their places. */
    private record Held(Map<Integer, Message> messages, long weight) {}

    /** The format of a file that is no DICOM file and no picture. */
    Optional<MessageFormat> format(Path file) throws IOException {
        if (formats.isEmpty() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            return formats.stream()
                    .filter(format -> format.recognition().isOne(file, head))
                    .findFirst();
        }
    }

    /**
     * Goes through a file.
     *
     * @throws Unusable if it cannot be used, or holds more than a file may
     */
    void read(Path file, Consumer<MessageResult> results) throws IOException, Unusable {
        MessageFormat format = format(file).orElseThrow(() -> changed());
        Reading reading = new Reading(results);
        format.reader().read(file, reading);
        if (reading.tooMuch) {
            throw new Unusable(
                    Code.TOO_LARGE,
                    "the file holds more than " + mostMessages + " messages, or more than " + (MOST_WEIGHT >> 20)
                            + " MiB of them; split it");
        }
        keep(file, new Held(reading.messages, reading.weight));
    }

    /** Takes the messages of a file up, as far as they are not too many. */
    private final class Reading implements Consumer<MessageResult> {
        private final Consumer<MessageResult> results;
        private final Map<Integer, Message> messages = new HashMap<>();
        private long weight;
        private boolean tooMuch;

        private Reading(Consumer<MessageResult> results) {
            this.results = results;
        }

        @Override
        public void accept(MessageResult result) {
            if (result instanceof MessageResult.Read(int place, Message message) && !tooMuch) {
                messages.put(place, message);
                weight += MessageContent.weight(message);
                tooMuch = messages.size() > mostMessages || weight > MOST_WEIGHT;
            }
            if (tooMuch) {
                messages.clear();
            } else {
                results.accept(result);
            }
        }
    }

    private void keep(Path file, Held fresh) {
        Held before = held.remove(file);
        weight += fresh.weight() - (before == null ? 0 : before.weight());
        held.put(file, fresh);
        Iterator<Held> eldest = held.values().iterator();
        while (weight > MOST_WEIGHT) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }

    /**
     * One message again.
     *
     * @param place where it stands
     * @param digest what it said when it was looked at
     * @throws Unusable if it is not there, or says something else
     */
    Message message(Path file, int place, String digest) throws IOException, Unusable {
        if (!held.containsKey(file)) {
            read(file, _ -> {});
        }
        Held there = held.get(file);
        @Nullable Message message = there == null ? null : there.messages().get(place);
        if (message == null || !MessageContent.digest(message).equals(digest)) {
            held.remove(file);
            throw changed();
        }
        return message;
    }

    private static Unusable changed() {
        return new Unusable(Code.UNREADABLE, "the file has changed since it was looked at; ingest it again");
    }
}
