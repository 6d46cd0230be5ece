/** Reads DICOM files: the only room that knows tags, transfer syntaxes and names; what leaves it is de-identified. */
@NullMarked
package org.precedent.index.dicom;

import org.jspecify.annotations.NullMarked;
