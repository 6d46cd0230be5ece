/** The data directory: its key, its renderings, and the vectors that wait for a commit. */
@NullMarked
package org.precedent.index.archive;

import org.jspecify.annotations.NullMarked;
