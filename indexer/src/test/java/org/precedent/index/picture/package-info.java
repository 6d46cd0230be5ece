/** Tests with whole, odd, damaged and hostile pictures. */
@NullMarked
package org.precedent.index.picture;

import org.jspecify.annotations.NullMarked;
