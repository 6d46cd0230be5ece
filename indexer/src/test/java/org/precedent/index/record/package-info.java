/** Tests of the record, and its fake for tests elsewhere. */
@NullMarked
package org.precedent.index.record;

import org.jspecify.annotations.NullMarked;
