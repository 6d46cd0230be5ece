package org.precedent.index.deid;

/**
 * What is kept of one kind of data element.
 *
 * @param tag group and element, the group in the upper half
 * @param vr the value representation in which it is kept (PS3.5 section 6.2)
 * @param most values that are kept; an element with more is left out
 */
public record ElementRule(int tag, String vr, int most) {}
