package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.CaseIndex;
import org.precedent.index.Engine;
import org.precedent.index.IndexCheck;
import org.precedent.index.View;
import org.precedent.index.model.Report;

/** An engine whose indexes have something around them. */
record WrappedEngine(Engine inner, UnaryOperator<CaseIndex> wrapping) implements Engine {
    @Override
    public CaseIndex open(Path directory, Fingerprint fingerprint, Mode mode) throws IOException {
        return wrapping.apply(inner.open(directory, fingerprint, mode));
    }

    @Override
    public Optional<Fingerprint> fingerprint(Path directory) throws IOException {
        return inner.fingerprint(directory);
    }

    @Override
    public IndexCheck check(Path directory, View.Visitor visitor) throws IOException {
        return inner.check(directory, visitor);
    }

    @Override
    public Optional<Fingerprint> earlier(
            Path directory, Function<String, Report> reader, Function<Fingerprint, View.Visitor> visitor)
            throws IOException {
        return inner.earlier(directory, reader, visitor);
    }
}
