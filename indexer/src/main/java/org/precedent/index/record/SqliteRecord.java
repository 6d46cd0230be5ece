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
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.DateChoice;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.SourceKey;

/**
 * The record in one SQLite file. Its folder must lie on a disk of this machine, and nothing else of this process may
 * open the file while it is in use: closing it would end the locks that SQLite holds.
 */
public final class SqliteRecord implements CaseRecord {

    private final Connections database;
    private final InstantSource clock;

    private SqliteRecord(Connections database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens a record; for writing, one that is missing is made, and one of an earlier version is brought up to date.
     *
     * @param key the name of the key that its pseudonyms are made with; whoever writes first decides
     * @throws RecordException if there is none to read, it cannot be used, or it is of another key
     */
    public static SqliteRecord open(Path file, Access access, String key) throws IOException {
        InstantSource clock = InstantSource.system();
        return new SqliteRecord(Connections.open(file.toAbsolutePath(), access, key, clock.instant()), clock);
    }

    /** As exact as it is kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Acceptance accept(List<Arrival> batch, Map<CaseId, Reading> readings, Map<CaseId, String> studyIds)
            throws IOException {
        return database.write(handle -> new Accepting(handle, now()).accept(batch, readings, studyIds));
    }

    @Override
    public Optional<String> studyId(CaseId id) throws IOException {
        return database.read(handle -> StudyIds.find(handle, id));
    }

    @Override
    public boolean hasStudyId(CaseId id) throws IOException {
        return database.read(handle -> StudyIds.isKept(handle, id));
    }

    @Override
    public Set<String> withdraw(Collection<SourceKey> sources) throws IOException {
        return database.write(handle -> new Accepting(handle, now()).withdraw(sources));
    }

    @Override
    public Set<CaseId> casesOf(AccessionKey accession) throws IOException {
        return database.read(handle -> Orders.cases(handle, accession));
    }

    @Override
    public List<RecordedContribution> waiting(Collection<CaseId> ids) throws IOException {
        return database.read(handle -> WaitingReports.of(handle, ids));
    }

    @Override
    public void forEachWaiting(Visitor<RecordedContribution> visitor) throws IOException {
        database.visit(WaitingReports::sources, source -> {
            Optional<RecordedContribution> report =
                    database.read(handle -> WaitingReports.find(handle, new SourceKey(source)));
            if (report.isPresent()) {
                visitor.visit(report.get());
            }
        });
    }

    @Override
    public int removeWaiting(Collection<SourceKey> sources) throws IOException {
        return database.write(handle -> {
            int removed = 0;
            for (SourceKey source : sources) {
                removed += WaitingReports.remove(handle, source);
            }
            return removed;
        });
    }

    @Override
    public List<CaseId> awaited(int limit) throws IOException {
        return database.read(handle -> WaitingReports.reunited(handle, limit));
    }

    @Override
    public Set<CaseId> known(Collection<CaseId> ids) throws IOException {
        return database.read(handle ->
                ids.stream().filter(id -> Cases.find(handle, id).isPresent()).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Optional<KnownReading> reading(CaseId id) throws IOException {
        return database.read(handle -> Readings.find(handle, id));
    }

    @Override
    public Optional<RecordedContribution> contribution(SourceKey source) throws IOException {
        return database.read(
                handle -> Contributions.find(handle, source).or(() -> WaitingReports.find(handle, source)));
    }

    @Override
    public Optional<RecordedCase> contributions(CaseId id) throws IOException {
        return database.read(handle -> Cases.recorded(handle, id));
    }

    @Override
    public Optional<Long> revision(CaseId id) throws IOException {
        return database.read(handle ->
                Cases.find(handle, id).filter(state -> state.deleted() == null).map(Cases.State::revision));
    }

    @Override
    public List<CaseRevision> revisions(@Nullable CaseId after, int limit) throws IOException {
        return database.read(handle -> Cases.revisions(handle, after == null ? "" : after.value(), limit));
    }

    @Override
    public Optional<KeptImage> keptImage(ImageId id) throws IOException {
        return database.read(handle -> KeptImages.find(handle, id));
    }

    @Override
    public void forEachCase(Visitor<CaseId> visitor) throws IOException {
        database.visit(Cases::living, id -> visitor.visit(new CaseId(id)));
    }

    @Override
    public RecordCounts counts() throws IOException {
        return database.read(Cases::counts);
    }

    @Override
    public List<AcceptedOn> growth() throws IOException {
        return database.read(Growth::byDay);
    }

    @Override
    public GenerationName createGeneration(Fingerprint fingerprint) throws IOException {
        return database.write(handle -> Generations.create(handle, fingerprint, now()));
    }

    @Override
    public List<Generation> generations() throws IOException {
        return database.read(Generations::all);
    }

    @Override
    public Optional<Generation> currentGeneration() throws IOException {
        return generations().stream()
                .filter(one -> one.state() == Generation.State.CURRENT)
                .findFirst();
    }

    @Override
    public void promote(GenerationName generation) throws IOException {
        database.change(handle -> Generations.promote(handle, generation));
    }

    @Override
    public void dropGeneration(GenerationName generation) throws IOException {
        database.change(handle -> Generations.drop(handle, generation));
    }

    @Override
    public List<Pending> pending(GenerationName generation, int limit) throws IOException {
        return database.read(handle -> Holdings.pending(handle, generation, limit));
    }

    @Override
    public long pendingCount(GenerationName generation) throws IOException {
        return database.read(handle -> Holdings.pendingCount(handle, generation));
    }

    @Override
    public void indexed(GenerationName generation, Map<CaseId, Long> revisions) throws IOException {
        database.change(handle -> {
            Generations.require(handle, generation);
            Holdings.hold(handle, generation, revisions);
        });
    }

    @Override
    public void removed(GenerationName generation, Collection<CaseId> ids) throws IOException {
        database.change(handle -> Holdings.holdNoMore(handle, generation, ids));
    }

    @Override
    public void forgetIndexed(GenerationName generation) throws IOException {
        database.change(handle -> Holdings.holdNothing(handle, generation));
    }

    @Override
    public Map<String, Embedding> vectors(CaseId id, Fingerprint fingerprint) throws IOException {
        return database.read(handle -> Vectors.ofCase(handle, id, fingerprint));
    }

    @Override
    public Map<String, Embedding> vectors(Fingerprint fingerprint, Collection<String> contents) throws IOException {
        return database.read(handle -> Vectors.ofContents(handle, fingerprint, contents));
    }

    @Override
    public void keepVectors(Fingerprint fingerprint, Map<CaseId, Map<String, Embedding>> vectors) throws IOException {
        if (vectors.isEmpty()) {
            return;
        }
        database.changeWithoutWaiting(handle -> vectors.forEach((id, ofCase) -> {
            if (Cases.lives(handle, id)) {
                Vectors.keep(handle, id, fingerprint, ofCase);
            }
        }));
    }

    @Override
    public void retainVectors(CaseId id, Fingerprint fingerprint, Set<String> contents) throws IOException {
        database.change(handle -> Vectors.retain(handle, id, fingerprint, contents));
    }

    @Override
    public Optional<String> calibration(Fingerprint fingerprint) throws IOException {
        return database.read(handle -> Calibrations.find(handle, fingerprint));
    }

    @Override
    public void keepCalibration(Fingerprint fingerprint, String content) throws IOException {
        database.change(handle -> Calibrations.put(handle, fingerprint, content));
    }

    @Override
    public Set<String> delete(CaseId id) throws IOException {
        return database.write(handle -> Deleting.delete(handle, id, now()));
    }

    @Override
    public Optional<Instant> deletedAt(CaseId id) throws IOException {
        return database.read(
                handle -> Cases.find(handle, id).map(Cases.State::deleted).map(Instant::ofEpochMilli));
    }

    @Override
    public void liftDeletion(CaseId id) throws IOException {
        database.change(handle -> {
            if (!Cases.lives(handle, id)) {
                Cases.remove(handle, id);
            }
        });
    }

    @Override
    public void erase() throws IOException {
        database.emptyLog();
    }

    @Override
    public void forEachFile(Visitor<String> visitor) throws IOException {
        database.visit(KeptImages::files, visitor);
    }

    @Override
    public boolean refersTo(String digest) throws IOException {
        return database.read(handle -> KeptImages.refersTo(handle, digest));
    }

    @Override
    public Run beginRun() throws IOException {
        return database.write(handle -> Refusals.begin(handle, now()));
    }

    @Override
    public DateChoice settleDates(@Nullable DateChoice wanted) throws IOException {
        return database.write(handle -> KeptDates.settle(database.file(), handle, wanted));
    }

    @Override
    public Optional<Run> latestRun() throws IOException {
        return database.read(Refusals::latest);
    }

    @Override
    public List<PastRun> runs(int most) throws IOException {
        return database.read(handle -> Growth.runs(handle, most));
    }

    @Override
    public void refuse(Run run, List<Refusal> refusals) throws IOException {
        database.change(handle -> Refusals.add(handle, run, refusals, now()));
    }

    @Override
    public List<Refusal> refusals(Run run) throws IOException {
        return database.read(handle -> Refusals.of(handle, run));
    }

    @Override
    public boolean hold(Held held) throws IOException {
        return database.write(handle -> Quarantine.hold(handle, held, now()));
    }

    @Override
    public Optional<Held> held(String digest) throws IOException {
        return database.read(handle -> Quarantine.find(handle, digest));
    }

    @Override
    public List<Held> quarantine() throws IOException {
        return database.read(Quarantine::all);
    }

    @Override
    public Set<String> decide(String digest, Held.State state) throws IOException {
        return database.write(handle -> Quarantine.decide(handle, digest, state, now()));
    }

    @Override
    public Set<String> forgetHeld(String digest) throws IOException {
        return database.write(handle -> Quarantine.forget(handle, digest));
    }

    @Override
    public Collections collections() {
        return new SqliteCollections(database, this::now);
    }

    @Override
    public void check(Visitor<String> problems) throws IOException {
        RecordCheck.run(database, problems);
    }

    @Override
    public void close() {
        database.close();
    }
}
