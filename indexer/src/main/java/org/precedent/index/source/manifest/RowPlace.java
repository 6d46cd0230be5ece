package org.precedent.index.source.manifest;

/**
 * Where a row stands in its manifest.
 *
 * @param line from 1
 * @param offset of the line's first byte
 * @param length of the line in bytes, without its end
 */
public record RowPlace(int line, long offset, int length) {}
