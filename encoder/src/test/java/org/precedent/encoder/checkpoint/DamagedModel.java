package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A whole model directory, one file of which is damaged and mended again. */
public final class DamagedModel {

    private static final List<Mutation> MUTATIONS = List.of(Mutation.values());
    private static final CheckpointLayout SHARDS =
            new CheckpointLayout(List.of("F16", "BF16", "F32"), 3, CheckpointLayout.Place.BESIDE);

    private final Path folder;
    private final Map<Path, byte[]> files;
    private final List<Path> names;

    private DamagedModel(Path folder, Map<Path, byte[]> files) {
        this.folder = folder;
        this.files = files;
        this.names = List.copyOf(files.keySet());
    }

    /** What a directory looks like. */
    public enum Layout {
        ONE_FILE,
        SHARDS,
        SENTENCE_PIECE
    }

    /** Writes a sound directory. */
    public static DamagedModel write(Path folder, Layout layout, long seed) throws IOException {
        TinyCheckpoint checkpoint = TinyCheckpoint.random(seed);
        checkpoint.write(folder, layout == Layout.SHARDS ? SHARDS : CheckpointLayout.PLAIN);
        if (layout == Layout.SENTENCE_PIECE) {
            Files.delete(folder.resolve("tokenizer.json"));
            TinySentencePiece.write(folder);
        }
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return new DamagedModel(folder, files);
    }

    /** The directory. */
    public Path folder() {
        return folder;
    }

    /** Damages one file and says how. */
    public String damage(Random random) throws IOException {
        Path file = names.get(random.nextInt(names.size()));
        Mutation mutation = MUTATIONS.get(random.nextInt(MUTATIONS.size()));
        byte[] sound = files.get(file);
        if (sound == null) {
            throw new IllegalStateException("every name has its bytes");
        }
        Files.write(file, mutation.of(sound, random));
        return mutation + " in " + file.getFileName();
    }

    /** Makes everything as it was. */
    public void mend() throws IOException {
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }
}
