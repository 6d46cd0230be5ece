/** Shows an evaluation on one page of HTML that needs nothing else: no script, no request, no colour. */
@NullMarked
package org.precedent.datasets.evaluation.page;

import org.jspecify.annotations.NullMarked;
