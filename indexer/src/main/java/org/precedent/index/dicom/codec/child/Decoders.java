package org.precedent.index.dicom.codec.child;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.index.dicom.codec.ffmpeg.FfmpegWorker;
import org.precedent.index.dicom.codec.process.Answer;
import org.precedent.index.dicom.codec.process.NoWorker;
import org.precedent.index.dicom.codec.process.Question;
import org.precedent.index.dicom.codec.process.WorkerCommand;
import org.precedent.index.dicom.codec.process.WorkerCounts;
import org.precedent.index.dicom.codec.process.WorkerLimits;
import org.precedent.index.dicom.codec.process.Workers;

/**
 * The workers that decode, and the folder that they unpack their libraries to; neither is there before it is needed.
 */
final class Decoders implements Closeable {
    private final WorkerLimits limits;
    private @Nullable Workers workers;
    private @Nullable Unpacked unpacked;
    private boolean closed;

    Decoders(WorkerLimits limits) {
        this.limits = limits;
    }

    WorkerLimits limits() {
        return limits;
    }

    synchronized WorkerCounts counts() {
        return workers == null ? new WorkerCounts(0, 0, 0) : workers.counts();
    }

    Answer ask(Question question, int length) {
        try {
            Workers asked = workers();
            return asked == null ? new Answer.NotStarted(NoWorker.CLOSED) : asked.ask(question, length);
        } catch (IOException e) {
            return new Answer.NotStarted(NoWorker.NO_PROCESS);
        }
    }

    private synchronized @Nullable Workers workers() throws IOException {
        if (workers == null && !closed) {
            Unpacked folder = Unpacked.create();
            unpacked = folder;
            WorkerCommand command = command(folder.folder());
            workers = new Workers(() -> command, limits);
        }
        return closed ? null : workers;
    }

    /** Libraries come out of the class path, and from nowhere else. */
    private WorkerCommand command(Path folder) {
        Map<String, String> properties = Map.of(
                "org.bytedeco.javacpp.cachedir", folder.toString(),
                "org.bytedeco.javacpp.pathsFirst", "false",
                "org.bytedeco.javacpp.nopointergc", "true",
                "org.bytedeco.javacpp.maxBytes", "0",
                "org.bytedeco.javacpp.maxPhysicalBytes", "0",
                "java.library.path", folder.toString(),
                "java.io.tmpdir", folder.toString());
        return new WorkerCommand(
                FfmpegWorker.class.getName(),
                WorkerCommand.ownClassPath(),
                properties,
                List.of(String.valueOf(limits.memoryBytes()), folder.toString()));
    }

    @Override
    public void close() throws IOException {
        Workers ended;
        Unpacked deleted;
        synchronized (this) {
            closed = true;
            ended = workers;
            deleted = unpacked;
            workers = null;
            unpacked = null;
        }
        if (ended != null) {
            ended.close();
        }
        if (deleted != null) {
            deleted.delete();
        }
    }
}
