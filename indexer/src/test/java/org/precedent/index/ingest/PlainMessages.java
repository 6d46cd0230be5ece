package org.precedent.index.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.Origin;
import org.precedent.index.model.Study;
import org.precedent.index.source.door.MessageFormat;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageIdentity;
import org.precedent.index.source.message.MessageReader;
import org.precedent.index.source.message.MessageResult;
import org.precedent.index.source.message.MessageStatus;

/** A format of messages for tests: a line {@code MESSAGES}, then a JSON object a line. */
final class PlainMessages implements MessageReader {
    private static final String MARK = "MESSAGES";
    private static final ObjectMapper JSON = new ObjectMapper();

    static final MessageFormat FORMAT = new MessageFormat(
            Origin.HL7, (_, head) -> new String(head, StandardCharsets.UTF_8).startsWith(MARK), new PlainMessages());

    private PlainMessages() {}

    /** A file of messages. */
    static byte[] file(String... messages) {
        return (MARK + "\n" + String.join("\n", messages) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void read(Path file, Consumer<MessageResult> results) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            results.accept(new MessageResult.Read(i + 1, message(JSON.readTree(lines.get(i)))));
        }
    }

    private static Message message(JsonNode told) {
        String document = told.path("document").asText();
        MessageIdentity identity = new MessageIdentity(
                document, told(told, "parent"), told(told, "study"), told(told, "accession"), told(told, "patient"));
        String status = told.path("status").asText("FINAL");
        String issued = told(told, "issued");
        List<Mention> mentions = new ArrayList<>();
        told.path("names").forEach(name -> mentions.add(new Mention(Mention.Kind.PERSON, name.asText())));
        Study study = new Study(told.path("modality").asText(), "", "F", 93, null, List.of(), new TreeMap<>());
        return new Message(
                identity,
                MessageStatus.valueOf(status),
                issued == null ? null : Instant.parse(issued),
                study,
                told.path("text").asText(),
                mentions,
                List.of());
    }

    private static @Nullable String told(JsonNode node, String field) {
        return node.path(field).isMissingNode() ? null : node.path(field).asText();
    }
}
