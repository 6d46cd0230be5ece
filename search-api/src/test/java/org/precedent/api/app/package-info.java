/** Tests of the room of the same name. */
@NullMarked
package org.precedent.api.app;

import org.jspecify.annotations.NullMarked;
