package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The terms that go with whatever is derived from a model: they lie beside it, under the name of its weights. */
final class Notice {

    static final String FILE = "NOTICE";

    /** The words that section 3.1 of the terms of MedSigLIP asks for in a file called Notice. */
    static final String HEALTH_AI = "HAI-DEF is provided under and subject to the Health AI Developer Foundations Terms"
            + " of Use found at https://developers.google.com/health-ai-developer-foundations/terms\n";

    private static final long MAX_BYTES = 1 << 20;
    private static final int MED_SIGLIP_WIDTH = 1152;
    private static final int MED_SIGLIP_SIZE = 448;

    private Notice() {}

    /** The model's own notice, else that of MedSigLIP if the model has its shape. */
    static Optional<String> of(Path directory, SiglipConfig config) throws IOException {
        Path own = directory.resolve(FILE);
        if (Files.exists(own)) {
            return Optional.of(new String(JsonFile.bytes(own, MAX_BYTES), StandardCharsets.UTF_8));
        }
        return isMedSiglip(config) ? Optional.of(HEALTH_AI) : Optional.empty();
    }

    private static boolean isMedSiglip(SiglipConfig config) {
        return config.vision().tower().width() == MED_SIGLIP_WIDTH
                && config.vision().imageSize() == MED_SIGLIP_SIZE;
    }

    /**
     * Puts the notice where weights will be derived, before any are. A cache that cannot be written is no error yet: a
     * model that is used in place needs none, and another will find out when its weights are derived.
     */
    static void write(Path directory, SiglipConfig config, String weightsHash, ModelCache cache) throws IOException {
        Optional<String> notice = of(directory, config);
        if (notice.isPresent() && cache.isWritable()) {
            byte[] text = notice.get().getBytes(StandardCharsets.UTF_8);
            cache.file(weightsHash + "." + FILE, out -> SafetensorsWriter.put(out, ByteBuffer.wrap(text)));
        }
    }
}
