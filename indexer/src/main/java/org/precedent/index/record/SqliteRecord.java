package org.precedent.index.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.SourceKey;

/**
 * The record in one SQLite file. Its folder must lie on a disk of this machine, and nothing else of this process may
 * open the file while it is in use: closing it would end the locks that SQLite holds.
 */
public final class SqliteRecord implements CaseRecord {

    private static final int PAGE = 1000;

    private final Path file;
    private final @Nullable Writer writer;
    private final Readers readers;
    private final InstantSource clock;

    private SqliteRecord(Path file, @Nullable Writer writer, Readers readers, InstantSource clock) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Opens a record; for writing, one that is missing is made, and one of an earlier version is brought up to date.
     *
     * @throws RecordException if there is none to read, or it cannot be used
     */
    public static SqliteRecord open(Path file, Access access) throws IOException {
        return open(file, access, InstantSource.system());
    }

    static SqliteRecord open(Path file, Access access, InstantSource clock) throws IOException {
        Path absolute = file.toAbsolutePath();
        Writer writer = access == Access.WRITE ? Writer.open(absolute) : null;
        SqliteRecord record = new SqliteRecord(absolute, writer, new Readers(absolute, access), clock);
        try {
            record.prepare();
            return record;
        } catch (IOException | RuntimeException e) {
            record.close();
            throw e;
        }
    }

    private void prepare() throws IOException {
        if (writer != null) {
            write(handle -> {
                Migrations.run(file, handle, now());
                return true;
            });
        } else {
            read(handle -> {
                Migrations.require(file, handle);
                return true;
            });
        }
    }

    private <T> T read(HandleCallback<T, IOException> work) throws IOException {
        return readers.read(work);
    }

    private <T> T write(HandleCallback<T, IOException> work) throws IOException {
        return writer().write(work);
    }

