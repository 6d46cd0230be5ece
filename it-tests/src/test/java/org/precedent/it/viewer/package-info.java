/** CTs as scanners send them, in several transfer syntaxes, for viewers to be held against. */
@NullMarked
package org.precedent.it.viewer;

import org.jspecify.annotations.NullMarked;
