package org.precedent.encoder.runtime;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A tower that is loaded at its first use, once. */
final class LazyTower implements AutoCloseable {

    private final Loading loading;
    private @Nullable Tower tower;

    LazyTower(Loading loading) {
        this.loading = loading;
    }

    synchronized Tower get() throws IOException {
        if (tower == null) {
            tower = loading.load();
        }
        return tower;
    }

    @Override
    public synchronized void close() throws IOException {
        if (tower != null) {
            tower.close();
            tower = null;
        }
    }

    @FunctionalInterface
    interface Loading {
        Tower load() throws IOException;
    }
}
