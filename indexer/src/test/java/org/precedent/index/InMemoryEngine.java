package org.precedent.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.Report;

/** An engine whose directories are in memory, for tests. */
public final class InMemoryEngine implements Engine {
    private final Map<Path, InMemoryCaseIndex.Disk> disks = new HashMap<>();

    @Override
    public synchronized InMemoryCaseIndex open(Path directory, Fingerprint fingerprint, Mode mode)
            throws FingerprintMismatch {
        return InMemoryCaseIndex.open(disks.computeIfAbsent(directory, _ -> new InMemoryCaseIndex.Disk()), fingerprint);
    }

    /** Loses an index, as when its folder is deleted. */
    public synchronized void lose(Path directory) {
        disks.remove(directory);
    }

    @Override
    public synchronized Optional<Fingerprint> fingerprint(Path directory) {
        InMemoryCaseIndex.Disk disk = disks.get(directory);
        return disk == null ? Optional.empty() : disk.fingerprint();
    }

    @Override
    public synchronized IndexCheck check(Path directory, View.Visitor visitor) throws IOException {
        InMemoryCaseIndex.Disk disk = disks.get(directory);
        if (disk == null) {
            return new IndexCheck(0, List.of("there is no index at " + directory));
        }
        try (InMemoryCaseIndex index =
                        InMemoryCaseIndex.open(disk, disk.fingerprint().orElseThrow());
                View view = index.view()) {
            view.forEach(visitor);
            return new IndexCheck(view.stats().cases(), List.of());
        }
    }

    @Override
    public Optional<Fingerprint> earlier(
            Path directory, Function<String, Report> reader, Function<Fingerprint, View.Visitor> visitor) {
        return Optional.empty();
    }
}
