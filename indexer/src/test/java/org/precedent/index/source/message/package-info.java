@NullMarked
package org.precedent.index.source.message;

import org.jspecify.annotations.NullMarked;
