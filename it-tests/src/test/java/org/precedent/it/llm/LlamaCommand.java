package org.precedent.it.llm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How somebody who has llama-server starts it, for tests of commands: with a model that writes nonsense. */
public final class LlamaCommand {
    private LlamaCommand() {}

    /**
     * The words on one line, as {@code --llm-command} takes them; nothing where the server cannot be had, which is said
     * aloud.
     *
     * @param folder for the model
     */
    public static Optional<String> line(Path folder) throws IOException, InterruptedException {
        return switch (LlamaServer.find()) {
            case LlamaServer.Missing missing -> {
                System.out.println("!".repeat(100) + System.lineSeparator()
                        + "!! NO SUMMARY WAS ASKED OF A REAL LANGUAGE MODEL'S SERVER: " + missing.why());
                yield Optional.empty();
            }
            case LlamaServer.Found found -> {
                Path model = folder.resolve("tiny.gguf");
                TinyGemma.write(model);
                List<String> words = found.with(model, "-c", "16384", "--parallel", "1", "--threads", "2");
                yield Optional.of(words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" ")));
            }
        };
    }
}
