package org.precedent.index.dicom.codec.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A worker that does what it is asked to, which is mostly wrong. */
final class OddWorker {
    /** What it can do. */
    enum Deed {
        ECHO,
        ECHO_LATER,
        HANG,
        SPIN,
        GARBAGE,
        COMPLAIN,
        DIE,
        DECLINE,
        BOAST,
        STOP_HALFWAY,
        GRAB;

        Question with(byte... bytes) {
            int number = List.of(values()).indexOf(this);
            return new Question(List.of(number), ByteBuffer.wrap(bytes));
        }
    }

    static final long LIMIT = 256L << 20;
    static final int REASON = 7;

    private OddWorker() {}

    static WorkerCommand command() {
        return new WorkerCommand(OddWorker.class.getName(), WorkerCommand.ownClassPath(), Map.of(), List.of("limited"));
    }

    public static void main(String[] args) throws IOException {
        Serving serving = new Serving(() -> {});
        if (args.length == 0) {
            serving.refuse(NoWorker.NO_LIBRARY);
        }
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        if (MemoryLimit.set(LIMIT) != linux) {
            serving.refuse(NoWorker.NO_LIMIT);
        }
        serving.run((question, reply) -> {
            switch (Deed.values()[question.numbers().getFirst()]) {
                case ECHO -> echo(question, reply);
                case ECHO_LATER -> {
                    sleep(1_500);
                    echo(question, reply);
                }
                case HANG -> sleep(600_000);
                case SPIN -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                }
                case GARBAGE -> print(new byte[4_000]);
                case COMPLAIN -> {
                    System.err.println("Mustermann".repeat(1_000_000));
                    System.out.println("Mustermann".repeat(1_000_000));
                    echo(question, reply);
                }
                case DIE -> Runtime.getRuntime().halt(1);
                case DECLINE -> reply.decline(REASON);
                case BOAST -> reply.begin(List.of(), 1L << 40);
                case STOP_HALFWAY -> {
                    print(new byte[] {'P', 'R', 'A'});
                    sleep(600_000);
                }
                case GRAB -> grab(reply);
            }
        });
    }

    private static void echo(Question question, Reply reply) throws IOException {
        byte[] bytes = new byte[question.bytes().remaining()];
        question.bytes().get(bytes);
        reply.begin(List.of((int) ProcessHandle.current().pid()), bytes.length);
        reply.write(bytes);
    }

    private static void print(byte[] bytes) throws IOException {
        new FileOutputStream(FileDescriptor.out).write(bytes);
    }

    private static void grab(Reply reply) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            arena.allocate(2 * LIMIT);
            reply.begin(List.of(), 0);
        } catch (OutOfMemoryError e) {
            reply.decline(REASON);
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
