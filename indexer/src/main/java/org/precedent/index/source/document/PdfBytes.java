package org.precedent.index.source.document;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The bytes of a PDF. Whoever reads many of them is asked whether it may. */
final class PdfBytes extends RandomAccessReadBuffer {
    private static final int BYTES_BETWEEN_CHECKS = 1024;

    private final PdfMeter meter;
    private int unchecked;

    PdfBytes(byte[] content, PdfMeter meter) {
        super(content);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        count(Math.max(length, 1));
        return super.read(into, offset, length);
    }

    private void count(int bytes) throws IOException {
        unchecked += Math.min(bytes, BYTES_BETWEEN_CHECKS);
        if (unchecked >= BYTES_BETWEEN_CHECKS) {
            unchecked = 0;
            meter.check();
        }
    }

    /** A view of these same bytes, so that it is asked, too. */
    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }
}
