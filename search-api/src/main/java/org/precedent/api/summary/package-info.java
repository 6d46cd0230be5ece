/**
 * What the cases that a search found have in common: counted and quoted by rule, or written by a language model and
 * held against the reports sentence by sentence. It is decoration: no search waits for it or fails with it.
 */
@NullMarked
package org.precedent.api.summary;

import org.jspecify.annotations.NullMarked;
