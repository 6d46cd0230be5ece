package org.precedent.index.ingest;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.precedent.index.CaseIndex;

/** Counts what is written to the indexes that it wraps, and has the commit of that number fail. */
final class Counting implements UnaryOperator<CaseIndex> {
    private final int failingCommit;
    private int added;
    private int commits;

    Counting() {
        this(Integer.MAX_VALUE);
    }

    /** The commit number {@code failingCommit}, from 1, finds the disk full. */
    Counting(int failingCommit) {
        this.failingCommit = failingCommit;
    }

    @Override
    public CaseIndex apply(CaseIndex index) {
        return new CountingIndex(index, this);
    }

    void add(int cases) {
        added += cases;
    }

    void commit() throws IOException {
        commits++;
        if (commits == failingCommit) {
            throw new IOException("no space left on device");
        }
    }

    int added() {
        return added;
    }

    int commits() {
        return commits;
    }
}
