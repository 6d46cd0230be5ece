package org.precedent.encoder.runtime;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * NVIDIA's driver, asked through its own library for the GPUs that it knows. That takes no memory of theirs, and where
 * there is no driver it is over at once, while ONNX Runtime would first unpack 600 MB.
 *
 * <p>The functions are those of the CUDA Driver API: {@code cuInit}, {@code cuDeviceGetCount}, {@code cuDeviceGet},
 * {@code cuDeviceGetName} and {@code cuDeviceTotalMem_v2}.
 */
final class CudaDriver {

    private static final int SUCCESS = 0;
    private static final int MOST_GPUS = 64;
    private static final int NAME_BYTES = 256;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;

    private final SymbolLookup library;

    private CudaDriver(SymbolLookup library) {
        this.library = library;
    }

    /** The GPUs that CUDA shows to this process, {@code CUDA_VISIBLE_DEVICES} respected; none without a driver. */
    static List<Gpu> gpus() {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        return gpus(windows ? "nvcuda.dll" : "libcuda.so.1");
    }

    /** The same from a library of another name. */
    @SuppressWarnings("restricted")
    static List<Gpu> gpus(String library) {
        SymbolLookup symbols;
        try {
            // it stays loaded: ONNX Runtime is about to use it
            symbols = SymbolLookup.libraryLookup(library, Arena.global());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        try (Arena arena = Arena.ofConfined()) {
            return new CudaDriver(symbols).known(arena);
        }
    }

    private List<Gpu> known(Arena arena) {
        MemorySegment number = arena.allocate(INT);
        if (call("cuInit", 0) != SUCCESS || call("cuDeviceGetCount", number) != SUCCESS) {
            return List.of();
        }
        int count = Math.clamp(number.get(INT, 0), 0, MOST_GPUS);
        List<Gpu> gpus = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MemorySegment memory = arena.allocate(SIZE);
            MemorySegment name = arena.allocate(NAME_BYTES);
            if (call("cuDeviceGet", number, i) != SUCCESS
                    || call("cuDeviceTotalMem_v2", memory, number.get(INT, 0)) != SUCCESS
                    || call("cuDeviceGetName", name, NAME_BYTES - 1, number.get(INT, 0)) != SUCCESS) {
                return List.of();
            }
            gpus.add(new Gpu(i, name.getString(0), memory.get(SIZE, 0)));
        }
        return List.copyOf(gpus);
    }

    /** Calls a function of pointers and ints that returns a {@code CUresult}. */
    @SuppressWarnings("restricted")
    private int call(String function, Object... arguments) {
        MemorySegment address = library.find(function).orElse(null);
        if (address == null) {
            return Integer.MIN_VALUE;
        }
        MemoryLayout[] layouts = new MemoryLayout[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            layouts[i] = arguments[i] instanceof MemorySegment ? ValueLayout.ADDRESS : INT;
        }
        MethodHandle handle = Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.of(INT, layouts));
        try {
            return (int) handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(function + " of NVIDIA's driver cannot be called", e);
        }
    }
}
