@NullMarked
package org.precedent.index.deid;

import org.jspecify.annotations.NullMarked;
