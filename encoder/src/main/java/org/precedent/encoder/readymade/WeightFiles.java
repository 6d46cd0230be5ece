package org.precedent.encoder.readymade;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.precedent.encoder.ModelException;
import org.precedent.encoder.Placeholder;

/**
 * The files that a model's weights lie in, each inside one folder.
 *
 * <p>The folder is the model directory, symbolic links resolved. A snapshot in a Hugging Face cache,
 * {@code NAME/snapshots/REVISION}, holds only links into {@code NAME/blobs}: there the folder is {@code NAME}. No path,
 * with or without links, leads out of it. No two weights share a byte, and so all together are no larger than the
 * files.
 */
final class WeightFiles {

    private final Path folder;
    private final Map<Path, List<Extent>> taken = new LinkedHashMap<>();

    private WeightFiles(Path folder) {
        this.folder = folder;
    }

    /** Those of a model directory. */
    static WeightFiles in(Path directory) throws IOException {
        Path real = directory.toRealPath();
        Path snapshots = real.getParent();
        Path name = snapshots == null ? null : snapshots.getParent();
        boolean cached = snapshots != null && snapshots.endsWith("snapshots");
        if (cached && name != null && Files.isDirectory(name.resolve("blobs"))) {
            return new WeightFiles(name);
        }
        return new WeightFiles(real);
    }

    /** The folder that every location is relative to. */
    Path folder() {
        return folder;
    }

    /**
     * A weight with its place checked, and told relative to the folder.
     *
     * @param file the ONNX file that has it
     */
    TensorProto check(Path file, TensorProto tensor) throws IOException {
        if (tensor.getDataLocation() != DataLocation.EXTERNAL) {
            return tensor;
        }
        ExternalData data = ExternalData.of(file, tensor);
        Path weights = resolve(file, data.location());
        OptionalLong wanted = ElementType.bytes(tensor);
        if (wanted.isEmpty() || (data.length() >= 0 && data.length() != wanted.getAsLong())) {
            throw wrong(file, tensor, "has a length unlike its shape and type");
        }
        long length = wanted.getAsLong();
        long size = Files.size(weights);
        if (length > size) {
            Placeholder.refuse(weights);
        }
        if (length > size || data.offset() > size - length) {
            throw wrong(file, tensor, "does not lie inside " + data.location() + ", which has " + size + " bytes");
        }
        taken.computeIfAbsent(weights, path -> new ArrayList<>())
                .add(new Extent(data.offset(), length, tensor.getName()));
        return tensor.toBuilder()
                .clearExternalData()
                .addExternalData(TensorReader.entry(
                        ExternalData.LOCATION, folder.relativize(weights).toString()))
                .addExternalData(TensorReader.entry(ExternalData.OFFSET, Long.toString(data.offset())))
                .addExternalData(TensorReader.entry(ExternalData.LENGTH, Long.toString(length)))
                .build();
    }

    /** The real path of a file that an ONNX file names. */
    private Path resolve(Path file, String location) throws IOException {
        try {
            Path named = Path.of(location);
            boolean upwards = false;
            for (Path part : named) {
                upwards |= part.toString().equals("..");
            }
            if (!named.isAbsolute() && !upwards) {
                return inside(file.resolveSibling(named));
            }
        } catch (InvalidPathException e) {
            throw new ModelException(file + " names a file of weights that cannot be; copy it again", e);
        } catch (NoSuchFileException e) {
            throw new ModelException(file + " has weights in " + location + ", which is missing: copy it, too", e);
        }
        throw new ModelException(file + " has weights outside its directory, in " + location
                + "; put them beside it and export it again");
    }

    /**
     * The real path of a file of the model.
     *
     * @throws ModelException if it is none, or lies elsewhere
     */
    Path inside(Path file) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(folder)) {
            throw new ModelException(file + " leads out of " + folder + ": copy the file itself there");
        }
        if (!Files.isRegularFile(real)) {
            throw new ModelException(file + " is not a file: copy the model's whole directory");
        }
        return real;
    }

    /** Checks that no byte belongs to two weights. */
    void checkDisjoint() throws ModelException {
        for (List<Extent> extents : taken.values()) {
            extents.sort(Comparator.comparingLong(Extent::offset).thenComparingLong(Extent::length));
            for (int i = 1; i < extents.size(); i++) {
                Extent before = extents.get(i - 1);
                Extent extent = extents.get(i);
                if (extent.offset() < before.offset() + before.length()) {
                    throw new ModelException(folder + " has overlapping weights " + before.name() + " and "
                            + extent.name() + ": it is damaged, copy it again");
                }
            }
        }
    }

    private static ModelException wrong(Path file, TensorProto tensor, String what) {
        return new ModelException(file + " has weight " + tensor.getName() + ", which " + what
                + ": a file is damaged or of another model, copy all again");
    }

    /** The real paths of the files that hold weights, in the order in which the graphs name them. */
    List<Path> files() {
        return List.copyOf(taken.keySet());
    }

    /** A stretch of a file. */
    private record Extent(long offset, long length, String name) {}
}
