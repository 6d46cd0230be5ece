/** The index as an embedded Lucene directory: one block of documents a case, its vectors in HNSW graphs. */
@NullMarked
package org.precedent.index.lucene;

import org.jspecify.annotations.NullMarked;
