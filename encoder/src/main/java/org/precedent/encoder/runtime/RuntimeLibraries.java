package org.precedent.encoder.runtime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.precedent.encoder.checkpoint.ModelCache;
import org.precedent.encoder.checkpoint.NativeLibraries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime's native libraries, unpacked once into a lasting folder of the user's own. The runtime would unpack them
 * at every start, into a temporary folder that stays behind when the process is killed.
 *
 * <p>A file is whole or absent, and one that is not as in the jar is made again. Where there is no such folder, the
 * runtime does as it always did.
 */
final class RuntimeLibraries {

    private static final Logger LOG = LoggerFactory.getLogger(RuntimeLibraries.class);

    /** Without these it does not start; the second needs the first. */
    private static final List<String> NEEDED = List.of("onnxruntime", "onnxruntime4j_jni");

    /** Of the build for GPUs; far larger, and useless without one. */
    private static final List<String> PROVIDERS =
            List.of("onnxruntime_providers_shared", "onnxruntime_providers_cuda", "onnxruntime_providers_tensorrt");

    private RuntimeLibraries() {}

    /** A library as the jar holds it. */
    private record Packed(String file, URL place, long size, long crc) {

        static Optional<Packed> of(String library) throws IOException {
            String file = System.mapLibraryName(library);
            URL place = RuntimeLibraries.class.getResource("/ai/onnxruntime/native/" + platform() + "/" + file);
            if (place == null || !(place.openConnection() instanceof JarURLConnection jar)) {
                return Optional.empty();
            }
            return Optional.of(new Packed(
                    file, place, jar.getJarEntry().getSize(), jar.getJarEntry().getCrc()));
        }

        boolean is(Path unpacked) throws IOException {
            if (!Files.isRegularFile(unpacked) || Files.size(unpacked) != size) {
                return false;
            }
            try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(unpacked), new CRC32())) {
                in.transferTo(OutputStream.nullOutputStream());
                return in.getChecksum().getValue() == crc;
            }
        }
    }

    /** The folder that holds every library that this process may need; nothing if there can be none. */
    static Optional<Path> unpacked(boolean withProviders) {
        try {
            List<Packed> libraries = packed(withProviders);
            if (libraries.size() < NEEDED.size()) {
                return Optional.empty();
            }
            Packed first = libraries.getFirst();
            ModelCache folder = NativeLibraries.of("onnxruntime-" + Long.toHexString(first.crc()));
            for (Packed library : libraries) {
                unpack(library, folder);
            }
            return canBeLoaded(folder.path(first.file())) ? Optional.of(folder.folder()) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("ONNX Runtime's libraries are unpacked into the temporary directory", e);
            return Optional.empty();
        }
    }

    private static List<Packed> packed(boolean withProviders) throws IOException {
        List<String> names = new ArrayList<>(NEEDED);
        if (withProviders) {
            names.addAll(PROVIDERS);
        }
        List<Packed> packed = new ArrayList<>();
        for (String name : names) {
            Packed.of(name).ifPresent(packed::add);
        }
        return packed;
    }

    private static void unpack(Packed library, ModelCache folder) throws IOException {
        if (library.is(folder.path(library.file()))) {
            return;
        }
        folder.replace(library.file(), library.size(), out -> {
            try (InputStream in = new BufferedInputStream(library.place().openStream())) {
                in.transferTo(Channels.newOutputStream(out));
            }
        });
    }

    /** A home may forbid to run what lies in it. */
    @SuppressWarnings("restricted")
    private static boolean canBeLoaded(Path library) {
        try {
            // it stays loaded: the runtime is about to use it
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The folder's name in the jar. */
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String os = system.startsWith("mac") ? "osx" : system.startsWith("win") ? "win" : "linux";
        String arch = System.getProperty("os.arch", "");
        return os + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
    }
}
