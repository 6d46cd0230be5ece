/**
 * One door a kind of source: DICOM files, rows of manifests, pictures, messages; each tells what it says,
 * de-identified.
 */
@NullMarked
package org.precedent.index.source.door;

import org.jspecify.annotations.NullMarked;
