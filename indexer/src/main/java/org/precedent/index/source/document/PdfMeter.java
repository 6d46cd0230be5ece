package org.precedent.index.source.document;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.precedent.index.source.Unusable;

/**
 * Holds the thread that reads a PDF to its time and memory: whatever reads bytes or runs an operator asks it. Memory is
 * what the thread has asked for since the last page began, whether or not that is still held.
 */
final class PdfMeter {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final DocumentLimits limits;
    private final long end;
    private volatile boolean stopped;
    private volatile @Nullable Unusable exceeded;
    private long before;

    PdfMeter(DocumentLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    /** Begins to count memory anew. */
    void begin() {
        before = THREADS.getCurrentThreadAllocatedBytes();
    }

    /**
     * Asks whether it may go on.
     *
     * @throws IOException if not; {@link #exceeded} says why
     */
    void check() throws IOException {
        if (stopped || System.nanoTime() - end > 0) {
            exceeded = tooSlow(limits);
        } else if (THREADS.getCurrentThreadAllocatedBytes() - before > limits.memory()) {
            exceeded = DocumentText.tooLarge("a page of the PDF takes more than " + limits.memory()
                    + " bytes of memory to read; print it to a new PDF");
        }
        if (exceeded != null) {
            throw new IOException("a limit is exceeded");
        }
    }

    /** Lets the next check fail. */
    void stop() {
        stopped = true;
    }

    /** What was exceeded; null when nothing was. */
    @Nullable Unusable exceeded() {
        return exceeded;
    }

    static Unusable tooSlow(DocumentLimits limits) {
        return DocumentText.tooLarge("the PDF takes longer than "
                + limits.time().toSeconds() + " seconds to read; split it, or print it to a new PDF");
    }
}
