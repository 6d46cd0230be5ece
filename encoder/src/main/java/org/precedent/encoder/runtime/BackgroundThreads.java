package org.precedent.encoder.runtime;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that run when nobody else wants the processor, and hand this on to the native threads that they start.
 *
 * <p>On Linux a thread has a nice value of its own, which its children inherit; Java cannot set it. So an ONNX Runtime
 * session that such a thread opens works at the lowest priority, and a query's session beside it gets nearly the whole
 * processor as soon as it has work. Elsewhere they are threads like others.
 */
final class BackgroundThreads implements ThreadFactory {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThreads.class);

    /** {@code PRIO_PROCESS} of POSIX; with the id 0 Linux takes it for the calling thread. */
    private static final int CALLER = 0;

    private static final int LOWEST = 19;
    private static final Optional<MethodHandle> SETPRIORITY = setpriority();

    private final String name;

    BackgroundThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable work) {
        return Thread.ofPlatform().daemon().name(name).unstarted(() -> {
            yieldToOthers();
            work.run();
        });
    }

    private static void yieldToOthers() {
        if (SETPRIORITY.isEmpty()) {
            return;
        }
        try {
            int status = (int) SETPRIORITY.get().invokeExact(CALLER, 0, LOWEST);
            if (status != 0) {
                LOG.warn("the encoder's background work could not be given a low priority; queries may be slower");
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("setpriority cannot be called", e);
        }
    }

    /** POSIX {@code setpriority(which, who, value)}. */
    @SuppressWarnings("restricted")
    private static Optional<MethodHandle> setpriority() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> address = linker.defaultLookup().find("setpriority");
        FunctionDescriptor shape = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        return address.map(function -> linker.downcallHandle(function, shape));
    }
}
