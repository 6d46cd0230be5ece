package org.precedent.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.join.CheckJoinIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NoLockFactory;
import org.jspecify.annotations.Nullable;
import org.precedent.index.EncodedCase;
import org.precedent.index.IndexCheck;
import org.precedent.index.IndexDamaged;
import org.precedent.index.View;

/** Reads every file, block and case of an index. Messages name segments and documents, never what is in them. */
final class IndexChecker {
    /** As Lucene describes where it read. */
    private static final Pattern FILE = Pattern.compile("path=\"([^\"]*)\"");

    private final List<String> problems = new ArrayList<>();

    private final View.Visitor visitor;

    private IndexChecker(View.Visitor visitor) {
        this.visitor = visitor;
    }

    static IndexCheck check(Path path, View.Visitor visitor) throws IOException {
        if (!Files.isDirectory(path)) {
            return missing(path);
        }
        try (Directory directory = FSDirectory.open(path)) {
            if (!DirectoryReader.indexExists(directory)) {
                return missing(path);
            }
            IndexChecker checker = new IndexChecker(visitor);
            checker.checkSegments(path, directory);
            long cases = checker.problems.isEmpty() ? checker.readCases(path, directory) : 0;
            return new IndexCheck(cases, checker.problems);
        }
    }

    private static IndexCheck missing(Path path) {
        return new IndexCheck(
                0,
                List.of("there is no index at " + path + "; make it again, which encodes nothing: precedent reindex"));
    }

    private void checkSegments(Path path, Directory directory) throws IOException {
        try (CheckIndex check = new CheckIndex(directory, lock(path, directory))) {
            CheckIndex.Status status = check.checkIndex();
            if (status.clean) {
                return;
            }
            problems.add(IndexDamaged.advice(path.toString()));
            for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
                if (segment.error != null) {
                    problems.add("segment " + segment.name + " of the index is " + state(segment.error));
                }
            }
        }
    }

    private static String state(Throwable error) {
        if (error instanceof NoSuchFileException missing) {
            return "without its file " + Path.of(missing.getFile()).getFileName();
        }
        String resource = error instanceof CorruptIndexException corrupt ? corrupt.getResourceDescription() : "";
        Matcher file = FILE.matcher(String.valueOf(resource));
        return file.find() ? "damaged in " + Path.of(file.group(1)).getFileName() : "damaged";
    }

    /** Keeps writers away while everything is read; where nothing can be written, nobody can write. */
    private static Lock lock(Path path, Directory directory) throws IOException {
        try {
            return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        } catch (LockObtainFailedException e) {
            throw new IOException("the index at " + path + " is in use by a writer; check it when that has ended", e);
        } catch (IOException e) {
            return NoLockFactory.INSTANCE.obtainLock(directory, IndexWriter.WRITE_LOCK_NAME);
        }
    }

    private long readCases(Path path, Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexIdentity.fingerprint(path, reader.getIndexCommit().getUserData());
            CheckJoinIndex.check(reader, Schema.CASE_BITS);
            return readCases(new IndexSearcher(reader));
        } catch (IOException e) {
            problems.add(String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            problems.add("the documents at " + path + " do not stand in blocks of one case each");
        }
        return 0;
    }

    private long readCases(IndexSearcher searcher) throws IOException {
        long readable = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            for (int root : StoredCases.roots(leaf)) {
                EncodedCase read = read(searcher, leaf.docBase + root);
                if (read != null) {
                    readable++;
                    visitor.visit(read);
                }
            }
        }
        return readable;
    }

    private @Nullable EncodedCase read(IndexSearcher searcher, int root) {
        try {
            return StoredCases.encoded(searcher, root);
        } catch (IOException | IllegalArgumentException e) {
            problems.add("case document " + root + " of the index is damaged; make it again with precedent reindex");
            return null;
        }
    }
}
