@NullMarked
package org.precedent.index.dicom.codec.jpeg;

import org.jspecify.annotations.NullMarked;
