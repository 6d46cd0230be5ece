package org.precedent.index.source.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageResult;
import org.precedent.index.source.message.MessageStatus;

final class DocumentReaderTest {
    @TempDir
    private Path folder;

    private final DocumentReader reader = new DocumentReader(new DocumentText());

    private Message read(String name, byte[] content) throws Exception {
        List<MessageResult> results = new ArrayList<>();
        reader.read(Files.write(folder.resolve(name), content), results::add);
        assertEquals(1, results.size());
        return assertInstanceOf(MessageResult.Read.class, results.getFirst()).message();
    }

    private Message read(String name) throws Exception {
        return read(name, Documents.bytes("No effusion."));
    }

    @Test
    void aFileNamedAfterItsStudyIsJoinedToIt() throws Exception {
        Message message = read("1.2.840.113.77.TXT");
        assertEquals("1.2.840.113.77", message.identity().studyUid());
        assertEquals("No effusion.", message.text());
        assertEquals(MessageStatus.FINAL, message.status());
        assertEquals(
                "No effusion.", read("1.2.840.113.pdf", Pdfs.of("No effusion.")).text());
    }

    @Test
    void aFileNamedAfterItsOrderIsJoinedToIt() throws Exception {
        assertEquals("ACC77001", read("ACC77001.txt").identity().accession());
        assertEquals(
                "2024-0119_5",
                read("2024-0119_5.rtf", Documents.bytes("{\\rtf1 x}"))
                        .identity()
                        .accession());
    }

    @Test
    void theSameNameIsTheSameDocumentWhereverItLies() throws Exception {
        assertEquals(
                read("ACC77001.txt").identity().document(),
                read("ACC77001.TXT").identity().document());
        assertFalse(read("ACC77001.txt")
                .identity()
                .document()
                .equals(read("ACC77001.text").identity().document()));
    }

    @Test
    void aFileOfAnotherNameIsRefusedWithWhatToDo() {
        for (String name : List.of("readme.txt", "report 1.txt", "Quillon Zebedee 12345.txt", "1.2.txt", "12.txt")) {
            Unusable refused = assertThrows(Unusable.class, () -> read(name));
            assertEquals(
                    "the document does not say which study it speaks of; name its file after the Study Instance UID or"
                            + " the accession number (3 to 16 letters, figures, hyphens and underscores, of which three or more are"
                            + " figures), or put its text into a manifest",
                    refused.reason());
        }
    }

    @Test
    void aCdaDocumentNeedsNoName() throws Exception {
        byte[] source = Cdas.structured(Cdas.section("Findings", "clear")).getBytes(StandardCharsets.UTF_8);
        assertEquals(Cdas.UID, read("some name.xml", source).identity().studyUid());
    }

    @Test
    void documentsAreKnownByTheirBytesAndTextByItsName() {
        Path any = Path.of("any.bin");
        assertTrue(DocumentReader.looksLike(any, Documents.bytes("%PDF-1.7")));
        assertTrue(DocumentReader.looksLike(any, Documents.bytes("{\\rtf1")));
        assertTrue(DocumentReader.looksLike(any, Documents.bytes("<!doctype html><html>")));
        assertTrue(DocumentReader.looksLike(any, Documents.bytes(Cdas.structured(""))));
        assertTrue(DocumentReader.looksLike(Path.of("a.TXT"), Documents.bytes("text")));
        for (String other : List.of("text", "MSH|^~\\&|", "{\"id\":1}", "<Bundle/>", "a,b,c", "")) {
            assertFalse(DocumentReader.looksLike(any, Documents.bytes(other)), other);
        }
    }

    @Test
    void aFileThatIsMissingOrEmptyIsSaid() {
        assertThrows(NoSuchFileException.class, () -> reader.read(folder.resolve("1.2.3.txt"), result -> {}));
        Unusable empty = assertThrows(Unusable.class, () -> read("1.2.3.txt", new byte[0]));
        assertEquals("the document is empty", empty.reason());
    }
}
