package org.precedent.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine;
import org.precedent.index.IndexCheck;
import org.precedent.index.View;

/**
 * Indexes as Lucene directories. One process at a time opens one for writing; any number read it meanwhile, and see a
 * new commit within about a second.
 */
public final class LuceneEngine implements Engine {
    @Override
    public CaseIndex open(Path directory, Fingerprint fingerprint, Mode mode) throws IOException {
        return LuceneCaseIndex.open(directory, fingerprint, mode);
    }

    @Override
    public Optional<Fingerprint> fingerprint(Path directory) throws IOException {
        return IndexIdentity.read(directory);
    }

    @Override
    public IndexCheck check(Path directory, View.Visitor visitor) throws IOException {
        return IndexChecker.check(directory, visitor);
    }
}
