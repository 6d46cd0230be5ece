/** Vectors as bytes beside their floats, by which a graph is walked faster; what is found is scored again by floats. */
@NullMarked
package org.precedent.index.lucene.codes;

import org.jspecify.annotations.NullMarked;
