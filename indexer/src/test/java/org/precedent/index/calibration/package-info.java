/** The contract that every index keeps, and a fake beside it for other rooms' tests. */
@NullMarked
package org.precedent.index.calibration;

import org.jspecify.annotations.NullMarked;
