@NullMarked
package org.precedent.api.bench;

import org.jspecify.annotations.NullMarked;
