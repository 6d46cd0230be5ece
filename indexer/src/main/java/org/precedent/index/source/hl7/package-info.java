/**
 * Reads HL7 v2: reports as messages of results (ORU) and of documents (MDM), alone or many in a file. What it tells is
 * not de-identified yet.
 */
@NullMarked
package org.precedent.index.source.hl7;

import org.jspecify.annotations.NullMarked;
