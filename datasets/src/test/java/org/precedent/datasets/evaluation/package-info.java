/** Tests of the evaluation. */
@NullMarked
package org.precedent.datasets.evaluation;

import org.jspecify.annotations.NullMarked;
