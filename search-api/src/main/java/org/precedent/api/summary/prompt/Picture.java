package org.precedent.api.summary.prompt;

/**
 * An image of a case, for a model that sees: it helps the model to read the reports, and is never evidence.
 *
 * @param number of the case
 * @param png the file, in a size that the model takes; not copied
 */
public record Picture(int number, byte[] png) {}
