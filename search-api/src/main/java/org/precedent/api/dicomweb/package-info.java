/**
 * What viewers ask of the instances that an archive keeps, and what they get (DICOM PS3.18): which studies, series and
 * instances there are, what a query matches, what an answer holds. It knows no request and no socket.
 */
@NullMarked
package org.precedent.api.dicomweb;

import org.jspecify.annotations.NullMarked;
