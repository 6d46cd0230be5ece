/** Tests with whole and hostile manifests. */
@NullMarked
package org.precedent.index.ingest.manifest;

import org.jspecify.annotations.NullMarked;
