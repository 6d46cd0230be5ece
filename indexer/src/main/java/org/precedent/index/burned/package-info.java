/** Text in pixels: where an image shows marks that look like letters in a line. Knows no file and no tag. */
@NullMarked
package org.precedent.index.burned;

import org.jspecify.annotations.NullMarked;
