package org.precedent.encoder.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tower on a GPU that goes on when the GPU's memory is too small: a batch that does not fit is halved, and so are
 * those after it; where not even one input fits, the CPU takes over for good, one input at a time. Nothing is lost or
 * encoded twice, and each step is said in the log. Safe for several threads.
 */
final class GpuTower implements Tower {

    private static final Logger LOG = LoggerFactory.getLogger(GpuTower.class);

    /** The batch size of a tower that has left the GPU. */
    private static final int NONE = 0;

    private final String name;
    private final Tower gpu;
    private final LazyTower cpu;
    private final int inputBytes;
    private volatile int most = Integer.MAX_VALUE;

    /**
     * Wraps a tower.
     *
     * @param name for the log
     * @param gpu the tower on the GPU, which is closed with this one
     * @param cpu the same on the CPU, loaded when it is needed
     * @param inputBytes of one input
     */
    GpuTower(String name, Tower gpu, LazyTower cpu, int inputBytes) {
        this.name = name;
        this.gpu = gpu;
        this.cpu = cpu;
        this.inputBytes = inputBytes;
    }

    @Override
    public List<Embedding> pooled(ByteBuffer inputs, int count) throws ModelException {
        List<Embedding> embeddings = new ArrayList<>(count);
        run(inputs, count, (tower, part, size) -> embeddings.addAll(tower.pooled(part, size)));
        return List.copyOf(embeddings);
    }

    @Override
    public FloatBuffer hidden(ByteBuffer inputs, int count) throws ModelException {
        List<FloatBuffer> parts = new ArrayList<>();
        run(inputs, count, (tower, part, size) -> parts.add(tower.hidden(part, size)));
        return parts.size() == 1 ? parts.getFirst() : joined(parts);
    }

    @Override
    public void run(ByteBuffer inputs, int count) throws ModelException {
        run(inputs, count, Tower::run);
    }

    /** What is done with a run of inputs; all of it or, if it throws, nothing. */
    @FunctionalInterface
    private interface Run {
        void on(Tower tower, ByteBuffer inputs, int count) throws ModelException;
    }

    private void run(ByteBuffer inputs, int count, Run run) throws ModelException {
        int done = 0;
        while (done < count) {
            int limit = most;
            int size = Math.min(count - done, Math.max(1, limit));
            ByteBuffer part = part(inputs, done, size);
            if (limit == NONE) {
                run.on(onCpu(), part, size);
                done += size;
            } else if (fits(run, part, size)) {
                done += size;
            }
        }
    }

    private ByteBuffer part(ByteBuffer inputs, int from, int count) {
        return inputs.slice(from * inputBytes, count * inputBytes).order(inputs.order());
    }

    private boolean fits(Run run, ByteBuffer part, int size) throws ModelException {
        try {
            run.on(gpu, part, size);
            return true;
        } catch (ModelException e) {
            if (!DeviceMemory.isExhausted(e)) {
                throw e;
            }
            shrink(size);
            return false;
        }
    }

    private synchronized void shrink(int failed) {
        if (failed > most) {
            return;
        }
        most = failed / 2;
        if (most == NONE) {
            LOG.warn("the GPU's memory is too small for one input of the {} tower: the CPU goes on in its place", name);
        } else {
            LOG.warn(
                    "the GPU's memory is too small for {} inputs of the {} tower at once: {} from now on",
                    failed,
                    name,
                    most);
        }
    }

    private Tower onCpu() throws ModelException {
        try {
            return cpu.get();
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException("the CPU cannot take over from the GPU (" + e.getMessage() + ")", e);
        }
    }

    private static FloatBuffer joined(List<FloatBuffer> parts) {
        FloatBuffer whole = FloatBuffer.allocate(
                parts.stream().mapToInt(FloatBuffer::remaining).sum());
        parts.forEach(whole::put);
        return whole.flip();
    }

    @Override
    public void close() throws ModelException {
        try (gpu) {
            cpu.close();
        } catch (ModelException e) {
            throw e;
        } catch (IOException e) {
            throw new ModelException("the model cannot be closed (" + e.getMessage() + ")", e);
        }
    }
}
