package org.precedent.api.app;

import java.util.Optional;
import org.precedent.index.dicom.BurnedIn;
import org.precedent.index.model.DateChoice;

/**
 * What may be chosen of how patients' traces are taken out.
 *
 * @param dates what becomes of days; empty for whatever holds in the archive
 * @param burnedIn what becomes of images whose pixels may show text
 */
record Deidentifying(Optional<DateChoice> dates, BurnedIn burnedIn) {
    /** What holds when nobody chooses. */
    static final Deidentifying DEFAULTS = new Deidentifying(Optional.empty(), BurnedIn.QUARANTINE);
}
