package org.precedent.index.source.message;

import org.precedent.index.source.Unusable;

/** Turns a document that a message carries within it into text. Nothing is fetched to do so. */
@FunctionalInterface
public interface Attachments {
    /**
     * What a document says.
     *
     * @param content its bytes, already decoded from base64
     * @param mediaType what the message says that it is, such as {@code application/pdf}; empty when it does not say
     * @throws Unusable if it is none that is read, or has no text
     */
    Attachment attachment(byte[] content, String mediaType) throws Unusable;
}
