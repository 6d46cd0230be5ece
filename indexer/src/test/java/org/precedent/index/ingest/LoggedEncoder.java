package org.precedent.index.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.ForwardingEncoder;
import org.precedent.encoder.Pixels;

/** Counts across processes: writes down the key of every content that it encodes, a line each, before it answers. */
final class LoggedEncoder extends ForwardingEncoder {
    private final Path log;

    LoggedEncoder(Path log) {
        super(new FakeEncoder());
        this.log = log;
    }

    @Override
    public List<Embedding> encodeImages(List<Pixels> images) {
        write(images.stream().map(image -> "image|" + image.sha256()).toList());
        return super.encodeImages(images);
    }

    @Override
    public List<Embedding> encodeTexts(List<String> texts) {
        write(texts.stream().map(ContentKeys::of).toList());
        return super.encodeTexts(texts);
    }

    private void write(List<String> keys) {
        try {
            Files.writeString(
                    log, String.join("\n", keys) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was encoded so far, in order, as often as it was. */
    static List<String> encoded(Path log) throws IOException {
        return Files.exists(log) ? Files.readAllLines(log, StandardCharsets.UTF_8) : List.of();
    }
}
