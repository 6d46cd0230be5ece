package org.precedent.encoder.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Sha256;

/**
 * The weights as the user brought them: one safetensors file, or several with an index. They are only read.
 *
 * @param table the file that says where the tensors lie, for complaints
 * @param files by their names in the model's directory, in order
 * @param tensors by name
 */
record SafetensorsFiles(Path table, SortedMap<String, Safetensors> files, Map<String, StoredTensor> tensors) {

    static final String INDEX = Checkpoint.WEIGHTS + ".index.json";

    /** Copies the table of tensors. */
    SafetensorsFiles {
        tensors = Map.copyOf(tensors);
    }

    /**
     * Reads the headers. One file goes before several, as it does for those who publish such models.
     *
     * @throws ModelException if a file is missing, breaks the format or has not what the index says
     */
    static SafetensorsFiles read(Path directory) throws IOException {
        Path single = directory.resolve(Checkpoint.WEIGHTS);
        Path index = directory.resolve(INDEX);
        if (Files.notExists(single) && Files.exists(index)) {
            return shards(directory, ShardIndex.read(index));
        }
        Safetensors file = Safetensors.read(single);
        return new SafetensorsFiles(single, new TreeMap<>(Map.of(Checkpoint.WEIGHTS, file)), file.tensors());
    }

    private static SafetensorsFiles shards(Path directory, ShardIndex index) throws IOException {
        SortedMap<String, Safetensors> files = new TreeMap<>();
        long tensorCount = 0;
        for (String name : index.names()) {
            Safetensors shard = Safetensors.read(directory.resolve(name));
            tensorCount += shard.tensors().size();
            if (tensorCount > SafetensorsHeader.MAX_TENSORS) {
                throw new ModelException(index.file() + " leads to more than " + SafetensorsHeader.MAX_TENSORS
                        + " tensors; copy the model's whole directory again");
            }
            files.put(name, shard);
        }
        Map<String, StoredTensor> tensors = new HashMap<>();
        for (Map.Entry<String, String> entry : index.shards().entrySet()) {
            Safetensors shard = files.get(entry.getValue());
            StoredTensor tensor = shard == null ? null : shard.tensors().get(entry.getKey());
            if (tensor == null) {
                throw new ModelException(index.file() + " says that tensor " + entry.getKey() + " lies in "
                        + entry.getValue() + ", but it does not; copy all of these files from one place");
            }
            tensors.put(entry.getKey(), tensor);
        }
        return new SafetensorsFiles(index.file(), files, tensors);
    }

    /** The SHA-256 of the only file; of several, that of their names and hashes in order. */
    String hash(HashMemo memo) throws IOException {
        if (files.containsKey(Checkpoint.WEIGHTS)) {
            return memo.sha256(files.get(Checkpoint.WEIGHTS).file());
        }
        StringBuilder hashes = new StringBuilder();
        for (Map.Entry<String, Safetensors> shard : files.entrySet()) {
            hashes.append(memo.sha256(shard.getValue().file()))
                    .append("  ")
                    .append(shard.getKey())
                    .append('\n');
        }
        return Sha256.of(hashes.toString());
    }

    /** The types that the tensors have, in order. */
    SortedSet<String> types() {
        return tensors.values().stream().map(StoredTensor::dtype).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was found, in words. */
    String description() {
        return String.join(" and ", types()) + " in " + (files.size() == 1 ? "1 file" : files.size() + " files");
    }
}
