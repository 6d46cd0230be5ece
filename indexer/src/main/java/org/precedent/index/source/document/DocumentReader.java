package org.precedent.index.source.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.precedent.index.model.Study;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageReader;
import org.precedent.index.source.message.MessageResult;
import org.precedent.index.source.message.MessageStatus;

/**
 * Reads documents that are files of their own. A CDA document says in its header which study it speaks of; text, HTML,
 * RTF and PDF say it by their name ({@link LooseName}). Safe for use by many threads.
 */
public final class DocumentReader implements MessageReader {
    private final DocumentText documents;

    /** Reads with the limits of {@code documents}. */
    public DocumentReader(DocumentText documents) {
        this.documents = documents;
    }

    /**
     * Whether a file is a document: by its bytes, but plain text, which has no mark, by its name. To be asked after the
     * readers of messages, for those are written in text, too.
     *
     * @param head the file's first bytes: 4096, or all there are; fewer may not do
     */
    public static boolean looksLike(Path file, byte[] head) {
        Path name = file.getFileName();
        String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        return DocumentKind.marked(head) != null || lower.endsWith(".txt") || lower.endsWith(".text");
    }

    /**
     * Reads a file and hands on the one message that it is.
     *
     * @throws Unusable if it is no document that can be used, or does not say which study it speaks of
     * @throws IOException if the disk fails or the file is not there
     */
    @Override
    public void read(Path file, Consumer<MessageResult> out) throws IOException, Unusable {
        byte[] content = content(file);
        DocumentText.check(content, documents.limits());
        if (DocumentKind.marked(content) == DocumentKind.CDA) {
            out.accept(new MessageResult.Read(
                    1, CdaDocument.read(content, documents).message()));
            return;
        }
        LooseName name = LooseName.of(file);
        ReadDocument read = documents.read(content, null);
        out.accept(new MessageResult.Read(
                1,
                new Message(
                        name.identity(),
                        MessageStatus.FINAL,
                        null,
                        Study.UNKNOWN,
                        read.text(),
                        read.mentions(),
                        read.notices())));
    }

    private byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(documents.limits().bytes() + 1);
        }
    }
}
