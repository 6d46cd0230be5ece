/** What a message or a document says of one study, in one form whatever its format; not de-identified yet. */
@NullMarked
package org.precedent.index.source.message;

import org.jspecify.annotations.NullMarked;
