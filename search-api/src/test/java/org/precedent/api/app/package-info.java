/** Tests of the command line's parts. */
@NullMarked
package org.precedent.api.app;

import org.jspecify.annotations.NullMarked;
