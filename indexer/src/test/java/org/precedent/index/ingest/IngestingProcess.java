package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.precedent.encoder.Encoder;
import org.precedent.index.lucene.LuceneEngine;

/** A process that ingests one folder of a bench's sources, and says when it begins. */
final class IngestingProcess {
    static final IngestOptions OPTIONS = CrashTest.commitsOf(10);

    private IngestingProcess() {}

    /** The bench's folder, the folder of sources in it, and where to write down what is encoded. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Encoder encoder = new LoggedEncoder(Path.of(arguments[2]));
        System.out.println("begun");
        Bench bench = new Bench(folder);
        bench.ingest(new LuceneEngine(), encoder, OPTIONS, bench.sources.resolve(arguments[1]));
    }
}
