package org.precedent.index.ingest;

import org.precedent.index.model.Contribution;
import org.precedent.index.source.door.StudySource;

/** A source, and what it says when all sources of its study are known. */
record Opened(StudySource source, Contribution contribution) {}
