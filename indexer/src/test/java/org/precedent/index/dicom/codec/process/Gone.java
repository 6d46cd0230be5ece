package org.precedent.index.dicom.codec.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Whether processes of others have ended; one whose end nobody has taken notice of has ended too. */
public final class Gone {
    private Gone() {}

    /** Waits for the end of a process, and returns whether it came in time. */
    public static boolean within(ProcessHandle process, Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        while (!isGone(process)) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            String state = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return state.substring(state.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException e) {
            return false;
        }
    }
}
