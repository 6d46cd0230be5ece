package org.precedent.encoder.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.SafetensorsWriter;

/** The pace of each lane: what the options pin, else what suits. */
final class Paces {

    /** The most queries that go through a tower together. */
    static final int QUERY_BATCH = 8;

    private final Towers towers;
    private final EncoderOptions options;
    private final ModelCache cache;
    private final String name;

    /**
     * Paces of one model on this machine.
     *
     * @param fingerprint of the encoder: another one is measured anew
     */
    Paces(Towers towers, EncoderOptions options, ModelCache cache, Fingerprint fingerprint) {
        this.towers = towers;
        this.options = options;
        this.cache = cache;
        this.name = "pace-" + fingerprint.id() + "-" + towers.device().label().replace(':', '-') + "-" + cores()
                + "-cores.properties";
    }

    /** For those who wait: a query is one input, and gets the whole processor. */
    Pace foreground() {
        return pinned(new Pace(QUERY_BATCH, QUERY_BATCH, 0));
    }

    /** For work in bulk: measured once on this machine, then remembered. */
    Pace background() throws IOException {
        Optional<PaceMeter.Probe> vision = towers.visionProbe();
        Optional<PaceMeter.Probe> text = towers.textProbe();
        boolean pinned = options.batchSize() > 0 && options.threads() > 0;
        if (pinned || vision.isEmpty() || text.isEmpty()) {
            return foreground();
        }
        return pinned(measured(vision.get(), text.get()));
    }

    private Pace measured(PaceMeter.Probe vision, PaceMeter.Probe text) throws IOException {
        return PaceFile.read(Files.readString(cache.file(name, out -> {
            Pace pace = new PaceMeter(System::nanoTime).measure(vision, text, cores());
            SafetensorsWriter.put(out, ByteBuffer.wrap(PaceFile.write(pace).getBytes(StandardCharsets.US_ASCII)));
        })));
    }

    private Pace pinned(Pace pace) {
        int batch = towers.sharesRuns() ? options.batchSize() : 1;
        int images = batch > 0 ? batch : pace.imageBatch();
        int texts = batch > 0 ? batch : pace.textBatch();
        return new Pace(images, texts, options.threads() > 0 ? options.threads() : pace.threads());
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
