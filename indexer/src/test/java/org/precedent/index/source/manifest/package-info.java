/** Tests with whole and hostile manifests. */
@NullMarked
package org.precedent.index.source.manifest;

import org.jspecify.annotations.NullMarked;
