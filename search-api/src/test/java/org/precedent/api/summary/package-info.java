@NullMarked
package org.precedent.api.summary;

import org.jspecify.annotations.NullMarked;
