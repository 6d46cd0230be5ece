package org.precedent.api.app;

import org.precedent.index.dicom.BurnedIn;
import picocli.CommandLine.Option;

/** What becomes of images whose pixels may show text: {@code --burned-in}. */
final class BurnedInOption {
    @Option(
            names = "--burned-in",
            paramLabel = "blank|quarantine|trust",
            defaultValue = "quarantine",
            description = {
                "what becomes of DICOM images in whose pixels text is found, or that say so, for it may name a patient:",
                "quarantine (default) holds them back until a person has looked (precedent quarantine), blank paints the",
                "text over, trust takes all images as they are; what lies outside of an ultrasound's regions is painted",
                "over in any case but trust. What comes again by another choice is made anew, and taken out of the archive",
                "where it waits now; what a person dropped stays out by any choice"
            })
    private BurnedIn choice = BurnedIn.QUARANTINE;

    BurnedIn choice() {
        return choice;
    }
}
