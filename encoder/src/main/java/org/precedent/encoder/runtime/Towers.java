package org.precedent.encoder.runtime;

import java.io.IOException;
import java.util.Optional;
import org.precedent.encoder.Device;
import org.precedent.encoder.Precision;

/** Opens a model's towers, each time anew, in one precision on one device. */
interface Towers {

    /** The numbers that they compute in; never {@link Precision#AUTO}. */
    Precision precision();

    /** Where they run; never {@link Device#AUTO}. */
    default Device device() {
        return Device.CPU;
    }

    /**
     * Whether inputs of one run leave each other's vectors as they are. Numbers that are rounded by the range of the
     * whole run do not: one input's outlier would coarsen all others.
     */
    default boolean sharesRuns() {
        return precision() != Precision.INT8;
    }

    /** The vision tower. */
    Tower vision(int threads) throws IOException;

    /** The text tower. */
    Tower text(int threads) throws IOException;

    /** From the vision tower's hidden states to an image's vector without each of its regions. */
    Tower regions(int threads) throws IOException;

    /** One layer of the vision tower, if it can be had alone. */
    Optional<PaceMeter.Probe> visionProbe();

    /** One layer of the text tower, if it can be had alone. */
    Optional<PaceMeter.Probe> textProbe();
}
