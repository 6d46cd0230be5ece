package org.precedent.encoder.runtime;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderContract;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.checkpoint.TinyCheckpoint;
import org.precedent.encoder.readymade.ReadyExport;

/** An encoder on a single ready ONNX file keeps what every encoder promises. */
final class ReadymadeContractTest extends EncoderContract {

    @TempDir
    private Path folder;

    @Override
    protected Encoder open() throws IOException {
        Path original = folder.resolve("original");
        Path ready = folder.resolve("ready");
        TinyCheckpoint.random(3).write(original);
        ReadymadeEncoderTest.writeAllButWeights(ready);
        ReadyExport.write(ReadyExport.of(original, folder.resolve("cache")).both(2, -3), ready.resolve("model.onnx"));
        return SiglipEncoder.open(
                ready, EncoderOptions.DEFAULTS.withBatchSize(3).withCache(folder.resolve("cache")));
    }
}
