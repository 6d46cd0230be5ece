@NullMarked
package org.precedent.api.summary.prompt;

import org.jspecify.annotations.NullMarked;
