package org.precedent.index.dicom;

import java.util.Arrays;

/**
 * A document of another format in a DICOM file (PS3.3 A.45), as it was written. Not de-identified: its text is to be
 * cleaned with all that is known of the study.
 */
public final class EncapsulatedDocument {
    private final byte[] content;
    private final String mediaType;

    /** Takes the array over. */
    EncapsulatedDocument(byte[] content, String mediaType) {
        this.content = content;
        this.mediaType = mediaType;
    }

    static EncapsulatedDocument of(Dataset dataset) throws Rejection {
        byte[] value = dataset.bytes(Tag.ENCAPSULATED_DOCUMENT);
        // values are filled up to an even length
        boolean filled = value.length > 0 && value[value.length - 1] == 0;
        byte[] content = filled ? Arrays.copyOf(value, value.length - 1) : value;
        if (content.length == 0) {
            throw new Rejection(Rejection.Code.EMPTY, "the file is to hold a document and holds none; export it again");
        }
        return new EncapsulatedDocument(content, dataset.text(Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT));
    }

    /** The document; the array belongs to the caller. */
    public byte[] content() {
        return content.clone();
    }

    /** What it is declared to be, such as {@code application/pdf}; empty when it is not. */
    public String mediaType() {
        return mediaType;
    }

    @Override
    public String toString() {
        return "EncapsulatedDocument";
    }
}
