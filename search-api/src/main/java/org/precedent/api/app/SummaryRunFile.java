package org.precedent.api.app;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps runs as files of JSON. */
final class SummaryRunFile {
    private static final int LARGEST = 1 << 26;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL))
            .build();

    private SummaryRunFile() {}

    /** Writes a run in one step: at no time is there half a file. */
    static void write(Path file, SummaryRun run) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new IOException(file + " is a folder, and no file to write to");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder + " to write the run to");
        }
        Path part = Files.createTempFile(folder, "run", ".part");
        try {
            Files.writeString(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(run) + "\n");
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Reads a run.
     *
     * @throws IOException if it is none; the message repeats nothing of the file
     */
    static SummaryRun read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(GivenFile.checked(file))) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            throw new IOException(file + " is larger than a run of eval-summary can be");
        }
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (tree == null || !SummaryRun.KIND.equals(tree.path("kind").asText())) {
                throw notARun(file);
            }
            if (tree.path("version").asInt() != SummaryRun.VERSION) {
                throw new IOException(file + " was written by another version of Precedent; this one reads version "
                        + SummaryRun.VERSION + " of its runs: make it anew");
            }
            return JSON.treeToValue(tree, SummaryRun.class);
        } catch (JacksonException e) {
            // its message quotes the file
            throw notARun(file);
        }
    }

    private static IOException notARun(Path file) {
        return new IOException(file + " is no run that eval-summary --runs wrote, or it was changed since");
    }
}
