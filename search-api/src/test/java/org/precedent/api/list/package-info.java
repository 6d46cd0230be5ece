/** Tests of lists, over the sample archive of the tests of searches. */
@NullMarked
package org.precedent.api.list;

import org.jspecify.annotations.NullMarked;
