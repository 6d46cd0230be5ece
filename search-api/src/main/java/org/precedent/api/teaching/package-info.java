/** Collections of cases as they are taught with: kept, carried from archive to archive, and asked about. */
@NullMarked
package org.precedent.api.teaching;

import org.jspecify.annotations.NullMarked;