    /** As exact as it is kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Writer writer() {
        if (writer == null) {
            throw new IllegalStateException("the record " + file + " was opened for reading alone");
        }
        return writer;
    }

    @Override
    public Acceptance accept(List<Arrival> batch) throws IOException {
        return write(handle -> new Accepting(handle, now()).accept(batch));
    }

    @Override
    public Optional<RecordedContribution> contribution(SourceKey source) throws IOException {
        return read(handle -> Contributions.find(handle, source));
    }

    @Override
    public Optional<RecordedCase> contributions(CaseId id) throws IOException {
        return read(handle -> Cases.find(handle, id)
                .filter(state -> state.deleted() == null)
                .map(state -> new RecordedCase(
                        id,
                        state.revision(),
                        Contributions.ofCase(handle, id),
                        KeptImages.ofCase(handle, id).stream()
                                .collect(Collectors.toMap(KeptImage::id, image -> image)))));
    }

    @Override
    public Optional<KeptImage> keptImage(ImageId id) throws IOException {
        return read(handle -> KeptImages.find(handle, id));
    }

    @Override
    public void forEachCase(Visitor<CaseId> visitor) throws IOException {
        visitInPages(Cases::living, id -> visitor.visit(new CaseId(id)));
    }

    @Override
    public RecordCounts counts() throws IOException {
        return read(Cases::counts);
    }

    @Override
    public GenerationName createGeneration(Fingerprint fingerprint) throws IOException {
        return write(handle -> Generations.create(handle, fingerprint, now()));
    }

    @Override
    public List<Generation> generations() throws IOException {
        return read(Generations::all);
    }

    @Override
    public Optional<Generation> currentGeneration() throws IOException {
        return generations().stream()
                .filter(one -> one.state() == Generation.State.CURRENT)
                .findFirst();
    }

    @Override
    public void promote(GenerationName generation) throws IOException {
        change(handle -> Generations.promote(handle, generation));
    }

    @Override
    public void dropGeneration(GenerationName generation) throws IOException {
        change(handle -> Generations.drop(handle, generation));
    }

    @Override
    public List<Pending> pending(GenerationName generation, int limit) throws IOException {
        return read(handle -> Holdings.pending(handle, generation, limit));
    }

    @Override
    public void indexed(GenerationName generation, Map<CaseId, Long> revisions) throws IOException {
        change(handle -> {
            Generations.require(handle, generation);
            Holdings.hold(handle, generation, revisions);
        });
    }

    @Override
    public void removed(GenerationName generation, Collection<CaseId> ids) throws IOException {
        change(handle -> Holdings.holdNoMore(handle, generation, ids));
    }

    @Override
    public void forgetIndexed(GenerationName generation) throws IOException {
        change(handle -> Holdings.holdNothing(handle, generation));
    }

    @Override
    public Map<String, Embedding> vectors(CaseId id, Fingerprint fingerprint) throws IOException {
        return read(handle -> Vectors.ofCase(handle, id, fingerprint));
    }

    @Override
    public Map<String, Embedding> vectors(Fingerprint fingerprint, Collection<String> contents) throws IOException {
        return read(handle -> Vectors.ofContents(handle, fingerprint, contents));
    }

    @Override
    public void keepVectors(CaseId id, Fingerprint fingerprint, Map<String, Embedding> vectors) throws IOException {
        change(handle -> {
            if (Cases.lives(handle, id)) {
                Vectors.keep(handle, id, fingerprint, vectors);
            }
        });
    }

    @Override
    public void retainVectors(CaseId id, Fingerprint fingerprint, Set<String> contents) throws IOException {
        change(handle -> Vectors.retain(handle, id, fingerprint, contents));
    }

    @Override
    public Set<String> delete(CaseId id) throws IOException {
        return write(handle -> new Accepting(handle, now()).delete(id));
    }

    @Override
    public Optional<Instant> deletedAt(CaseId id) throws IOException {
        return read(handle -> Cases.find(handle, id).map(Cases.State::deleted).map(Instant::ofEpochMilli));
    }

    @Override
    public void liftDeletion(CaseId id) throws IOException {
        change(handle -> {
            if (!Cases.lives(handle, id)) {
                Cases.remove(handle, id);
            }
        });
    }

    @Override
    public void erase() throws IOException {
        boolean done = writer().alone(Sqlite::emptyLog);
        if (!done) {
            throw new RecordException("what was deleted still stands in " + file + Sqlite.LOG
                    + ", as another process is reading; run this again when it is done");
        }
    }

    @Override
    public void forEachFile(Visitor<String> visitor) throws IOException {
        visitInPages(KeptImages::files, visitor);
    }

    @Override
    public boolean refersTo(String digest) throws IOException {
        return read(handle -> KeptImages.refersTo(handle, digest));
    }

    @Override
    public Run beginRun() throws IOException {
        return write(handle -> Refusals.begin(handle, now()));
    }

    @Override
    public Optional<Run> latestRun() throws IOException {
        return read(Refusals::latest);
    }

    @Override
    public void refuse(Run run, List<Refusal> refusals) throws IOException {
        change(handle -> Refusals.add(handle, run, refusals, now()));
    }

    @Override
    public List<Refusal> refusals(Run run) throws IOException {
        return read(handle -> Refusals.of(handle, run));
    }

    @Override
    public void check(Visitor<String> problems) throws IOException {
        RecordCheck.run(readers, problems);
    }

    @Override
    public void close() {
        readers.close();
        if (writer != null) {
            writer.close();
        }
    }

    /** Work in a transaction that returns nothing. */
    @FunctionalInterface
    private interface Change {
        void on(Handle handle) throws IOException;
    }

    private void change(Change work) throws IOException {
        write(handle -> {
            work.on(handle);
            return true;
        });
    }

    /** Reads what comes next after a text, in ascending order. */
    @FunctionalInterface
    private interface Page {
        List<String> after(Handle handle, String last, int limit);
    }

    /** No read stands open while the visitor works, so that it holds up nobody. */
    private void visitInPages(Page page, Visitor<String> visitor) throws IOException {
        String last = "";
        List<String> things;
        do {
            String after = last;
            things = read(handle -> page.after(handle, after, PAGE));
            for (String thing : things) {
                visitor.visit(thing);
                last = thing;
            }
        } while (!things.isEmpty());
    }
}
