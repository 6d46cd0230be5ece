package org.precedent.index.source.document;

import java.time.Duration;

/**
 * How much one document may ask for before it is refused. The longest text is a report's.
 *
 * @param bytes the longest document
 * @param depth the elements or groups inside one another
 * @param elements the elements of an XML document
 * @param pages the pages of a PDF
 * @param memory what reading a PDF may take in bytes, up to its first page and then for each page
 * @param time how long reading a PDF may take
 */
public record DocumentLimits(int bytes, int depth, int elements, int pages, long memory, Duration time) {
    private static final int MEBIBYTE = 1 << 20;

    public static final DocumentLimits DEFAULTS =
            new DocumentLimits(64 * MEBIBYTE, 150, 500_000, 1000, 256L * MEBIBYTE, Duration.ofSeconds(10));

    public DocumentLimits {
        if (bytes < 1 || depth < 1 || elements < 1 || pages < 1 || memory < 1 || !time.isPositive()) {
            throw new IllegalArgumentException("a limit of nothing refuses every document");
        }
    }
}
