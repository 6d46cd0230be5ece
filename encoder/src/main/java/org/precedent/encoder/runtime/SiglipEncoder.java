package org.precedent.encoder.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Tokens;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.VisionConfig;
import org.precedent.encoder.graph.SiglipGraph;
import org.precedent.encoder.image.ImagePreparation;
import org.precedent.encoder.text.TextPreparation;

/**
 * A SigLIP checkpoint, such as MedSigLIP, at work on the CPU in 32-bit floats.
 *
 * <p>A tower is loaded when it is first needed: who only searches by words never pays for the vision tower. Safe for
 * several threads; {@link #close} waits for those at work.
 */
public final class SiglipEncoder implements Encoder {

    /** A batch's input and attention scores stay below this; a large tower gains nothing from more on a CPU. */
    private static final long MAX_BATCH_BYTES = 128L << 20;

    private final Checkpoint checkpoint;
    private final Fingerprint fingerprint;
    private final ImagePreparation images;
    private final TextPreparation texts;
    private final int imageBatch;
    private final int textBatch;
    private final DirectBuffers imageBuffers;
    private final DirectBuffers textBuffers;
    private final LazyTower vision;
    private final LazyTower text;
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private boolean closed;

    private SiglipEncoder(Checkpoint checkpoint, EncoderOptions options) throws IOException {
        this.checkpoint = checkpoint;
        this.fingerprint = checkpoint.fingerprint(options);
        this.images = new ImagePreparation(checkpoint.preprocessing(), options.resize());
        this.texts = TextPreparation.open(checkpoint.tokenizer(), textLimit());
        int imageBytes = images.length() * Float.BYTES;
        int textBytes = textLimit() * Long.BYTES;
        VisionConfig seeing = checkpoint.config().vision();
        this.imageBatch = batch(seeing.tower(), seeing.positions(), imageBytes, options.batchSize());
        this.textBatch = batch(checkpoint.config().text().tower(), textLimit(), textBytes, options.batchSize());
        this.imageBuffers = new DirectBuffers(Math.multiplyExact(imageBatch, imageBytes));
        this.textBuffers = new DirectBuffers(Math.multiplyExact(textBatch, textBytes));
        Path weights = checkpoint.weights().file();
        this.vision = new LazyTower(() -> OnnxTower.open(SiglipGraph.vision(checkpoint), weights, options.threads()));
        this.text = new LazyTower(() -> OnnxTower.open(SiglipGraph.text(checkpoint), weights, options.threads()));
    }

    /**
     * Opens a model directory in Hugging Face layout. It is only read.
     *
     * @throws ModelException if it cannot be used; the message names the file, what is wrong and what to do
     */
    public static SiglipEncoder open(Path directory, EncoderOptions options) throws IOException {
        return new SiglipEncoder(Checkpoint.open(directory), options);
    }

    private static int batch(TowerConfig tower, long positions, long inputBytes, int wanted) {
        long scoreBytes = tower.heads() * positions * positions * Float.BYTES;
        return Math.clamp(MAX_BATCH_BYTES / (scoreBytes + inputBytes), 1, wanted);
    }

    @Override
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public int dimension() {
        return checkpoint.config().vision().tower().width();
    }

    @Override
    public int textLimit() {
        return checkpoint.config().text().positions();
    }

    @Override
    public double probability(double cosine) {
        double logit = Math.exp(checkpoint.logitScale()) * cosine + checkpoint.logitBias();
        return 1 / (1 + Math.exp(-logit));
    }

    @Override
    public Tokens tokenize(String words) {
        return whileOpen(() -> texts.tokenize(words));
    }

    @Override
    public List<Embedding> encodeImages(List<Pixels> pixels) {
        return whileOpen(() -> inBatches(pixels, imageBatch, this::encodeImageBatch));
    }

    @Override
    public List<Embedding> encodeTexts(List<String> words) {
        return whileOpen(() -> inBatches(words, textBatch, this::encodeTextBatch));
    }

    private List<Embedding> encodeImageBatch(List<Pixels> batch) throws IOException {
        ByteBuffer buffer = imageBuffers.lend();
        try {
            FloatBuffer numbers = buffer.asFloatBuffer();
            batch.forEach(image -> images.write(image, numbers));
            int size = checkpoint.config().vision().imageSize();
            long[] shape = {batch.size(), 3, size, size};
            try (OnnxTensor input = OnnxTensor.createTensor(QuietRuntime.environment(), numbers.flip(), shape)) {
                return vision.get().run(SiglipGraph.PIXELS, input);
            }
        } catch (OrtException e) {
            throw new ModelException("a batch of images cannot be handed over (" + e.getMessage() + ")", e);
        } finally {
            imageBuffers.takeBack(buffer);
        }
    }

    private List<Embedding> encodeTextBatch(List<String> batch) throws IOException {
        ByteBuffer buffer = textBuffers.lend();
        try {
            LongBuffer ids = buffer.asLongBuffer();
            batch.forEach(words -> texts.tokenize(words).ids().forEach(ids::put));
            long[] shape = {batch.size(), textLimit()};
            try (OnnxTensor input = OnnxTensor.createTensor(QuietRuntime.environment(), ids.flip(), shape)) {
                return text.get().run(SiglipGraph.IDS, input);
            }
        } catch (OrtException e) {
            throw new ModelException("a batch of texts cannot be handed over (" + e.getMessage() + ")", e);
        } finally {
            textBuffers.takeBack(buffer);
        }
    }

    private static <T> List<Embedding> inBatches(List<T> inputs, int size, Batch<T> encoding) throws IOException {
        List<Embedding> embeddings = new ArrayList<>(inputs.size());
        for (int from = 0; from < inputs.size(); from += size) {
            embeddings.addAll(encoding.encode(inputs.subList(from, Math.min(from + size, inputs.size()))));
        }
        return List.copyOf(embeddings);
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
                vision;
                text) {
            imageBuffers.forget();
            textBuffers.forget();
        }
    }

    @FunctionalInterface
    private interface Batch<T> {
        List<Embedding> encode(List<T> inputs) throws IOException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }
}
