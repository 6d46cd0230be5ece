/** The data directory: its key, its record, its renderings, and its indexes. */
@NullMarked
package org.precedent.index.archive;

import org.jspecify.annotations.NullMarked;
