package org.precedent.encoder.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.precedent.encoder.ModelException;

/**
 * The table of a model in several safetensors files: which file a tensor lies in.
 *
 * @param shards from a tensor's name to the plain name of a file beside the table
 */
record ShardIndex(Path file, Map<String, String> shards) {

    private static final long MAX_BYTES = 2 << 20;
    private static final int MAX_SHARDS = 256;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]{0,180}\\.safetensors");

    /** Copies the table. */
    ShardIndex {
        shards = Map.copyOf(shards);
    }

    /**
     * Reads model.safetensors.index.json.
     *
     * @throws ModelException if it is no such table, or names something else than files beside it
     */
    static ShardIndex read(Path file) throws IOException {
        JsonFile json = JsonFile.read(file, MAX_BYTES);
        JsonNode map = json.node("weight_map");
        if (!map.isObject() || map.isEmpty()) {
            throw json.wrong("weight_map", "an object that says which file each tensor lies in");
        }
        Map<String, String> shards = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            String shard = entry.getValue().textValue();
            if (shard == null || !PLAIN.matcher(shard).matches()) {
                throw new ModelException(file + " says of tensor " + entry.getKey() + " that it lies in "
                        + entry.getValue() + ", which is no safetensors file beside it; copy the index again");
            }
            shards.put(entry.getKey(), shard);
        }
        ShardIndex index = new ShardIndex(file, shards);
        if (index.names().size() > MAX_SHARDS) {
            throw new ModelException(file + " names " + index.names().size() + " files, more than the " + MAX_SHARDS
                    + " that are read; save the model in fewer");
        }
        return index;
    }

    /** The names of the files, in order. */
    SortedSet<String> names() {
        return new TreeSet<>(shards.values());
    }
}
