/** The command line, and the one place where the rooms are wired together. */
@NullMarked
package org.precedent.api.app;

import org.jspecify.annotations.NullMarked;
