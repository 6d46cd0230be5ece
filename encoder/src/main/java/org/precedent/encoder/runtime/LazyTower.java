package org.precedent.encoder.runtime;

import org.jspecify.annotations.Nullable;
import org.precedent.encoder.ModelException;

/** A tower that is loaded at its first use, once. */
final class LazyTower implements AutoCloseable {

    private final Loading loading;
    private @Nullable OnnxTower tower;

    LazyTower(Loading loading) {
        this.loading = loading;
    }

    synchronized OnnxTower get() throws ModelException {
        if (tower == null) {
            tower = loading.load();
        }
        return tower;
    }

    @Override
    public synchronized void close() throws ModelException {
        if (tower != null) {
            tower.close();
            tower = null;
        }
    }

    @FunctionalInterface
    interface Loading {
        OnnxTower load() throws ModelException;
    }
}
