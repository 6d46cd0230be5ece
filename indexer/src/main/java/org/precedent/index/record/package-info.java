/** What was accepted, in one transactional database: the truth that every index is derived from. */
@NullMarked
package org.precedent.index.record;

import org.jspecify.annotations.NullMarked;
