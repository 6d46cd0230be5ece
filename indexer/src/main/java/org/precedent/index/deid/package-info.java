/** Says who is named: takes the names and identifiers of one patient out of texts, and knows what may be kept. */
@NullMarked
package org.precedent.index.deid;

import org.jspecify.annotations.NullMarked;
