/**
 * Code that must not bring this program down, in processes of its own: limited in memory and time, started again when
 * they end, ended with this one. Knows nothing of what they do.
 */
@NullMarked
package org.precedent.index.dicom.codec.process;

import org.jspecify.annotations.NullMarked;
