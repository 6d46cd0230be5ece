/**
 * Archives of files, read in place: the members of a ZIP, a tar or a gzip are paths that can be opened like files. It
 * knows bytes and names, and nothing of what a member holds.
 */
@NullMarked
package org.precedent.index.container;

import org.jspecify.annotations.NullMarked;
