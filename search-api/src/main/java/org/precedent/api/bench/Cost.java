package org.precedent.api.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What something costs that is done many times: each time it took, in milliseconds, and the processor's share. */
final class Cost {
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    private final double[] millis;
    private final double cpuSeconds;

    private Cost(double[] millis, double cpuSeconds) {
        this.millis = millis;
        this.cpuSeconds = cpuSeconds;
    }

    /** Something that is done for each number. */
    @FunctionalInterface
    interface Work {
        void of(int number) throws IOException;
    }

    /** Does something so many times in warming up, with numbers from 0 on, and so many that are measured. */
    static Cost of(int warming, int times, Work work) throws IOException {
        for (int i = 0; i < warming; i++) {
            work.of(i);
        }
        double[] millis = new double[times];
        double before = cpuSeconds();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.of(i);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double cpu = cpuSeconds() - before;
        Arrays.sort(millis);
        return new Cost(millis, cpu);
    }

    /** Processor time of this process so far, all threads. */
    static double cpuSeconds() {
        return PROCESS.getProcessCpuTime() / 1e9;
    }

    double percentile(int percent) {
        return millis[Math.min(millis.length - 1, millis.length * percent / 100)];
    }

    /** How many in a second of the processor. */
    double perCpuSecond() {
        return millis.length / cpuSeconds;
    }
}
