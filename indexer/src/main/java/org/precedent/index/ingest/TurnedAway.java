package org.precedent.index.ingest;

import org.precedent.index.source.Code;

/**
 * An entry of which the file was turned away.
 *
 * @param code for which kind of reason
 */
record TurnedAway(Entry entry, Code code) {}
