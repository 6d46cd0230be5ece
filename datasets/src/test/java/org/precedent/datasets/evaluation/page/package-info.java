/** Tests of the page. */
@NullMarked
package org.precedent.datasets.evaluation.page;

import org.jspecify.annotations.NullMarked;
