package org.precedent.index.deid;

/**
 * Words of a text that are to be removed together.
 *
 * @param first the index of the first word
 * @param last the index of the last word
 */
record Range(int first, int last) {}
