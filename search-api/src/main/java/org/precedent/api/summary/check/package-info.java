/** The checks that a claim must pass before it is shown: by rule, against the reports that it cites. */
@NullMarked
package org.precedent.api.summary.check;

import org.jspecify.annotations.NullMarked;
