/**
 * Measures the index on a generated archive of any size: what it costs to build, and what searches of it cost. Knows
 * queries and the port of the index, and no engine.
 */
@NullMarked
package org.precedent.api.bench;

import org.jspecify.annotations.NullMarked;
