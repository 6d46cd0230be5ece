package org.precedent.api.http;

import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
import org.precedent.encoder.Pixels;

/**
 * Reads DICOM images that somebody searches with, as an ingest reads those of the archive: the same image has the same
 * pixels, and so the same vector. Of many frames it takes the middle one. Keeps nothing of a file. Safe for use by many
 * threads.
 */
public interface QueryDicom {
    /** The image in a file, or why there is none. Never throws on account of what the file holds. */
    Answer read(byte[] file);

    /** What came of reading a file. */
    sealed interface Answer {}

    /**
     * An image.
     *
     * @param encoded as the encoder sees it
     * @param shown as a reader sees it; the same but for a CT
     * @param modality as filters name it, such as {@code CT}; empty when the file does not tell
     * @param bodyPart as filters name it, such as {@code CHEST}; empty when the file does not tell
     * @param frame which of the file's frames it is, from 1
     * @param frames how many the file has
     */
    record Image(Pixels encoded, Pixels shown, String modality, String bodyPart, int frame, int frames)
            implements Answer {}

    /**
     * A file that cannot be searched with.
     *
     * @param code what a person can make of it
     * @param reason what is wrong and what to do; it holds no value out of the file
     */
    record Refused(NoticeCode code, String reason) implements Answer {
        Notice notice() {
            return Notice.of(code, reason);
        }
    }
}
