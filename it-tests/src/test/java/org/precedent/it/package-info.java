/** Tests of the whole: the architecture, the real server with the real demo model, and the page in a real browser. */
@NullMarked
package org.precedent.it;

import org.jspecify.annotations.NullMarked;
