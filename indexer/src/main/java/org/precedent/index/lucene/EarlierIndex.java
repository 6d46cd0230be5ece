package org.precedent.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.View;
import org.precedent.index.model.Report;

/** An index of the schema before this one, read once to be taken over. */
final class EarlierIndex {
    private EarlierIndex() {}

    static Optional<Fingerprint> read(
            Path path, Function<String, Report> reader, Function<Fingerprint, View.Visitor> visitor)
            throws IOException {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        try (Directory directory = FSDirectory.open(path)) {
            if (!DirectoryReader.indexExists(directory)) {
                return Optional.empty();
            }
            try (DirectoryReader opened = DirectoryReader.open(directory)) {
                Fingerprint made =
                        IndexIdentity.fingerprint(path, opened.getIndexCommit().getUserData(), EarlierCaseJson.VERSION);
                View.Visitor shown = visitor.apply(made);
                IndexSearcher searcher = new IndexSearcher(opened);
                for (LeafReaderContext leaf : opened.leaves()) {
                    for (int root : StoredCases.roots(leaf)) {
                        shown.visit(StoredCases.encoded(
                                searcher, leaf.docBase + root, json -> EarlierCaseJson.read(json, reader)));
                    }
                }
                return Optional.of(made);
            }
        }
    }
}
