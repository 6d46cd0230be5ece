package org.precedent.encoder.checkpoint;

import org.precedent.encoder.EncoderOptions;

/** Where native libraries are unpacked once, for every process of this user and every model. */
public final class NativeLibraries {

    private NativeLibraries() {}

    /**
     * The lasting folder for a library. In the temporary directory each process that is killed would leave a copy.
     *
     * @param name of the library, with its version
     */
    public static ModelCache of(String name) {
        return ModelCache.in(EncoderOptions.DEFAULTS.cache().resolve("natives").resolve(name));
    }
}
