@NullMarked
package org.precedent.index.source.hl7;

import org.jspecify.annotations.NullMarked;
