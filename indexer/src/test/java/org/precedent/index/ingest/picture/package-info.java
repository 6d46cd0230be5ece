/** Tests with whole, odd, damaged and hostile pictures. */
@NullMarked
package org.precedent.index.ingest.picture;

import org.jspecify.annotations.NullMarked;
