@NullMarked
package org.precedent.index.source.document;

import org.jspecify.annotations.NullMarked;
