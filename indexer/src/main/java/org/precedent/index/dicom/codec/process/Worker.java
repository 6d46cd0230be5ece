package org.precedent.index.dicom.codec.process;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.List;

/** One process that answers questions one after the other. For one thread at a time. */
final class Worker {
    private final Process process;
    private final Watch watch;
    private final OutputStream out;
    private final WritableByteChannel questions;
    private final DataInputStream answers;
    private volatile long idleSince = System.nanoTime();

    private Worker(Process process, Watch watch) {
        this.process = process;
        this.watch = watch;
        this.out = process.getOutputStream();
        this.questions = Channels.newChannel(out);
        this.answers = new DataInputStream(process.getInputStream());
    }

    /**
     * Starts a worker and waits until it is ready.
     *
     * @param within what time
     * @throws IOException if it does not get ready; it has been ended then
     * @throws NoWorkerException if it says that it never will
     */
    static Worker start(WorkerCommand command, Watch watch, Duration within) throws IOException, NoWorkerException {
        Worker worker = new Worker(command.builder().start(), watch);
        Watch.Killing killing = watch.kill(worker.process, within);
        try {
            Wire.Head greeting = worker.head();
            if (greeting.mark() != Wire.GREETING || greeting.length() != 0) {
                throw new IOException("a worker greets with something else");
            }
            if (greeting.code() != Wire.DONE) {
                throw new NoWorkerException(NoWorker.of(greeting.code()));
            }
            return worker;
        } catch (IOException | NoWorkerException e) {
            worker.kill();
            throw e;
        } finally {
            killing.cancel();
        }
    }

    /**
     * Asks a question.
     *
     * @param length of the answer's bytes; memory is taken for them when they come
     * @return what the worker answers; or that it died or took too long, and then it has ended
     */
    Answer ask(Question question, int length, Duration within) {
        Watch.Killing killing = watch.kill(process, within);
        try {
            write(question);
            Answer answer = answer(length);
            return killing.cancel() ? ended(new Answer.TimedOut()) : answer;
        } catch (IOException e) {
            return ended(killing.cancel() ? new Answer.TimedOut() : new Answer.Died());
        } finally {
            idleSince = System.nanoTime();
        }
    }

    private void write(Question question) throws IOException {
        ByteBuffer bytes = question.bytes();
        Wire.Head head = new Wire.Head(Wire.QUESTION, Wire.DONE, question.numbers(), bytes.remaining());
        out.write(head.written().array());
        while (bytes.hasRemaining()) {
            questions.write(bytes);
        }
        out.flush();
    }

    private Answer answer(int length) throws IOException {
        Wire.Head head = head();
        long expected = head.code() == Wire.DONE ? length : 0;
        if (head.mark() != Wire.ANSWER || head.code() < 0 || head.length() != expected) {
            throw new IOException("a worker answers what is no answer");
        }
        if (head.code() != Wire.DONE) {
            return new Answer.Declined(head.code());
        }
        byte[] bytes = new byte[length];
        answers.readFully(bytes);
        return new Answer.Done(head.numbers(), ByteBuffer.wrap(bytes));
    }

    private Wire.Head head() throws IOException {
        byte[] head = new byte[Wire.HEAD_BYTES];
        answers.readFully(head);
        return Wire.Head.read(ByteBuffer.wrap(head));
    }

    private Answer ended(Answer answer) {
        kill();
        return answer;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Duration idle() {
        return Duration.ofNanos(System.nanoTime() - idleSince);
    }

    /** Tells it that nothing more is asked; it ends by itself, and is killed if it does not. */
    void dismiss() {
        try {
            out.write(new Wire.Head(Wire.GREETING, Wire.DONE, List.of(), 0)
                    .written()
                    .array());
            out.close();
            if (process.waitFor(Duration.ofSeconds(1))) {
                return;
            }
        } catch (IOException e) {
            // It is gone already, or about to be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** Ends it at once, whatever it does. */
    void kill() {
        process.toHandle().destroyForcibly();
        try {
            process.waitFor(Duration.ofSeconds(5));
            answers.close();
            out.close();
        } catch (IOException e) {
            // What it had not read yet is lost with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
