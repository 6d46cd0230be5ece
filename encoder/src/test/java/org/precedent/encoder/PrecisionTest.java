package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class PrecisionTest {

    @Test
    void everyPrecisionIsFoundByItsLabel() {
        for (Precision precision : Precision.values()) {
            assertEquals(precision, Precision.of(precision.label()));
        }
        assertEquals("int8", Precision.INT8.label());
    }

    @Test
    void anUnknownPrecisionIsRefusedWithThoseThereAre() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Precision.of("int4"));
        assertEquals("no precision is called 'int4'; there are auto, fp32, int8 and fp16", e.getMessage());
    }

    @Test
    void everyDeviceIsReadAsItIsWritten() {
        assertEquals(new Device(Device.Kind.CUDA, 3), Device.of("cuda:3"));
        assertEquals("cuda:0", Device.of("cuda").label());
        assertEquals(Device.CPU, Device.of("cpu"));
        assertEquals(Device.AUTO, Device.of(Device.AUTO.label()));
    }

    @Test
    void anUnknownDeviceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Device.of("cuda:-1"));
        assertThrows(IllegalArgumentException.class, () -> Device.of("gpu"));
        assertThrows(IllegalArgumentException.class, () -> new Device(Device.Kind.CPU, 1));
    }
}
