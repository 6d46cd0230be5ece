package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LlmEndpointTest {
    private static LlmEndpoint at(String base) {
        return LlmEndpoint.of(base, "medgemma", ApiKey.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8000, http://localhost:8000/v1/chat/completions",
        "http://localhost:8000/, http://localhost:8000/v1/chat/completions",
        "http://127.0.0.1:11434/v1, http://127.0.0.1:11434/v1/chat/completions",
        "http://[::1]:8000/v1/, http://[::1]:8000/v1/chat/completions",
        "https://gpu.hospital.example/llm, https://gpu.hospital.example/llm/v1/chat/completions",
        "https://v.example/v1/projects/p/locations/l/endpoints/openapi, "
                + "https://v.example/v1/projects/p/locations/l/endpoints/openapi/chat/completions",
        "https://v.example/v1beta1/projects/p, https://v.example/v1beta1/projects/p/chat/completions",
    })
    void theVersionIsInTheAddressOnce(String base, String expected) {
        assertEquals(expected, at(base).completions().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gpu.hospital.example/v1",
                "http://192.168.0.7:8000",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "http://0.0.0.0:8000",
                "https://user:secret@gpu.example/v1",
                "http://secret@localhost:8000",
                "https://gpu.example/v1?key=secret",
                "https://gpu.example/v1#secret",
                "ftp://localhost/secret",
                "file:///secret",
                "localhost:8000",
                "https:///secret",
                "https://gpu .example/secret",
                ""
            })
    void whereNothingMayBeSentIsRefusedWithoutNamingIt(String base) {
        String said =
                assertThrows(IllegalArgumentException.class, () -> at(base)).toString();
        assertFalse(said.contains("secret") || said.contains("example"), said);
    }

    @Test
    void whatStaysOnThisMachineIsTold() {
        assertTrue(at("http://LOCALHOST:8000").isLocal());
        assertTrue(at("https://127.0.0.2/v1").isLocal());
        assertFalse(at("https://gpu.hospital.example").isLocal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two\nlines"})
    void aModelWithoutANameIsRefused(String model) {
        assertThrows(IllegalArgumentException.class, () -> LlmEndpoint.of("http://localhost:8000", model, ApiKey.NONE));
    }

    @Test
    void aKeyIsTheOnlyLineOfAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "  abc-123\n");
        ApiKey key = ApiKey.fromFile(file);
        assertEquals("Bearer abc-123", key.authorization().orElseThrow());
        assertEquals("a key", key.toString());
        assertTrue(ApiKey.NONE.authorization().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "two\nkeys", "two keys", "tab\tkey", "schlüssel"})
    void whatIsNoKeyIsRefusedWithoutBeingTold(String text) {
        String said = assertThrows(IllegalArgumentException.class, () -> ApiKey.fromEnvironment("KEY", _ -> text))
                .toString();
        assertFalse(said.contains("schl") || said.contains("two"), said);
    }

    @Test
    void aLargeFileIsNoKey(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "k".repeat(10_000));
        assertThrows(IllegalArgumentException.class, () -> ApiKey.fromFile(file));
        assertThrows(IOException.class, () -> ApiKey.fromFile(folder.resolve("none")));
        assertThrows(IllegalArgumentException.class, () -> ApiKey.fromEnvironment("KEY", _ -> null));
    }
}
