/** The phantom archive: deterministic synthetic studies with findings, reports and pixels, drawn from a seed. */
@NullMarked
package org.precedent.datasets.phantom;

import org.jspecify.annotations.NullMarked;
