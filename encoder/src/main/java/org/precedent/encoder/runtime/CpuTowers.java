package org.precedent.encoder.runtime;

import java.io.IOException;
import java.util.Optional;
import org.precedent.encoder.Precision;
import org.precedent.encoder.checkpoint.SiglipConfig;
import org.precedent.encoder.checkpoint.SiglipConfig.TowerConfig;
import org.precedent.encoder.graph.SiglipGraph;

/** A checkpoint's towers on the CPU. */
final class CpuTowers implements Towers {

    private final SiglipConfig config;
    private final Precision precision;
    private final Graphs graphs;

    CpuTowers(SiglipConfig config, Precision precision, Graphs graphs) {
        this.config = config;
        this.precision = precision;
        this.graphs = graphs;
    }

    /** Gives the graphs, and makes the weights that they need when they are not there. */
    @FunctionalInterface
    interface Graphs {
        SiglipGraph get() throws IOException;
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public Tower vision(int threads) throws IOException {
        return OnnxTower.open(graphs.get().vision(), TowerInput.pixels(config), threads);
    }

    @Override
    public Tower text(int threads) throws IOException {
        return OnnxTower.open(graphs.get().text(), TowerInput.ids(config), threads);
    }

    @Override
    public Tower regions(int threads) throws IOException {
        return OnnxTower.open(graphs.get().regions(), hidden(config.vision().tower()), threads);
    }

    @Override
    public Optional<PaceMeter.Probe> visionProbe() {
        TowerConfig tower = config.vision().tower();
        PaceMeter.Layer layer = threads -> OnnxTower.open(graphs.get().visionLayer(), hidden(tower), threads);
        return Optional.of(new PaceMeter.Probe(layer, tower, config.vision().positions()));
    }

    @Override
    public Optional<PaceMeter.Probe> textProbe() {
        TowerConfig tower = config.text().tower();
        PaceMeter.Layer layer = threads -> OnnxTower.open(graphs.get().textLayer(), hidden(tower), threads);
        return Optional.of(new PaceMeter.Probe(layer, tower, config.text().positions()));
    }

    private static TowerInput hidden(TowerConfig tower) {
        return TowerInput.hidden(tower.width());
    }
}
