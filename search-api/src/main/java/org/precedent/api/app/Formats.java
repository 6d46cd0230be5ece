package org.precedent.api.app;

import java.util.List;
import org.precedent.index.model.Origin;
import org.precedent.index.source.document.DocumentReader;
import org.precedent.index.source.document.DocumentText;
import org.precedent.index.source.door.MessageFiles;
import org.precedent.index.source.door.MessageFormat;
import org.precedent.index.source.fhir.FhirReader;
import org.precedent.index.source.hl7.Hl7Reader;

/** The formats of messages that are read: those with marks of their own before plain text, which has none. */
final class Formats {
    private Formats() {}

    /** @param mostMessages how many a file may hold */
    static MessageFiles files(int mostMessages) {
        DocumentText documents = new DocumentText();
        return new MessageFiles(
                List.of(
                        new MessageFormat(Origin.HL7, (_, head) -> Hl7Reader.looksLike(head), new Hl7Reader(documents)),
                        new MessageFormat(
                                Origin.FHIR, (_, head) -> FhirReader.looksLike(head), new FhirReader(documents)),
                        new MessageFormat(Origin.DOCUMENT, DocumentReader::looksLike, new DocumentReader(documents))),
                mostMessages);
    }
}
