/** Holds the reading of reports to sentences and reports that were labelled by hand. */
@NullMarked
package org.precedent.it.reports;

import org.jspecify.annotations.NullMarked;
