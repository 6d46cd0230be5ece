package org.precedent.index.dicom;

/** Why a file stays outside the archive. Its text holds no value out of the file. */
final class Rejection extends Exception {
    private static final long serialVersionUID = 1L;

    /** The stable name of a kind of reason. */
    enum Code {
        EMPTY,
        NOT_DICOM,
        TRUNCATED,
        CORRUPT,
        TOO_LARGE,
        UNSUPPORTED_TRANSFER_SYNTAX,
        UNSUPPORTED_PIXELS,
        MISSING_UID,
        NO_PIXELS,
        OTHER_OBJECT,
        BURNED_IN,
        UNDECODABLE
    }

    private final Code code;

    Rejection(Code code, String whatAndWhatToDo) {
        super(whatAndWhatToDo, null, false, false);
        this.code = code;
    }

    /** The same, as an answer. */
    <T> DicomResult<T> refused() {
        return new DicomResult.Refused<>(code.name(), String.valueOf(getMessage()));
    }
}
