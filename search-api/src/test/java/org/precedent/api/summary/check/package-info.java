/** Tests of the checks of claims: cases that are known to say something, and true and false claims of them. */
@NullMarked
package org.precedent.api.summary.check;

import org.jspecify.annotations.NullMarked;
