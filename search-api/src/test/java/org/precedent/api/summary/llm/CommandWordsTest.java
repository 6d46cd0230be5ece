package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {
    @Test
    void wordsAreBetweenBlanks() {
        assertEquals(List.of("llama-server", "-m", "a.gguf"), CommandWords.of(" llama-server\t-m  a.gguf\n"));
    }

    @Test
    void quotationsHoldBlanks() {
        assertEquals(List.of("a b", "c \"d", "", "e'f g"), CommandWords.of("'a b' \"c \\\"d\" '' \"e'f\"\\ g"));
    }

    @Test
    void nothingElseThatAShellDoesIsDone() {
        assertEquals(
                List.of("$HOME", "*", "`id`", ";", "rm", "&&", "|", "\\n", ">x", "#y"),
                CommandWords.of("$HOME * `id` ; rm && | \"\\n\" >x #y"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a 'b", "a \"b", "a \\", "a\0b"})
    void whatIsNoCommandIsRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> CommandWords.of(line));
    }
}
