package org.precedent.api.app;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Standard error, kept for what this program says.
 *
 * <p>The JVM notes on its first line that it uses an incubating module, and nothing tells it not to. The launcher lets
 * that line pass through a filter and keeps the real standard error as another descriptor, which takes its place here,
 * before anything else is said: neither a terminal nor whoever reads a file then sees a filter between.
 */
final class StandardError {
    /** The descriptor that the launcher kept, a system property; absent when something else starts this program. */
    private static final String KEPT = "precedent.stderr";

    private static final int STANDARD_ERROR = 2;

    /** Held here, for a logger that nobody holds forgets its level. */
    private static final Logger LIBRARIES = Logger.getLogger("");

    private StandardError() {}

    /** Takes standard error back from the launcher's filter, and quiets the notes of libraries. */
    static void keep() {
        LIBRARIES.setLevel(Level.WARNING);
        Integer kept = Integer.getInteger(KEPT);
        if (kept != null) {
            System.err.flush();
            replace(kept);
        }
    }

    /** POSIX {@code dup2(from, to)}. Where it fails, the filter goes on and takes nothing else away. */
    @SuppressWarnings("restricted")
    private static void replace(int kept) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> dup2 = linker.defaultLookup().find("dup2");
        if (dup2.isEmpty()) {
            return;
        }
        FunctionDescriptor shape =
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        MethodHandle handle = linker.downcallHandle(dup2.get(), shape);
        try {
            int _ = (int) handle.invokeExact(kept, STANDARD_ERROR);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("dup2 cannot be called", e);
        }
    }
}
