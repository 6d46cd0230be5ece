/** How well an encoder knows an archive: measured by the archive's own cases, without encoding anything. */
@NullMarked
package org.precedent.index.calibration;

import org.jspecify.annotations.NullMarked;
