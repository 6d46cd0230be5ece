package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void blankLinesAndCommentsAreLeftOut() throws IOException {
        PromptFile read = read("\uFEFF# what to look for\n\n  a chest X-ray \r\n#no\na skull, geröntgt");

        assertEquals(List.of("a chest X-ray", "a skull, geröntgt"), read.texts());
        assertEquals(3, read.prompts().getFirst().line());
        assertEquals(5, read.prompts().getLast().line());
    }

    @Test
    void aPromptThatIsTooLongIsNamedByItsLine() throws IOException {
        assertEquals(1, read("x".repeat(PromptFile.MAX_LENGTH)).prompts().size());
        refused("short\n" + "x".repeat(PromptFile.MAX_LENGTH + 1), "line 2 has 1001 characters");
    }

    @Test
    void moreThanAThousandPromptsAreRefused() throws IOException {
        assertEquals(1000, read("x\n".repeat(1000)).prompts().size());
        refused("#\n" + "x\n".repeat(1001), "line 1002 is prompt number 1001");
    }

    @Test
    void whatIsNotUtf8IsNamedByItsLine() {
        refused("plain\nger\u00F6ntgt\n".getBytes(StandardCharsets.ISO_8859_1), "line 2 is not UTF-8");
    }

    @Test
    void aBinaryFileIsRefused() {
        refused("a\0b\n".getBytes(StandardCharsets.UTF_8), "line 1 holds a control character");
    }

    @Test
    void aFileWithoutPromptsIsRefused() {
        refused("", "holds no prompt");
        refused("# nothing\n\n", "holds no prompt");
    }

    @Test
    void aHugeFileIsNotReadToItsEnd() {
        refused(new byte[PromptFile.MAX_BYTES + 1], "is larger than 8 MiB");
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertThrows(NoSuchFileException.class, () -> PromptFile.read(folder.resolve("nowhere.txt")));
    }

    private PromptFile read(String content) throws IOException {
        return PromptFile.read(Files.writeString(folder.resolve("prompts.txt"), content));
    }

    private void refused(String content, String why) {
        refused(content.getBytes(StandardCharsets.UTF_8), why);
    }

    private void refused(byte[] content, String why) {
        IOException refusal = assertThrows(
                IOException.class, () -> PromptFile.read(Files.write(folder.resolve("prompts.txt"), content)));
        assertTrue(String.valueOf(refusal.getMessage()).contains(why), refusal.getMessage());
    }
}
