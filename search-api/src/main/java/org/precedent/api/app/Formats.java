package org.precedent.api.app;

import java.util.List;
import org.precedent.index.model.Origin;
import org.precedent.index.source.document.DocumentReader;
import org.precedent.index.source.document.DocumentText;
import org.precedent.index.source.door.MessageFiles;
import org.precedent.index.source.door.MessageFormat;
import org.precedent.index.source.fhir.FhirReader;
import org.precedent.index.source.hl7.Hl7Reader;
import org.precedent.index.source.message.Attachments;

/** The formats of messages that are read: those with marks of their own before plain text, which has none. */
final class Formats {
    private Formats() {}

    /** @param mostMessages how many a file may hold */
    static MessageFiles files(int mostMessages) {
        DocumentText documents = new DocumentText();
        Attachments attachments =
                (content, mediaType) -> documents.read(content, mediaType).text();
        return new MessageFiles(
                List.of(
                        new MessageFormat(
                                Origin.HL7, (_, head) -> Hl7Reader.looksLike(head), new Hl7Reader(attachments)),
                        new MessageFormat(
                                Origin.FHIR, (_, head) -> FhirReader.looksLike(head), new FhirReader(attachments)),
                        new MessageFormat(
                                Origin.DOCUMENT, DocumentReader::looksLike, new DocumentReader(documents)::read)),
                mostMessages);
    }
}
