/** How words are searched and shown: what of a text counts, in which form, and where a report says it best. */
@NullMarked
package org.precedent.index.words;

import org.jspecify.annotations.NullMarked;
