package org.precedent.encoder.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.SiglipConfig;
import org.precedent.encoder.graph.SiglipGraph;
import org.precedent.encoder.runtime.BenchRow.Part;

/**
 * Measures a checkpoint's towers on this CPU: plain, as an exporter writes the graph and nobody tuned it; fp32 and int8
 * as Precedent runs them; and the machine's own products of matrices.
 *
 * <p>All are loaded into one process and run in turn, round by round, so that whatever else the machine does falls on
 * all alike. Only ratios within one table mean something.
 */
public final class EncoderBench implements AutoCloseable {

    /** The ways to run the towers. */
    public static final Set<String> VARIANTS = Set.of("plain", "fp32", "int8");

    /** One product alone is over before the processor is at its pace. */
    private static final int PRODUCTS = 20;

    private static final List<Integer> IMAGE_BATCHES = List.of(1, 4);
    private static final List<Integer> TEXT_BATCHES = List.of(1, 8);
    private static final List<Integer> GPU_BATCHES = List.of(1, 16, 32, 64);

    private final SiglipConfig config;
    private final int threads;
    private final List<Tower> towers = new ArrayList<>();
    private final List<BenchRow> rows = new ArrayList<>();

    private EncoderBench(SiglipConfig config, int threads) {
        this.config = config;
        this.threads = threads;
    }

    /**
     * Loads what is to be measured.
     *
     * @param options for the threads and the cache
     * @param variants those of {@link #VARIANTS} to load; one alone shows how much memory it takes
     */
    public static EncoderBench open(Path model, EncoderOptions options, Set<String> variants) throws IOException {
        ModelCache cache = ModelCache.in(options.cache());
        Checkpoint checkpoint = Checkpoint.open(model, cache);
        EncoderBench bench = new EncoderBench(checkpoint.config(), options.threads());
        try {
            if (Devices.towers(checkpoint, options, cache) instanceof GpuTowers gpu) {
                bench.load(gpu);
            }
            if (variants.contains("plain")) {
                bench.load("plain", SiglipGraph.plain(checkpoint));
            }
            if (variants.contains("fp32")) {
                bench.load("fp32", SiglipGraph.inPlace(checkpoint));
            }
            if (variants.contains("int8")) {
                bench.load("int8", SiglipGraph.int8(checkpoint, cache));
            }
            return bench;
        } catch (IOException | RuntimeException e) {
            bench.close();
            throw e;
        }
    }

    private void load(String variant, SiglipGraph graph) throws IOException {
        SiglipConfig.VisionConfig vision = config.vision();
        TowerInput state = TowerInput.hidden(vision.tower().width());
        Tower product = opened(OnnxTower.open(graph.visionProduct(), state, threads));
        ByteBuffer states = noise(state, vision.positions());
        double operations = PRODUCTS * TowerCost.product(vision.tower(), vision.positions());
        rows.add(new BenchRow(Part.PRODUCT, variant, PRODUCTS, operations, () -> {
            for (int i = 0; i < PRODUCTS; i++) {
                product.run(states, vision.positions());
            }
        }));

        TowerInput pixels = TowerInput.pixels(config);
        Tower images = opened(OnnxTower.open(graph.vision(), pixels, threads));
        for (int batch : IMAGE_BATCHES) {
            ByteBuffer inputs = noise(pixels, batch);
            double cost = TowerCost.image(config) * batch;
            rows.add(new BenchRow(Part.IMAGE, variant, batch, cost, () -> images.pooled(inputs, batch)));
        }

        TowerInput ids = TowerInput.ids(config);
        Tower texts = opened(OnnxTower.open(graph.text(), ids, threads));
        for (int batch : TEXT_BATCHES) {
            ByteBuffer inputs = ByteBuffer.allocateDirect(ids.bytes() * batch).order(ByteOrder.nativeOrder());
            double cost = TowerCost.text(config) * batch;
            rows.add(new BenchRow(Part.TEXT, variant, batch, cost, () -> texts.pooled(inputs, batch)));
        }
    }

    /** What the options name of a GPU, beside the CPU. */
    private void load(GpuTowers gpu) throws IOException {
        String variant = gpu.precision().label() + " GPU";
        TowerInput pixels = TowerInput.pixels(config);
        Tower images = opened(gpu.vision(threads));
        TowerInput ids = TowerInput.ids(config);
        Tower texts = opened(gpu.text(threads));
        for (int batch : GPU_BATCHES) {
            ByteBuffer pictures = noise(pixels, batch);
            double cost = TowerCost.image(config) * batch;
            rows.add(new BenchRow(Part.IMAGE, variant, batch, cost, () -> images.pooled(pictures, batch)));
            ByteBuffer words = ByteBuffer.allocateDirect(ids.bytes() * batch).order(ByteOrder.nativeOrder());
            double operations = TowerCost.text(config) * batch;
            rows.add(new BenchRow(Part.TEXT, variant, batch, operations, () -> texts.pooled(words, batch)));
        }
    }

    private Tower opened(Tower tower) {
        towers.add(tower);
        return tower;
    }

    private static ByteBuffer noise(TowerInput input, int count) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.multiplyExact(input.bytes(), count))
                .order(ByteOrder.nativeOrder());
        Random random = new Random(1);
        while (bytes.hasRemaining()) {
            bytes.putFloat((float) Math.clamp(random.nextGaussian() / 2, -1, 1));
        }
        return bytes;
    }

    /**
     * Runs everything once to warm up, then round by round.
     *
     * @return the rows with what was measured
     */
    public List<BenchRow> measure(int rounds) throws IOException {
        for (BenchRow row : rows) {
            row.warmUp();
        }
        for (int round = 0; round < rounds; round++) {
            for (BenchRow row : rows) {
                row.measure();
            }
        }
        return List.copyOf(rows);
    }

    @Override
    public void close() throws IOException {
        for (Tower tower : towers) {
            tower.close();
        }
    }
}
