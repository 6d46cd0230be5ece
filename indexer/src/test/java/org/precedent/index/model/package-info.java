/** Tests of the records that every room speaks in. */
@NullMarked
package org.precedent.index.model;

import org.jspecify.annotations.NullMarked;
