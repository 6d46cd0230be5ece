/** Frames in JPEG (ITU-T T.81) and JPEG-LS (ITU-T T.87), which share their markers. */
@NullMarked
package org.precedent.index.dicom.codec.jpeg;

import org.jspecify.annotations.NullMarked;
