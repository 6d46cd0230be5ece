/** Tests of the data directory. */
@NullMarked
package org.precedent.index.archive;

import org.jspecify.annotations.NullMarked;
