package org.precedent.index.source.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.precedent.index.source.Unusable;

/** What a reader told of a file. */
public record Results(List<MessageResult> all) {

    /** Reads a file. */
    public static Results of(MessageReader reader, Path file) throws IOException, Unusable {
        List<MessageResult> results = new ArrayList<>();
        reader.read(file, results::add);
        return new Results(results);
    }

    /** Reads bytes. */
    public static Results of(MessageReader reader, byte[] content) throws IOException, Unusable {
        Path file = Files.createTempFile("message", "");
        try {
            Files.write(file, content);
            return of(reader, file);
        } finally {
            Files.delete(file);
        }
    }

    /** The messages that were read. */
    public List<Message> messages() {
        return all.stream()
                .filter(MessageResult.Read.class::isInstance)
                .map(result -> ((MessageResult.Read) result).message())
                .toList();
    }

    /** The only message. */
    public Message message() {
        if (all.size() != 1) {
            throw new AssertionError("not one message alone: " + summary());
        }
        return messages().getFirst();
    }

    /** The first refusal. */
    public MessageResult.Refused refused() {
        return all.stream()
                .filter(MessageResult.Refused.class::isInstance)
                .map(MessageResult.Refused.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was refused: " + summary()));
    }

    /** All in one line: how many reports, what was refused, what was something else. */
    public String summary() {
        StringJoiner summary = new StringJoiner("; ");
        if (!messages().isEmpty()) {
            summary.add(messages().size() + " read");
        }
        for (MessageResult result : all) {
            switch (result) {
                case MessageResult.Read _ -> {}
                case MessageResult.Refused(int _, var code, String _) -> summary.add("refused " + code);
                case MessageResult.NotAReport(String kind, int count) -> summary.add(count + " " + kind);
            }
        }
        return summary.toString();
    }
}
