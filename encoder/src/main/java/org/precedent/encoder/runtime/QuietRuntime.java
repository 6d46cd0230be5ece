package org.precedent.encoder.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The process's ONNX Runtime, told to report to nobody before its library is loaded, and loaded from where it lies.
 *
 * <p>Since 1.27 or so it gathers facts about the process for its makers by default, the command line among them, and a
 * long command line overflows the stack of its regular expressions and ends the JVM without a word. The one switch that
 * is read early enough is a variable of the native environment, which Java cannot set by itself.
 */
final class QuietRuntime {
    private static final String SWITCH = "ORT_DISABLE_TELEMETRY";

    /** The system property that tells the runtime where its libraries lie. */
    private static final String LIBRARIES = "onnxruntime.native.path";

    private static final OrtEnvironment ENVIRONMENT = open();

    private QuietRuntime() {}

    static OrtEnvironment environment() {
        return ENVIRONMENT;
    }

    private static OrtEnvironment open() {
        if (!"1".equals(System.getenv(SWITCH))) {
            setInNativeEnvironment();
        }
        OrtEnvironment environment = opened();
        try {
            environment.setTelemetry(false);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime would not be told to report to nobody", e);
        }
        return environment;
    }

    /** With its libraries in a lasting folder, where nobody named one. */
    private static OrtEnvironment opened() {
        if (System.getProperty(LIBRARIES) != null) {
            return OrtEnvironment.getEnvironment();
        }
        Optional<Path> folder = RuntimeLibraries.unpacked(!CudaDriver.gpus().isEmpty());
        folder.ifPresent(libraries -> System.setProperty(LIBRARIES, libraries.toString()));
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        folder.ifPresent(_ -> UnusedFolder.remove());
        return environment;
    }

    /** POSIX {@code setenv(name, value, overwrite)}. */
    private static void setInNativeEnvironment() {
        MethodHandle setenv = function(
                "setenv",
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int status = (int) setenv.invokeExact(arena.allocateFrom(SWITCH), arena.allocateFrom("1"), 1);
            if (status != 0) {
                throw new IllegalStateException("start the JVM with " + SWITCH + "=1 in its environment");
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("start the JVM with " + SWITCH + "=1 in its environment", e);
        }
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, FunctionDescriptor shape) {
        SymbolLookup library = Linker.nativeLinker().defaultLookup();
        MemorySegment address = library.find(name)
                .orElseThrow(() -> new IllegalStateException("start the JVM with " + SWITCH + "=1 in its environment"));
        return Linker.nativeLinker().downcallHandle(address, shape);
    }
}
