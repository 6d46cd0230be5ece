package org.precedent.index.dicom.codec.process;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.SynchronousQueue;

/**
 * A worker at work: reads questions from its standard input and writes answers to its standard output, which is nobody
 * else's from now on. A thread of its own reads, so that the worker ends with the program that asks, even while it
 * computes.
 */
public final class Serving {
    /** Zeros behind a question's bytes: decoders read a little farther than they were told. */
    public static final int PADDING = 64;

    private static final int NOBODY_ASKS = 0;
    private static final int BROKEN = 70;
    private static final int BUFFER = 1 << 16;

    private final FileChannel in = new FileInputStream(FileDescriptor.in).getChannel();
    private final BufferedOutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
    private final SynchronousQueue<Asked> asked = new SynchronousQueue<>();
    private final Runnable orphaned;

    /** A question, and the memory that its bytes lie in. */
    private record Asked(Question question, Arena memory) {}

    /**
     * Takes the standard streams.
     *
     * @param orphaned what is to be done when the program that asks has died
     */
    public Serving(Runnable orphaned) {
        this.orphaned = orphaned;
        System.setOut(System.err);
    }

    /** Says that this worker cannot work, and ends it. */
    public void refuse(NoWorker why) throws IOException {
        greet(why.code());
        Runtime.getRuntime().halt(NOBODY_ASKS);
    }

    private void greet(int code) throws IOException {
        out.write(new Wire.Head(Wire.GREETING, code, List.of(), 0).written().array());
        out.flush();
    }

    /** Answers questions until there are no more, and never returns. */
    public void run(Task task) {
        Thread.ofPlatform().name("questions").daemon().start(this::read);
        try {
            greet(Wire.DONE);
            while (true) {
                Asked next = asked.take();
                Reply reply = new Reply(out);
                task.answer(next.question, reply);
                next.memory.close();
                reply.end();
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    private void read() {
        try {
            for (Wire.Head head = head(); head.mark() == Wire.QUESTION; head = head()) {
                asked.put(question(head));
            }
            Runtime.getRuntime().halt(NOBODY_ASKS);
        } catch (EOFException e) {
            orphaned.run();
            Runtime.getRuntime().halt(NOBODY_ASKS);
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            Runtime.getRuntime().halt(BROKEN);
        }
    }

    private Wire.Head head() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(Wire.HEAD_BYTES);
        fill(head);
        return Wire.Head.read(head);
    }

    private Asked question(Wire.Head head) throws IOException {
        Arena memory = Arena.ofShared();
        MemorySegment bytes = memory.allocate(head.length() + PADDING);
        ByteBuffer buffer = bytes.asSlice(0, head.length()).asByteBuffer();
        fill(buffer);
        return new Asked(new Question(head.numbers(), buffer), memory);
    }

    private void fill(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (in.read(buffer) < 0) {
                throw new EOFException();
            }
        }
        buffer.flip();
    }
}
