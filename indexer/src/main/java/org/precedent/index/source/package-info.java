/** The doors through which studies come in: looks through folders, tells kinds of files, and names what is refused. */
@NullMarked
package org.precedent.index.source;

import org.jspecify.annotations.NullMarked;
