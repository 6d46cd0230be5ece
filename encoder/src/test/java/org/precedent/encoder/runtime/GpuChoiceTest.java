package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.precedent.encoder.Device;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;

final class GpuChoiceTest {

    private static final String NOT_INSTALLED = "libcublasLt.so.12: cannot open shared object file";

    private static Optional<Gpu> choose(Machine machine, String device) throws ModelException {
        return new GpuChoice(machine).of(Device.of(device), Precision.AUTO);
    }

    private static String refusal(Machine machine, String device) {
        return String.valueOf(assertThrows(ModelException.class, () -> choose(machine, device))
                .getMessage());
    }

    @Test
    void autoTakesTheFirstGpu() throws ModelException {
        assertEquals(Optional.of(FakeMachine.GPU), choose(FakeMachine.withGpus(), "auto"));
    }

    @Test
    void autoTakesTheCpuWhereSomethingIsMissing() throws ModelException {
        assertEquals(Optional.empty(), choose(FakeMachine.ordinary(), "auto"));
        assertEquals(Optional.empty(), choose(FakeMachine.withGpus().withoutDriver(), "auto"));
        assertEquals(Optional.empty(), choose(FakeMachine.withGpus().withCudaObstacle(NOT_INSTALLED), "auto"));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theCpuIsTakenWhenItIsAskedFor(Precision precision) throws ModelException {
        assertEquals(Optional.empty(), new GpuChoice(FakeMachine.withGpus()).of(Device.CPU, precision));
    }

    @Test
    void aGpuIsTakenByItsNumber() throws ModelException {
        assertEquals(1, choose(FakeMachine.withGpus(), "cuda:1").orElseThrow().number());
    }

    @Test
    void aBuildWithoutGpuSupportSaysHowToGetIt() {
        assertEquals(
                "--device cuda:0 cannot be used: this build has no GPU support; build with ./precedent build --gpu",
                refusal(FakeMachine.ordinary(), "cuda:0"));
    }

    @Test
    void aMissingDriverIsNamed() {
        assertEquals(
                "--device cuda:0 cannot be used: no NVIDIA driver answers with a GPU; install the driver, and let a"
                        + " container see it",
                refusal(FakeMachine.withGpus().withoutDriver(), "cuda"));
    }

    @Test
    void aGpuThatIsNotThereIsRefusedAndThoseThereAreNamed() {
        assertEquals(
                "--device cuda:2 cannot be used: there is no such GPU; there are"
                        + " [cuda:0 (NVIDIA Fake, 24 GiB), cuda:1 (NVIDIA Fake, 16 GiB)]",
                refusal(FakeMachine.withGpus(), "cuda:2"));
    }

    @Test
    void aMissingLibraryIsNamed() {
        assertEquals(
                "--device cuda:0 cannot be used: " + NOT_INSTALLED
                        + " (CUDA 12 and cuDNN 9 must be installed: docs/gpu.md)",
                refusal(FakeMachine.withGpus().withCudaObstacle(NOT_INSTALLED), "cuda:0"));
    }

    @Test
    void int8StaysOnTheCpuAndIsRefusedOnAGpu() throws ModelException {
        GpuChoice choice = new GpuChoice(FakeMachine.withGpus());
        assertEquals(Optional.empty(), choice.of(Device.AUTO, Precision.INT8));
        ModelException refused =
                assertThrows(ModelException.class, () -> choice.of(Device.of("cuda:0"), Precision.INT8));
        assertEquals(
                "--device cuda:0 cannot be used: int8 is for CPUs; take --precision fp16, fp32 or auto,"
                        + " or --device cpu",
                refused.getMessage());
    }
}
