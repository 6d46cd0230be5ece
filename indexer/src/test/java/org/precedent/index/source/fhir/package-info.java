@NullMarked
package org.precedent.index.source.fhir;

import org.jspecify.annotations.NullMarked;
