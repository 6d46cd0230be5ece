@NullMarked
package org.precedent.index.source;

import org.jspecify.annotations.NullMarked;
