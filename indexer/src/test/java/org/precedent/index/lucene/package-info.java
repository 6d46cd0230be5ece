/** Tests of the embedded engine. */
@NullMarked
package org.precedent.index.lucene;

import org.jspecify.annotations.NullMarked;
