@NullMarked
package org.precedent.api.teaching;

import org.jspecify.annotations.NullMarked;
