package org.precedent.index.dicom;

/** Why a file stays outside the archive. Its text holds no value out of the file. */
final class Rejection extends Exception {
    /** The stable first word of a reason. */
    enum Code {
        NOT_DICOM,
        TRUNCATED,
        CORRUPT,
        TOO_LARGE,
        UNSUPPORTED_TRANSFER_SYNTAX,
        UNSUPPORTED_PIXELS,
        MISSING_UID,
        NO_PIXELS,
        HELD_FOR_REVIEW
    }

    Rejection(Code code, String whatAndWhatToDo) {
        super(code + ": " + whatAndWhatToDo, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
