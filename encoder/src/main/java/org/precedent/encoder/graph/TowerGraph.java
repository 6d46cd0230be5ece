package org.precedent.encoder.graph;

import java.nio.file.Path;

/** A tower as ONNX Runtime reads it. Immutable. */
public final class TowerGraph {

    private final byte[] model;
    private final Path folder;
    private final String input;
    private final String pooled;

    /**
     * A tower that is ready to load.
     *
     * @param model the serialised graph; it is not copied
     * @param folder the one that the graph's external data lies in
     * @param input the name of the only input
     * @param pooled the name of the output {@code [batch, dimension]}
     */
    public TowerGraph(byte[] model, Path folder, String input, String pooled) {
        this.model = model;
        this.folder = folder;
        this.input = input;
        this.pooled = pooled;
    }

    /** The serialised graph, which must not be changed. */
    public byte[] model() {
        return model;
    }

    /** The folder of the external data. */
    public Path folder() {
        return folder;
    }

    /** The name of the only input. */
    public String input() {
        return input;
    }

    /** The name of the output F32 {@code [batch, dimension]}, not yet of unit length. */
    public String pooled() {
        return pooled;
    }
}
