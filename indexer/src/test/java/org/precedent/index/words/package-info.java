/** Tests of words as they are searched and shown. */
@NullMarked
package org.precedent.index.words;

import org.jspecify.annotations.NullMarked;
