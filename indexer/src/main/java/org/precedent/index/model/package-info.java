/** What a case is: the records that every room speaks in. Knows nobody. */
@NullMarked
package org.precedent.index.model;

import org.jspecify.annotations.NullMarked;
