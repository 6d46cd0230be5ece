/**
 * Folders that are watched: tells which files in them are new or changed, and complete, and remembers what became of
 * them. It knows paths, lengths and times, and hands files on to somebody else.
 */
@NullMarked
package org.precedent.index.watch;

import org.jspecify.annotations.NullMarked;
