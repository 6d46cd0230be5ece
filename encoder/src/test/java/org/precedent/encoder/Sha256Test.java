package org.precedent.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The values are the examples of FIPS 180. */
class Sha256Test {
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void itIsTheStandardsDigest() {
        assertEquals(OF_NOTHING, Sha256.of());
        assertEquals(OF_ABC, Sha256.of("abc"));
    }

    @Test
    void arraysAreOneContent() {
        assertEquals(OF_ABC, Sha256.of(bytes("a"), bytes("bc")));
    }

    @Test
    void aFileIsItsBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("abc");
        Files.writeString(file, "abc");
        assertEquals(OF_ABC, Sha256.of(file));
        Files.write(file, new byte[0]);
        assertEquals(OF_NOTHING, Sha256.of(file));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
