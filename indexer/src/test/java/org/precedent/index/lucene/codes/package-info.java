@NullMarked
package org.precedent.index.lucene.codes;

import org.jspecify.annotations.NullMarked;
