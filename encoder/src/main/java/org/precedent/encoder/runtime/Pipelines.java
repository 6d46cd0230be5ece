package org.precedent.encoder.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.image.ImagePreparation;
import org.precedent.encoder.text.TextPreparation;

/** Both towers at one pace, each loaded when it is first needed. */
final class Pipelines implements AutoCloseable {

    private final Pace pace;
    private final LazyTower vision;
    private final LazyTower text;
    private final LazyTower regions;
    private final Pipeline<Pixels> images;
    private final Pipeline<String> texts;
    private final ExecutorService ahead;

    Pipelines(Towers towers, ImagePreparation image, TextPreparation words, Pace pace, ThreadFactory threads) {
        this.pace = pace;
        this.vision = new LazyTower(() -> towers.vision(pace.threads()));
        this.text = new LazyTower(() -> towers.text(pace.threads()));
        this.regions = new LazyTower(() -> towers.regions(pace.threads()));
        this.ahead = Executors.newSingleThreadExecutor(threads);
        this.images = new Pipeline<>(
                vision, pace.imageBatch(), image.length() * Float.BYTES, (one, to) -> write(image, one, to), ahead);
        this.texts = new Pipeline<>(
                text, pace.textBatch(), words.limit() * Long.BYTES, (one, to) -> write(words, one, to), ahead);
    }

    /** How many images go through the vision tower together. */
    int imageBatch() {
        return pace.imageBatch();
    }

    List<Embedding> encodeImages(List<Pixels> pixels) throws IOException {
        return images.encode(pixels);
    }

    List<Embedding> encodeTexts(List<String> words) throws IOException {
        return texts.encode(words);
    }

    /** An image's vector without each of its regions, so many, row by row, and at the end the whole image's. */
    List<Embedding> encodeRegions(Pixels image, int count) throws IOException {
        Tower pooling = regions.get();
        FloatBuffer hidden = images.hidden(image);
        int rows = count + 1;
        int width = hidden.remaining() / count;
        ByteBuffer copy = ByteBuffer.allocateDirect(Math.multiplyExact(Math.multiplyExact(rows, width), Float.BYTES))
                .order(ByteOrder.nativeOrder());
        copy.asFloatBuffer().put(hidden);
        return pooling.pooled(copy, rows);
    }

    private static void write(ImagePreparation preparation, Pixels image, ByteBuffer to) {
        FloatBuffer numbers = to.slice().order(to.order()).asFloatBuffer();
        preparation.write(image, numbers);
        to.position(to.position() + numbers.position() * Float.BYTES);
    }

    private static void write(TextPreparation preparation, String text, ByteBuffer to) {
        preparation.tokenize(text).ids().forEach(to::putLong);
    }

    @Override
    public void close() throws IOException {
        ahead.shutdown();
        images.forget();
        texts.forget();
        try (vision;
                text) {
            regions.close();
        }
    }
}
