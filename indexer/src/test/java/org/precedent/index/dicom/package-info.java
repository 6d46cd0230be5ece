/** Tests of the DICOM room, on files that they write themselves. */
@NullMarked
package org.precedent.index.dicom;

import org.jspecify.annotations.NullMarked;
