package org.precedent.index.dicom;

/**
 * What became of something that was asked of a DICOM file.
 *
 * @param <T> what is there when all is well
 */
public sealed interface DicomResult<T> {
    /** The answer. */
    record Ok<T>(T value) implements DicomResult<T> {}

    /**
     * A file that stays outside.
     *
     * @param code a stable name such as {@code NOT_DICOM}, for programs
     * @param reason what is wrong and what to do; it holds no value out of the file
     */
    record Refused<T>(String code, String reason) implements DicomResult<T> {
        /** Both as people get to see them: the code, a colon and the reason. */
        public String printed() {
            return code + ": " + reason;
        }
    }
}
