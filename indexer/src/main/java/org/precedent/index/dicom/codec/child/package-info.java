/** Codecs whose work is done in another process, and what they check before they ask for it. */
@NullMarked
package org.precedent.index.dicom.codec.child;

import org.jspecify.annotations.NullMarked;
