/** From the bytes of a compressed frame to its samples: a codec a kind of compression, found as services. */
@NullMarked
package org.precedent.index.dicom.codec;

import org.jspecify.annotations.NullMarked;
