package org.precedent.api.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of prompts, one a line, in UTF-8. Blank lines, and lines that begin with {@code #}, are left out.
 *
 * @param prompts in the order of the file, at least one
 */
record PromptFile(List<Prompt> prompts) {
    static final int MAX_PROMPTS = 1000;
    static final int MAX_LENGTH = 1000;
    static final int MAX_BYTES = 8 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    PromptFile {
        prompts = List.copyOf(prompts);
    }

    /** A prompt and its line, from 1. */
    record Prompt(int line, String text) {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, or is not such a file; the message names the line, and what to do
     */
    static PromptFile read(Path file) throws IOException {
        byte[] bytes = bytes(file);
        List<Prompt> prompts = new ArrayList<>();
        int line = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            line++;
            String text = text(file, line, ByteBuffer.wrap(bytes, start, end - start));
            if (!text.isBlank() && !text.startsWith("#")) {
                prompts.add(new Prompt(line, text));
            }
            if (prompts.size() > MAX_PROMPTS) {
                throw wrong(file, line, "is prompt number " + prompts.size() + "; at most " + MAX_PROMPTS);
            }
            start = end + 1;
        }
        if (prompts.isEmpty()) {
            throw new IOException(file + " holds no prompt; write one a line, such as: a chest X-ray");
        }
        return new PromptFile(prompts);
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(GivenFile.checked(file))) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException(file + " is larger than " + (MAX_BYTES >> 20) + " MiB; it is to hold prompts");
            }
            return bytes;
        }
    }

    private static String text(Path file, int line, ByteBuffer bytes) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw wrong(file, line, "is not UTF-8; save the file in that encoding");
        }
        String plain = (line == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
        if (plain.length() > MAX_LENGTH && !plain.startsWith("#")) {
            throw wrong(file, line, "has " + plain.length() + " characters; a prompt has at most " + MAX_LENGTH);
        }
        if (plain.chars().anyMatch(Character::isISOControl) && !plain.startsWith("#")) {
            throw wrong(file, line, "holds a control character; is this a text file, with spaces between words?");
        }
        return plain;
    }

    private static IOException wrong(Path file, int line, String what) {
        return new IOException(file + ", line " + line + " " + what);
    }

    List<String> texts() {
        return prompts.stream().map(Prompt::text).toList();
    }
}
