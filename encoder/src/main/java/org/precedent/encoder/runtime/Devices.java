package org.precedent.encoder.runtime;

import ai.onnxruntime.OrtProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.precedent.encoder.Device;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.ReadymadeCheckpoint;
import org.precedent.encoder.checkpoint.SiglipConfig;
import org.precedent.encoder.graph.SiglipGraph;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides where a model's towers run, and in which numbers. */
final class Devices {

    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

    private final Machine machine;
    private final GpuTowers.Opening opening;

    /** Decides for a machine, opening what is on its GPU in a way of its own. */
    Devices(Machine machine, GpuTowers.Opening opening) {
        this.machine = machine;
        this.opening = opening;
    }

    /**
     * The towers of a checkpoint as the options want them, on this machine.
     *
     * @throws ModelException if this machine or this model cannot do what they ask for
     */
    static Towers towers(Checkpoint checkpoint, EncoderOptions options, ModelCache cache) throws IOException {
        return new Devices(new ThisMachine(), OnnxTower::open).choose(checkpoint, options, cache);
    }

    Towers choose(Checkpoint checkpoint, EncoderOptions options, ModelCache cache) throws IOException {
        Optional<Gpu> gpu = new GpuChoice(machine).of(options.device(), options.precision());
        return gpu.isPresent()
                ? onGpu(checkpoint, options, cache, gpu.get())
                : onCpu(checkpoint, options.precision(), cache);
    }

    /**
     * The towers of ready ONNX files.
     *
     * @throws ModelException if the options ask for a GPU
     */
    static Towers towers(ReadymadeCheckpoint checkpoint, EncoderOptions options) throws ModelException {
        if (options.device().kind() == Device.Kind.CUDA) {
            throw new ModelException("ready-made ONNX files run on the CPU only; for "
                    + options.device().label() + " bring model.safetensors");
        }
        return new ReadymadeTowers(checkpoint);
    }

    /**
     * In fp16 the CPU computes in fp32: its kernels for 16-bit floats take a hundred times as long, and the vectors
     * agree with a GPU's within the rounding. So what a GPU has encoded can be searched, and gone on with, without one.
     */
    private Towers onCpu(Checkpoint checkpoint, Precision asked, ModelCache cache) {
        SiglipConfig config = checkpoint.config();
        Precision precision = asked == Precision.AUTO ? PrecisionChoice.onCpu(config, machine.multipliesInt8()) : asked;
        return switch (precision) {
            case INT8 -> new CpuTowers(config, precision, () -> SiglipGraph.int8(checkpoint, cache));
            case FP32, FP16 -> new CpuTowers(config, precision, () -> SiglipGraph.inPlace(checkpoint));
            case AUTO -> throw new IllegalStateException("nothing is computed in " + precision);
        };
    }

    /** In fp16, unless fp32 was asked for. The same on the CPU stands behind it. */
    private Towers onGpu(Checkpoint checkpoint, EncoderOptions options, ModelCache cache, Gpu gpu) {
        Precision precision = options.precision() == Precision.FP32 ? Precision.FP32 : Precision.FP16;
        GpuSettings settings = GpuSettings.of(gpu, options.deviceMemory());
        LOG.info("{} encodes in {}", gpu.label(), precision.label());
        return new GpuTowers(
                checkpoint.config(),
                graphs(checkpoint, cache, precision, settings),
                settings,
                options.batchSize(),
                onCpu(checkpoint, precision, cache),
                opening);
    }

    /** TensorRT only in fp16: in fp32 it would round to TF32 without being asked. */
    private GpuGraphs graphs(Checkpoint checkpoint, ModelCache cache, Precision precision, GpuSettings settings) {
        Path engines = cache.folder("tensorrt-" + checkpoint.weightsHash());
        if (precision == Precision.FP32) {
            return new GpuGraphs(() -> SiglipGraph.cuda(checkpoint), null, engines);
        }
        CpuTowers.Graphs forTensorRt = hasTensorRt(settings) ? () -> SiglipGraph.plainFp16(checkpoint, cache) : null;
        return new GpuGraphs(() -> SiglipGraph.fp16(checkpoint, cache), forTensorRt, engines);
    }

    private boolean hasTensorRt(GpuSettings settings) {
        if (!machine.providers().contains(OrtProvider.TENSOR_RT)) {
            return false;
        }
        Map<String, String> options = Map.of("trt_fp16_enable", "1");
        Optional<String> obstacle = machine.obstacle(new GpuProvider(settings.number(), settings.cuda(), options));
        obstacle.ifPresent(words -> LOG.info("CUDA encodes without TensorRT: {}", words));
        return obstacle.isEmpty();
    }
}
