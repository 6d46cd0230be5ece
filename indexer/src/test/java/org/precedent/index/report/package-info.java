/** Tests of reading reports. */
@NullMarked
package org.precedent.index.report;

import org.jspecify.annotations.NullMarked;
