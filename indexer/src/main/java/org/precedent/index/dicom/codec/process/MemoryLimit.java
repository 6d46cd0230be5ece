package org.precedent.index.dicom.codec.process;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How much memory this process may take, held by the operating system ({@code setrlimit}). Where that is not Linux
 * nothing is held, and {@link #set} says so.
 */
public final class MemoryLimit {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String SIZE = "VmSize:";
    private static final int CORE_FILE = 4;
    private static final int ADDRESS_SPACE = 9;

    private MemoryLimit() {}

    /**
     * Lets this process take some more than it has, and no more: what asks for more gets nothing. When it dies, its
     * memory, with what it worked on, is not written to a file.
     *
     * @return whether it is held
     * @throws IOException if it could not be set
     */
    public static boolean set(long bytes) throws IOException {
        if (!Files.exists(STATUS)) {
            return false;
        }
        MethodHandle setrlimit = setrlimit();
        set(setrlimit, CORE_FILE, 0);
        set(setrlimit, ADDRESS_SPACE, Math.addExact(size(), bytes));
        return true;
    }

    @SuppressWarnings("restricted") // its parameters are those of the C function
    private static MethodHandle setrlimit() throws IOException {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor descriptor =
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
        MemorySegment function =
                linker.defaultLookup().find("setrlimit").orElseThrow(() -> new IOException("there is no setrlimit"));
        return linker.downcallHandle(function, descriptor);
    }

    private static void set(MethodHandle setrlimit, int resource, long most) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limits = arena.allocateFrom(ValueLayout.JAVA_LONG, most, most);
            if ((int) setrlimit.invokeExact(resource, limits) != 0) {
                throw new IOException("a limit cannot be set");
            }
        } catch (IOException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException(e);
        }
    }

    /** The address space that is taken already. */
    private static long size() throws IOException {
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith(SIZE)) {
                return Long.parseLong(
                                line.substring(SIZE.length()).replace("kB", "").strip())
                        << 10;
            }
        }
        throw new IOException("the size of this process is not known");
    }
}
