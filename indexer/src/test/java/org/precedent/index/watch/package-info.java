@NullMarked
package org.precedent.index.watch;

import org.jspecify.annotations.NullMarked;
