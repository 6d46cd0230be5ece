package org.precedent.index.source.document;

import java.util.ArrayList;
import java.util.List;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Mention;
import org.precedent.index.source.message.Message;

/**
 * A document in HL7's Clinical Document Architecture, release 2, such as the reports of DICOM PS3.20: a header that
 * says whose it is, and a body of sections, or of another document.
 */
final class CdaDocument {
    private final CdaHeader header;
    private final ReadDocument document;

    private CdaDocument(CdaHeader header, ReadDocument document) {
        this.header = header;
        this.document = document;
    }

    /** @param documents reads the document in its body, if it is one */
    static CdaDocument read(byte[] content, DocumentText documents) throws Unusable {
        XmlElement root = XmlDocument.read(content, documents.limits());
        if (!root.name().equals("ClinicalDocument")) {
            throw new Unusable(Code.CORRUPT, "the XML is no ClinicalDocument; export it again");
        }
        List<Mention> mentions = new ArrayList<>(CdaMentions.in(root));
        ReadDocument body = CdaBody.read(root, documents);
        mentions.addAll(body.mentions());
        return new CdaDocument(new CdaHeader(root), new ReadDocument(body.text(), mentions, body.notices()));
    }

    /** What it says, and whom it names. */
    ReadDocument document() {
        return document;
    }

    /**
     * What it says of its study.
     *
     * @throws Unusable if it does not tell which that is
     */
    Message message() throws Unusable {
        List<String> notices = new ArrayList<>(document.notices());
        notices.addAll(header.notices());
        return new Message(
                header.identity(),
                header.status(),
                header.issued(),
                header.study(),
                document.text(),
                document.mentions(),
                notices);
    }
}
