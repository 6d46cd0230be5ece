package org.precedent.index.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of a manifest, and the way from its rows to the files that they point at, which never leads out of it.
 * Paths of other systems are understood: backslashes, composed and decomposed letters, and capitals where the name is
 * clear. It remembers the folders that it had to look through, so one is kept a manifest. For one thread.
 */
public final class ManifestFolder {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*|\\w+://.*|file:.*", Pattern.DOTALL);

    /** What is the same name, from the strictest to the most lenient. */
    private static final List<UnaryOperator<String>> SAMENESS =
            List.of(ManifestFolder::composed, name -> composed(name).toLowerCase(Locale.ROOT));

    private final Path manifest;
    private final Map<Path, List<Map<String, List<String>>>> listings = new HashMap<>();

    public ManifestFolder(Path manifest) {
        this.manifest = manifest;
    }

    /** Whether a row's path leads to a file that is there. */
    public boolean holds(String file) {
        try {
            return Files.isRegularFile(resolve(file));
        } catch (Unusable e) {
            return false;
        }
    }

    /**
     * The file of a row.
     *
     * @throws Unusable if the path leads elsewhere, also by way of a link; the file itself may be missing
     */
    public Path resolve(String file) throws Unusable {
        Path asWritten = inside(file);
        if (Files.exists(asWritten)) {
            return asWritten;
        }
        String slashed = file.replace('\\', '/');
        if (DRIVE.matcher(file).matches() || slashed.startsWith("/")) {
            throw leavesFolder();
        }
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            Path other = inside(Normalizer.normalize(slashed, form));
            if (Files.exists(other)) {
                return other;
            }
        }
        return inside(listed(inside(slashed)));
    }

    private Path inside(String file) throws Unusable {
        return inside(manifest.resolveSibling(parsed(file)));
    }

    private Path inside(Path given) throws Unusable {
        Path folder = manifest.toAbsolutePath().getParent();
        Path place = given.toAbsolutePath().normalize();
        if (folder == null || !place.startsWith(folder.normalize())) {
            throw leavesFolder();
        }
        try {
            if (!place.toRealPath().startsWith(folder.toRealPath())) {
                throw leavesFolder();
            }
        } catch (IOException e) {
            // a missing file is found out where it is opened, and leads nowhere
        }
        return given.normalize();
    }

    private Path parsed(String file) throws Unusable {
        try {
            Path path = manifest.getFileSystem().getPath(file);
            if (path.isAbsolute()) {
                throw leavesFolder();
            }
            return path;
        } catch (InvalidPathException e) {
            throw new Unusable(Code.BAD_PATH, "file is not a path");
        }
    }

    private static Unusable leavesFolder() {
        return new Unusable(Code.BAD_PATH, "file must be a path inside the manifest's folder");
    }

    /** A missing file by the names that its folders hold; the path itself where no name in them is clearly the same. */
    private Path listed(Path missing) {
        Path folder = manifest.resolveSibling("").normalize();
        Path rest = folder.toString().isEmpty() ? missing : folder.relativize(missing);
        Path found = manifest.resolveSibling("");
        for (Path name : rest) {
            found = found.resolve(sameName(found, name.toString()));
        }
        return found;
    }

    private String sameName(Path folder, String name) {
        List<Map<String, List<String>>> names = listings.computeIfAbsent(folder, ManifestFolder::listing);
        for (int i = 0; i < SAMENESS.size(); i++) {
            List<String> same = names.get(i).getOrDefault(SAMENESS.get(i).apply(name), List.of());
            if (same.size() == 1) {
                return same.getFirst();
            }
        }
        return name;
    }

    /** The names in a folder, by what makes them the same. */
    private static List<Map<String, List<String>>> listing(Path folder) {
        List<String> names = names(folder);
        return SAMENESS.stream()
                .map(sameness -> names.stream().collect(Collectors.groupingBy(sameness)))
                .toList();
    }

    private static List<String> names(Path folder) {
        List<String> names = new ArrayList<>();
        try (Stream<Path> content = Files.list(folder)) {
            content.forEach(child -> names.add(child.getFileName().toString()));
        } catch (IOException | UncheckedIOException e) {
            names.clear();
        }
        return names;
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
