/**
 * Reads FHIR: diagnostic reports, imaging studies and imaging documents, alone, in bundles and line by line, as JSON
 * and as XML. Nothing that a resource refers to is fetched. What it tells is not de-identified yet.
 */
@NullMarked
package org.precedent.index.source.fhir;

import org.jspecify.annotations.NullMarked;
