/** Tests of how tags are held against images. */
@NullMarked
package org.precedent.index.tags;

import org.jspecify.annotations.NullMarked;
