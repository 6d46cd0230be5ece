package org.precedent.index.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.precedent.index.IndexDamaged;

/** Tells what Lucene throws at a damaged index from other faults: its messages name bytes, and nothing to do. */
final class Damage {
    private Damage() {}

    /** Something that is done with the files of an index. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Does it.
     *
     * @throws IndexDamaged if the files are not what was written
     */
    static <T> T named(Path path, Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (IndexDamaged e) {
            throw e;
        } catch (IOException e) {
            throw is(e) ? new IndexDamaged(path.toString(), e) : e;
        }
    }

    static boolean is(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (isKnown(at)) {
                return true;
            }
        }
        return false;
    }

    /** A bit that fell over may stand in the number of a version. */
    private static boolean isKnown(Throwable failure) {
        return failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof EOFException
                || failure instanceof FileNotFoundException
                || failure instanceof NoSuchFileException;
    }
}
