package org.precedent.encoder.runtime;

import java.io.IOException;
import org.precedent.encoder.Device;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;
import org.precedent.encoder.checkpoint.Checkpoint;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.ReadymadeCheckpoint;
import org.precedent.encoder.graph.SiglipGraph;

/** Decides where a model's towers run, and in which numbers. */
final class Devices {

    private Devices() {}

    /**
     * The towers of a checkpoint as the options want them.
     *
     * @throws ModelException if this machine or this model cannot do what they ask for
     */
    static Towers towers(Checkpoint checkpoint, EncoderOptions options, ModelCache cache) throws IOException {
        if (options.device().kind() == Device.Kind.CUDA) {
            throw new ModelException("this build has no GPU support");
        }
        return onCpu(checkpoint, options.precision(), cache);
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

    private static Towers onCpu(Checkpoint checkpoint, Precision asked, ModelCache cache) throws IOException {
        Precision precision = asked == Precision.AUTO
                ? PrecisionChoice.onCpu(checkpoint.config(), CpuFeatures.multipliesInt8())
                : asked;
        return switch (precision) {
            case INT8 -> new CpuTowers(checkpoint.config(), precision, () -> SiglipGraph.int8(checkpoint, cache));
            case FP32, FP16, AUTO ->
                new CpuTowers(checkpoint.config(), Precision.FP32, () -> SiglipGraph.inPlace(checkpoint));
        };
    }
}
