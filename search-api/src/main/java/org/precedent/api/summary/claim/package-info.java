/**
 * The words that the rooms of a summary share: the cases it is of, the claims made of them, and what bears them out.
 */
@NullMarked
package org.precedent.api.summary.claim;

import org.jspecify.annotations.NullMarked;
