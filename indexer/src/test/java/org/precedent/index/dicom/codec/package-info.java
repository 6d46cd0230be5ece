@NullMarked
package org.precedent.index.dicom.codec;

import org.jspecify.annotations.NullMarked;
