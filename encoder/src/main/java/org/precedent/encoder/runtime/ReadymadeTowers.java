package org.precedent.encoder.runtime;

import java.io.IOException;
import java.util.Optional;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Precision;
import org.precedent.encoder.checkpoint.ReadymadeCheckpoint;
import org.precedent.encoder.graph.TowerGraph;
import org.precedent.encoder.readymade.ReadymadeTower;

/** The towers of ready ONNX files on the CPU. Nothing of them can be had alone, neither a layer nor the pooling. */
final class ReadymadeTowers implements Towers {

    private final ReadymadeCheckpoint checkpoint;

    ReadymadeTowers(ReadymadeCheckpoint checkpoint) {
        this.checkpoint = checkpoint;
    }

    @Override
    public Precision precision() {
        return checkpoint.model().precision();
    }

    @Override
    public Tower vision(int threads) throws IOException {
        return open(checkpoint.model().vision(), TowerInput.pixels(checkpoint.config()), threads);
    }

    @Override
    public Tower text(int threads) throws IOException {
        return open(checkpoint.model().text(), TowerInput.ids(checkpoint.config()), threads);
    }

    private Tower open(ReadymadeTower tower, TowerInput input, int threads) throws ModelException {
        TowerGraph graph = new TowerGraph(tower.model().toByteArray(), tower.folder(), tower.input(), tower.pooled());
        int dimension = checkpoint.config().vision().tower().width();
        return new MeasuredTower(
                OnnxTower.open(graph, input, threads),
                dimension,
                checkpoint.model().description());
    }

    @Override
    public Tower regions(int threads) {
        throw new UnsupportedOperationException("ready-made ONNX files give no regions; bring model.safetensors");
    }

    @Override
    public Optional<PaceMeter.Probe> visionProbe() {
        return Optional.empty();
    }

    @Override
    public Optional<PaceMeter.Probe> textProbe() {
        return Optional.empty();
    }
}
