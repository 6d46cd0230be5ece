/** Tests of what viewers are answered. */
@NullMarked
package org.precedent.api.dicomweb;

import org.jspecify.annotations.NullMarked;
