package org.precedent.index.dicom;

/** What becomes of an image whose pixels show text, or may: names are burned into the pixels of some devices. */
public enum BurnedIn {
    /** It stays outside until a person has looked at it. */
    QUARANTINE,
    /** The text is painted over, in what is shown and in what is kept. */
    BLANK,
    /** Nobody looks; it is taken as it is. */
    TRUST
}
