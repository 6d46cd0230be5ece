@NullMarked
package org.precedent.api.summary.table;

import org.jspecify.annotations.NullMarked;
