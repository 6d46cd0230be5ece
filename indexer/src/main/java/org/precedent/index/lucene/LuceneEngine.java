package org.precedent.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine;
import org.precedent.index.IndexCheck;
import org.precedent.index.View;
import org.precedent.index.model.Report;

/**
 * Indexes as Lucene directories. One process at a time opens one for writing; any number read it meanwhile, and see a
 * new commit within about a second.
 */
public final class LuceneEngine implements Engine {
    @Override
    public CaseIndex open(Path directory, Fingerprint fingerprint, Mode mode) throws IOException {
        return Damage.named(directory, () -> LuceneCaseIndex.open(directory, fingerprint, mode));
    }

    @Override
    public Optional<Fingerprint> fingerprint(Path directory) throws IOException {
        return Damage.named(directory, () -> IndexIdentity.read(directory));
    }

    @Override
    public IndexCheck check(Path directory, View.Visitor visitor) throws IOException {
        return IndexChecker.check(directory, visitor);
    }

    @Override
    public Optional<Fingerprint> earlier(
            Path directory, Function<String, Report> reader, Function<Fingerprint, View.Visitor> visitor)
            throws IOException {
        return EarlierIndex.read(directory, reader, visitor);
    }
}
