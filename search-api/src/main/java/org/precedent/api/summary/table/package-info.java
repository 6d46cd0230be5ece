/** What a set of cases has in common by their reports alone: counted, compared with the archive, and quoted. */
@NullMarked
package org.precedent.api.summary.table;

import org.jspecify.annotations.NullMarked;
