package org.precedent.encoder.runtime;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.precedent.encoder.Device;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;
import org.precedent.encoder.checkpoint.SiglipConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;
import org.precedent.encoder.graph.SiglipGraph;
import org.precedent.encoder.graph.TowerGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A checkpoint's towers on a GPU, each with the same one on the CPU behind it.
 *
 * <p>TensorRT runs the two large ones where it can; CUDA runs the rest, and those too when TensorRT fails once.
 */
final class GpuTowers implements Towers {

    private static final Logger LOG = LoggerFactory.getLogger(GpuTowers.class);

    private final SiglipConfig config;
    private final GpuGraphs graphs;
    private final GpuSettings settings;
    private final int pinnedBatch;
    private final Towers cpu;
    private final Opening opening;
    private volatile boolean tensorRtWorks;

    /**
     * Wires the towers.
     *
     * @param pinnedBatch the inputs of a run, if that was pinned; else 0
     * @param cpu the same towers on the CPU, in the same precision
     */
    GpuTowers(
            SiglipConfig config, GpuGraphs graphs, GpuSettings settings, int pinnedBatch, Towers cpu, Opening opening) {
        this.config = config;
        this.graphs = graphs;
        this.settings = settings;
        this.pinnedBatch = pinnedBatch;
        this.cpu = cpu;
        this.opening = opening;
        this.tensorRtWorks = true;
    }

    /** Loads a tower. */
    @FunctionalInterface
    interface Opening {
        Tower open(TowerGraph graph, TowerInput input, int threads, Provider provider) throws ModelException;
    }

    @Override
    public Precision precision() {
        return cpu.precision();
    }

    @Override
    public Device device() {
        return new Device(Device.Kind.CUDA, settings.number());
    }

    @Override
    public Tower vision(int threads) throws IOException {
        Part part = new Part("vision", SiglipGraph::vision, TowerInput.pixels(config), visionLimits());
        return large(part, threads, () -> cpu.vision(threads));
    }

    @Override
    public Tower text(int threads) throws IOException {
        Part part = new Part("text", SiglipGraph::text, TowerInput.ids(config), textLimits());
        return large(part, threads, () -> cpu.text(threads));
    }

    @Override
    public Tower regions(int threads) throws IOException {
        TowerInput input = hidden(config.vision().tower());
        Part part = new Part("regions", SiglipGraph::regions, input, visionLimits());
        return withCpuBehind(part, () -> onCuda(part, threads), () -> cpu.regions(threads));
    }

    @Override
    public Optional<PaceMeter.Probe> visionProbe() {
        TowerConfig tower = config.vision().tower();
        PaceMeter.Layer layer =
                threads -> onCuda(new Part("layer", SiglipGraph::visionLayer, hidden(tower), visionLimits()), threads);
        return Optional.of(new PaceMeter.Probe(layer, tower, config.vision().positions(), visionLimits()));
    }

    @Override
    public Optional<PaceMeter.Probe> textProbe() {
        TowerConfig tower = config.text().tower();
        PaceMeter.Layer layer =
                threads -> onCuda(new Part("layer", SiglipGraph::textLayer, hidden(tower), textLimits()), threads);
        return Optional.of(new PaceMeter.Probe(layer, tower, config.text().positions(), textLimits()));
    }

    /** A part of the model that becomes a session. */
    private record Part(String name, Function<SiglipGraph, TowerGraph> graph, TowerInput input, BatchLimits limits) {}

    private Tower large(Part part, int threads, LazyTower.Loading onCpu) throws IOException {
        return withCpuBehind(part, () -> onTensorRt(part, threads), onCpu);
    }

    private Tower withCpuBehind(Part part, LazyTower.Loading onGpu, LazyTower.Loading onCpu) throws IOException {
        try {
            Tower tower = onGpu.load();
            return new GpuTower(
                    part.name(), tower, new LazyTower(onCpu), part.input().bytes());
        } catch (ModelException e) {
            if (!DeviceMemory.isExhausted(e)) {
                throw new ModelException(e.getMessage() + "; --device cpu does without the GPU", e);
            }
            LOG.warn("the GPU's memory does not hold the {} tower: the CPU runs it in its place", part.name());
            return onCpu.load();
        }
    }

    private Tower onTensorRt(Part part, int threads) throws IOException {
        CpuTowers.Graphs forTensorRt = graphs.forTensorRt();
        if (tensorRtWorks && forTensorRt != null) {
            try {
                TowerGraph graph = part.graph().apply(forTensorRt.get());
                GpuProvider provider = new GpuProvider(settings.number(), settings.cuda(), tensorRt(part, graph));
                return opening.open(graph, part.input(), threads, provider);
            } catch (ModelException e) {
                tensorRtWorks = false;
                LOG.warn("TensorRT could not take the {} tower, so CUDA does: {}", part.name(), e.getMessage());
            }
        }
        return onCuda(part, threads);
    }

    private Map<String, String> tensorRt(Part part, TowerGraph graph) throws IOException {
        int most = Math.max(Paces.QUERY_BATCH, part.limits().most());
        int batch = pinnedBatch > 0 ? pinnedBatch : most;
        return settings.tensorRt(
                graphs.engines(graph), graph.input(), part.input().shape(), batch);
    }

    private Tower onCuda(Part part, int threads) throws IOException {
        TowerGraph graph = part.graph().apply(graphs.forCuda().get());
        GpuProvider provider = new GpuProvider(settings.number(), settings.cuda(), Map.of());
        return opening.open(graph, part.input(), threads, provider);
    }

    private BatchLimits visionLimits() {
        return limits(config.vision().tower(), config.vision().positions());
    }

    private BatchLimits textLimits() {
        return limits(config.text().tower(), config.text().positions());
    }

    private BatchLimits limits(TowerConfig tower, int positions) {
        int numberBytes = precision() == Precision.FP16 ? Short.BYTES : Float.BYTES;
        return BatchLimits.onGpu(settings.memory(), tower, positions, numberBytes);
    }

    private static TowerInput hidden(TowerConfig tower) {
        return TowerInput.hidden(tower.width());
    }
}
