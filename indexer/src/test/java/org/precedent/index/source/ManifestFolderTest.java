package org.precedent.index.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestFolderTest {

    @TempDir
    private Path temporary;

    private Path set;

    @BeforeEach
    void make() throws IOException {
        set = Files.createDirectories(temporary.resolve("set"));
    }

    private ManifestFolder folder() {
        return new ManifestFolder(set.resolve("manifest.jsonl"));
    }

    private Path put(String name) throws IOException {
        Path file = set.resolve(name);
        Files.createDirectories(set.resolve(name).getParent());
        return Files.write(file, new byte[] {1});
    }

    @ParameterizedTest
    @ValueSource(strings = {"img/a.png", "img\\a.png", "./img/a.png", ".\\img\\a.png", "img//a.png", "IMG/A.PNG"})
    void pathsOfOtherSystemsLeadToTheFile(String written) throws Exception {
        Path file = put("img/a.png");
        assertEquals(file, folder().resolve(written));
        assertTrue(folder().holds(written));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() throws Exception {
        String composed = Normalizer.normalize("Größe/Jürgen.png", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        Path one = put(composed);
        assertEquals(one, folder().resolve(decomposed));
        Files.delete(one);
        Files.delete(set.resolve(composed).getParent());
        Path other = put(decomposed);
        assertEquals(other, folder().resolve(composed));
    }

    @Test
    void aNameOfBothKindsOfLettersIsFound() throws Exception {
        Path file = put("u\u0308-\u00FC.png");
        assertEquals(file, folder().resolve("\u00FC-u\u0308.png"));
    }

    @Test
    void aNameAsWrittenCountsFirst() throws Exception {
        Path odd = put("img\\a.png");
        put("img/a.png");
        assertEquals(odd, folder().resolve("img\\a.png"));
    }

    @Test
    void aNameThatMayBeOneOfTwoIsNeither() throws Exception {
        put("A.png");
        put("a.PNG");
        assertFalse(folder().holds("a.png"));
    }

    @Test
    void aMissingFileIsWhereItWouldBe() throws Exception {
        assertEquals(set.resolve("gone.png"), folder().resolve("gone.png"));
        assertFalse(folder().holds("gone.png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.png",
                "..\\secret.png",
                "sub\\..\\..\\secret.png",
                "/etc/passwd",
                "\\etc\\passwd",
                "\\\\server\\share\\a.png",
                "C:\\a.png",
                "c:/a.png",
                "C:a.png",
                "file:///etc/passwd",
                "https://example.org/a.png",
                "SUB/../../secret.png"
            })
    void noPathLeadsOut(String written) throws Exception {
        Files.write(temporary.resolve("secret.png"), new byte[] {1});
        put("sub/a.png");
        Unusable why = assertThrows(Unusable.class, () -> folder().resolve(written));
        assertEquals("file must be a path inside the manifest's folder", why.reason());
        assertEquals(Code.BAD_PATH, why.code());
    }

    @Test
    void noLinkLeadsOutHoweverItIsWritten() throws Exception {
        Path secrets = Files.createDirectories(temporary.resolve("secrets"));
        Files.write(secrets.resolve("a.png"), new byte[] {1});
        Files.createSymbolicLink(set.resolve("link"), secrets);
        for (String written : new String[] {"link/a.png", "LINK/A.PNG", "link\\a.png"}) {
            assertThrows(Unusable.class, () -> folder().resolve(written), written);
        }
    }
}
