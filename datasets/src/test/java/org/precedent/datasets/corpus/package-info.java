/** Tests of the readers of corpora, each on a miniature that the test writes in the corpus's published layout. */
@NullMarked
package org.precedent.datasets.corpus;

import org.jspecify.annotations.NullMarked;
