package org.precedent.encoder.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CudaDriverTest {

    @ParameterizedTest
    @ValueSource(strings = {"libcuda-of-nobody.so.1", "/no/such/folder/libcuda.so.1"})
    void withoutADriverThereAreNoGpus(String library) {
        assertEquals(List.of(), CudaDriver.gpus(library));
    }

    @Test
    void aLibraryThatIsNoDriverKnowsNoGpu() {
        String any = System.mapLibraryName("zip");
        String library = System.getProperty("java.home") + "/lib/" + any;
        assertEquals(List.of(), CudaDriver.gpus(library));
    }
}
