/** Tests of what goes from a source into an archive. */
@NullMarked
package org.precedent.index.ingest;

import org.jspecify.annotations.NullMarked;
