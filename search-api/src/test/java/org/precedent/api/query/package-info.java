/** Tests of what a search means, and the sample archive that they search. */
@NullMarked
package org.precedent.api.query;

import org.jspecify.annotations.NullMarked;
