/** Reports of many formats in which people are named, and what of those names is left anywhere. */
@NullMarked
package org.precedent.it.planted;

import org.jspecify.annotations.NullMarked;
