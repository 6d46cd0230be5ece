package org.precedent.encoder;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * An encoder without a model, for tests: deterministic, fast, and with a geometry that one can reason about.
 *
 * <p>A text is the sum of its words' directions, so texts that share words are near. An image is the sum of the
 * directions of its 4 x 4 mean greys, so images that look alike are near, plus the direction of the word for its mean
 * colour: an image that is mostly red is near the text "red". Colours: black, grey, white, red, green, blue.
 */
public final class FakeEncoder implements Encoder {

    private static final int DIMENSION = 64;
    private static final int LIMIT = 64;
    private static final int END = 1;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int CELLS = 4;
    private static final int CHANNELS = 3;
    private static final float COLOUR_WEIGHT = 4;

    /** A logit of 10 x cosine - 5. */
    private static final LogitCalibration CALIBRATION = new LogitCalibration.Known((float) Math.log(10), -5);

    private final AtomicLong encodedImages = new AtomicLong();
    private final AtomicLong encodedTexts = new AtomicLong();
    private final Map<String, double[]> directions = new ConcurrentHashMap<>();
    private final int dimension;
    private final LogitCalibration calibration;

    /** A fake of 64 dimensions. */
    public FakeEncoder() {
        this(DIMENSION);
    }

    /** A fake of any dimension. */
    public FakeEncoder(int dimension) {
        this(dimension, CALIBRATION);
    }

    private FakeEncoder(int dimension, LogitCalibration calibration) {
        this.dimension = dimension;
        this.calibration = calibration;
    }

    /** A fake that knows no probabilities. */
    public static FakeEncoder uncalibrated() {
        return new FakeEncoder(DIMENSION, new LogitCalibration.Unknown("this fake knows no probabilities"));
    }

    /** How many images were encoded so far. */
    public long encodedImages() {
        return encodedImages.get();
    }

    /** How many texts were encoded so far. */
    public long encodedTexts() {
        return encodedTexts.get();
    }

    @Override
    public Fingerprint fingerprint() {
        return new Fingerprint("fake-" + dimension, "words", "none", EncoderOptions.DEFAULTS.windowing(), "fp32");
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public int textLimit() {
        return LIMIT;
    }

    @Override
    public Tokens tokenize(String text) {
        List<String> words = words(text);
        List<Integer> ids = new ArrayList<>(Collections.nCopies(LIMIT, END));
        for (int i = 0; i < Math.min(words.size(), LIMIT - 1); i++) {
            ids.set(i, 2 + Math.floorMod(words.get(i).hashCode(), 30_000));
        }
        return new Tokens(ids, words.size() > LIMIT - 1);
    }

    @Override
    public List<Embedding> encodeImages(List<Pixels> images) {
        encodedImages.addAndGet(images.size());
        return images.stream().map(this::ofImage).toList();
    }

    @Override
    public List<Embedding> encodeTexts(List<String> texts) {
        encodedTexts.addAndGet(texts.size());
        return texts.stream().map(this::ofText).toList();
    }

    /** Every cell of a coarse grid brings what it would be as an image of its own. */
    @Override
    public Regions encodeRegions(Pixels image) {
        float[] sum = new float[dimension];
        List<float[]> cells = new ArrayList<>();
        for (int[] mean : means(image)) {
            byte[] rgb = {(byte) mean[0], (byte) mean[1], (byte) mean[2]};
            float[] own = ofImage(Pixels.of(1, 1, rgb)).toArray();
            addTo(sum, own, 1);
            cells.add(own);
        }
        List<Embedding> without = cells.stream()
                .map(own -> Embedding.of(addTo(sum.clone(), own, -1)))
                .toList();
        return new Regions(CELLS, CELLS, Embedding.of(sum), without);
    }

    private static float[] addTo(float[] sum, float[] other, float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * other[i];
        }
        return sum;
    }

    @Override
    public LogitCalibration calibration() {
        return calibration;
    }

    @Override
    public void close() {
        // nothing is held
    }

    private Embedding ofText(String text) {
        float[] sum = new float[dimension];
        add(sum, "text", 0.01f);
        words(text).stream().limit(LIMIT - 1).forEach(word -> add(sum, word, 1));
        return Embedding.of(sum);
    }

    private Embedding ofImage(Pixels image) {
        float[] sum = new float[dimension];
        int[][] means = means(image);
        for (int cell = 0; cell < means.length; cell++) {
            int bucket = (means[cell][0] + means[cell][2]) / 2 / 32;
            add(sum, "cell " + cell / CELLS + " " + cell % CELLS + " " + bucket, 1);
        }
        add(sum, colour(means), COLOUR_WEIGHT);
        return Embedding.of(sum);
    }

    private static String colour(int[][] means) {
        int[] mean = new int[CHANNELS];
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int[] cell : means) {
                mean[channel] += cell[channel];
            }
            mean[channel] /= means.length;
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            int others = Math.max(mean[(channel + 1) % CHANNELS], mean[(channel + 2) % CHANNELS]);
            if (mean[channel] > others + 64) {
                return List.of("red", "green", "blue").get(channel);
            }
        }
        return List.of("black", "grey", "white").get(mean[1] / 86);
    }

    /** The mean colour of each cell, row by row. */
    private static int[][] means(Pixels image) {
        int[][] means = new int[CELLS * CELLS][CHANNELS];
        byte[] samples = new byte[CHANNELS * image.width()];
        for (int row = 0; row < CELLS; row++) {
            int top = row * image.height() / CELLS;
            int bottom = Math.max(top + 1, (row + 1) * image.height() / CELLS);
            long[][] sums = new long[CELLS][CHANNELS];
            for (int y = top; y < bottom; y++) {
                image.row(y, samples);
                for (int column = 0; column < CELLS; column++) {
                    addTo(sums[column], samples, left(image, column), right(image, column));
                }
            }
            for (int column = 0; column < CELLS; column++) {
                long pixels = (long) (bottom - top) * (right(image, column) - left(image, column));
                for (int channel = 0; channel < CHANNELS; channel++) {
                    means[row * CELLS + column][channel] = (int) (sums[column][channel] / pixels);
                }
            }
        }
        return means;
    }

    private static void addTo(long[] sums, byte[] samples, int left, int right) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int at = CHANNELS * left; at < CHANNELS * right; at += CHANNELS) {
            red += samples[at] & 0xFF;
            green += samples[at + 1] & 0xFF;
            blue += samples[at + 2] & 0xFF;
        }
        sums[0] += red;
        sums[1] += green;
        sums[2] += blue;
    }

    private static int left(Pixels image, int column) {
        return column * image.width() / CELLS;
    }

    private static int right(Pixels image, int column) {
        return Math.max(left(image, column) + 1, (column + 1) * image.width() / CELLS);
    }

    private void add(float[] sum, String word, float weight) {
        double[] direction = directions.computeIfAbsent(word, this::direction);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (weight * direction[i]);
        }
    }

    private double[] direction(String word) {
        Random random = new Random(word.hashCode());
        double[] direction = new double[dimension];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextGaussian();
        }
        return direction;
    }

    private static List<String> words(String text) {
        String plain =
                BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }
}
