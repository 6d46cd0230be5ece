/** Sources in, committed cases out: each is checked, de-identified, encoded once and indexed. */
@NullMarked
package org.precedent.index.ingest;

import org.jspecify.annotations.NullMarked;
