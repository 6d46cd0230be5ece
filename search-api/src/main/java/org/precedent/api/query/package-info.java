/**
 * What a search means: its parts, the rankings that they ask for, how those are joined, and what is said about a hit.
 */
@NullMarked
package org.precedent.api.query;

import org.jspecify.annotations.NullMarked;
