@NullMarked
package org.precedent.index.container;

import org.jspecify.annotations.NullMarked;
