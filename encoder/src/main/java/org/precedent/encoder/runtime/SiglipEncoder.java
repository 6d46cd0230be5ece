package org.precedent.encoder.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.LogitCalibration;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Regions;
import org.precedent.encoder.Tokens;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.ReadymadeCheckpoint;
import org.precedent.encoder.checkpoint.SiglipConfig.VisionConfig;
import org.precedent.encoder.image.ImagePreparation;
import org.precedent.encoder.text.TextPreparation;

/**
 * A SigLIP checkpoint, such as MedSigLIP, at work.
 *
 * <p>A tower is loaded when it is first needed: who only searches by words never pays for the vision tower. Work in
 * bulk has sessions of its own, at a low priority; see {@link #background}. Safe for several threads; {@link #close}
 * waits for those at work.
 */
public final class SiglipEncoder implements Encoder {

    private static final int BATCHES_IN_BULK = 2;

    private final EncoderParts parts;
    private final TextPreparation texts;
    private final Lane foreground;
    private final Lane background;
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    private SiglipEncoder(EncoderParts parts, EncoderOptions options, ModelCache cache, Towers towers)
            throws IOException {
        this.parts = parts;
        this.texts =
                TextPreparation.open(parts.tokenizer(), parts.config().text().positions());
        ImagePreparation images = new ImagePreparation(parts.preprocessing(), options.resize());
        Paces paces = new Paces(towers, options, cache, parts.fingerprint());
        ThreadFactory usual =
                Thread.ofPlatform().daemon().name("encoder-preparation").factory();
        ThreadFactory yielding = new BackgroundThreads("encoder-preparation");
        this.foreground = Lane.foreground(() -> new Pipelines(towers, images, texts, paces.foreground(), usual));
        this.background = Lane.background(() -> new Pipelines(towers, images, texts, paces.background(), yielding));
    }

    /**
     * Opens a model directory in Hugging Face layout. It is only read; what is derived from it goes into the cache that
     * the options name.
     *
     * @throws ModelException if it cannot be used; the message names the file, what is wrong and what to do
     */
    public static SiglipEncoder open(Path directory, EncoderOptions options) throws IOException {
        ModelCache cache = ModelCache.in(options.cache());
        if (ReadymadeCheckpoint.isIn(directory)) {
            ReadymadeCheckpoint readymade = ReadymadeCheckpoint.open(directory, options.precision());
            Towers towers = Devices.towers(readymade, options);
            return new SiglipEncoder(EncoderParts.of(readymade, options), options, cache, towers);
        }
        Checkpoint checkpoint = Checkpoint.open(directory, cache);
        Towers towers = Devices.towers(checkpoint, options, cache);
        EncoderParts parts = EncoderParts.of(checkpoint, options.withPrecision(towers.precision()));
        return new SiglipEncoder(parts, options, cache, towers);
    }

    @Override
    public Fingerprint fingerprint() {
        return parts.fingerprint();
    }

    @Override
    public int dimension() {
        return parts.config().vision().tower().width();
    }

    @Override
    public int textLimit() {
        return texts.limit();
    }

    @Override
    public LogitCalibration calibration() {
        return parts.calibration();
    }

    @Override
    public Tokens tokenize(String words) {
        return whileOpen(() -> texts.tokenize(words));
    }

    @Override
    public List<Embedding> encodeImages(List<Pixels> pixels) {
        return whileOpen(() -> foreground.run(lane -> lane.encodeImages(pixels)));
    }

    @Override
    public List<Embedding> encodeTexts(List<String> words) {
        return whileOpen(() -> foreground.run(lane -> lane.encodeTexts(words)));
    }

    @Override
    public Regions encodeRegions(Pixels image) {
        VisionConfig vision = parts.config().vision();
        int side = vision.imageSize() / vision.patchSize();
        int count = side * side;
        List<Embedding> vectors = whileOpen(() -> foreground.run(lane -> lane.encodeRegions(image, count)));
        return new Regions(side, side, vectors.getLast(), vectors.subList(0, count));
    }

    @Override
    public Encoder background() {
        return new Background(this);
    }

    int bulkImagesInBackground() {
        return whileOpen(() -> background.run(lane -> BATCHES_IN_BULK * lane.imageBatch()));
    }

    List<Embedding> encodeImagesInBackground(List<Pixels> pixels) {
        return whileOpen(() -> background.run(lane -> lane.encodeImages(pixels)));
    }

    List<Embedding> encodeTextsInBackground(List<String> words) {
        return whileOpen(() -> background.run(lane -> lane.encodeTexts(words)));
    }

    private <T> T whileOpen(Work<T> work) {
        life.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("the encoder is closed");
            }
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            life.readLock().unlock();
        }
    }

    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                closeParts();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            life.writeLock().unlock();
        }
    }

    private void closeParts() throws IOException {
        try (texts;
                background) {
            foreground.close();
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }
}
