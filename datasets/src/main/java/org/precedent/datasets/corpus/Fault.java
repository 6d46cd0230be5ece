package org.precedent.datasets.corpus;

/** What can be wrong with a row of a corpus, or worth knowing of it. */
public enum Fault {
    /** Its fields are not those of the header. */
    BROKEN_ROW(true, "the row has not as many fields as the header, or is no row"),
    /** Nothing tells which image, study or patient it is of. */
    NO_IDENTIFIER(true, "the row does not tell its image, study or patient"),
    /** The image was not downloaded. */
    MISSING_IMAGE(true, "the image is not in the folder"),
    /** The image is no PNG, JPEG or DICOM. */
    FORMAT_NOT_READ(true, "the image is of a format that is not read"),
    /** The corpus says so itself. */
    EXCLUDED(true, "the corpus marks it as not to be used"),
    /** All of it stood before. */
    REPEATED(true, "the row repeats one before it"),
    /** The image belongs to a case that no file tells of. */
    NO_CASE(true, "no case is told for the image"),
    /** The file breaks off, or is damaged. */
    REST_LOST(true, "the file cannot be read from here on"),
    /** Probably a newer version of the corpus. */
    UNREAD_COLUMN(false, "a column that is not published is not read"),
    /** The field was left out. */
    UNKNOWN_VALUE(false, "a value is none of those published; it was left out"),
    /** The text has a mark where a letter was. */
    NOT_UTF8(false, "the row holds bytes that are not UTF-8; each became a mark"),
    /** The study has images alone. */
    NO_REPORT(false, "the study has no report in the folder"),
    /** The report was left out. */
    UNREADABLE_REPORT(false, "the report is too long or cannot be read; it was left out"),
    /** The report was kept alone. */
    NO_IMAGE(false, "the report has no image; it was kept as a case of text alone"),
    /** Nothing was changed, for the splits are the corpus's own. */
    TWO_SPLITS(false, "the corpus has a patient in two of its splits");

    private final boolean costsTheRow;
    private final String meaning;

    Fault(boolean costsTheRow, String meaning) {
        this.costsTheRow = costsTheRow;
        this.meaning = meaning;
    }

    /** Whether the row was left out for it. */
    public boolean costsTheRow() {
        return costsTheRow;
    }

    /** A sentence for people. */
    public String meaning() {
        return meaning;
    }
}
