package org.precedent.index.source.door;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Sha256;

/**
 * Names the way in which sources are read: the options, and the program itself. What was read in another way is read
 * again, so that a rule of de-identification that is new in a program reaches what an older one took in.
 */
final class ReadingTag {
    private static final String PROGRAM = program();

    private ReadingTag() {}

    static String of(Object... options) {
        return Sha256.of(PROGRAM + Arrays.toString(options));
    }

    /** The code of this module, and the libraries by their names, which have versions in them. */
    private static String program() {
        List<String> libraries = Arrays.stream(
                        System.getProperty("java.class.path", "").split(File.pathSeparator))
                .map(path -> String.valueOf(Path.of(path).getFileName()))
                .sorted()
                .toList();
        try {
            return Sha256.of(code() + libraries);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the program cannot read its own code", e);
        }
    }

    private static String code() throws IOException, URISyntaxException {
        @Nullable CodeSource source = ReadingTag.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("the code lies nowhere");
        }
        Path code = Path.of(source.getLocation().toURI());
        if (Files.isRegularFile(code)) {
            return Sha256.of(code);
        }
        List<String> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(code)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                classes.add(Sha256.of(file));
            }
        }
        return Sha256.of(classes.toString());
    }
}
