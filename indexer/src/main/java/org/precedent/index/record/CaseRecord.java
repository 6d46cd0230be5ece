package org.precedent.index.record;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * What was accepted: the truth that every index is derived from.
 *
 * <p>Each operation is one transaction: it happens whole or not at all, and what it wrote is on the disk when it
 * returns, but for vectors, which outlive the process and perhaps not a power cut. Safe for use by many threads and by
 * several processes at once; who writes waits for who is writing. Every {@link IOException} says what is wrong and what
 * to do, and holds nothing of a case. The use of a closed record is an {@link IllegalStateException}; so is writing to
 * one that was opened for reading.
 *
 * <p>A text comes back as it was given, except that half of a surrogate pair comes back as a question mark.
 */
public interface CaseRecord extends Closeable {

    // what sources say

    /**
     * Accepts a batch, one arrival after the other. Each takes the place of what the same source said before, in
     * whatever case that was, and keeps that one's place in the order; a case that is left without a contribution is
     * gone, and its vectors go over to the case that took the last one. An arrival that says nothing new changes
     * nothing; one whose case was deleted is not accepted.
     *
     * <p>A report of an {@link org.precedent.index.model.Origin#isMessage origin that makes no case} waits where its
     * case is not there: it is kept, in no case. It is in one from when it is accepted again with that case there. A
     * version that a {@link org.precedent.index.model.Edition#supersedes later one} came before changes nothing. A case
     * that is left with such reports alone is gone, and they wait.
     */
    default Acceptance accept(List<Arrival> batch) throws IOException {
        return accept(batch, Map.of());
    }

    /** The same, as below, without a study id. */
    default Acceptance accept(List<Arrival> batch, Map<CaseId, Reading> readings) throws IOException {
        return accept(batch, readings, Map.of());
    }

    /**
     * Accepts a batch, and takes note of what was read to make cases what they are after it. Of a case that has changed
     * since it was read, or that is not there, no note is taken.
     *
     * @param studyIds of which study of its source a case is, sealed so that the record cannot read it; of a case that
     *     is not there after the batch, or of which it is kept already, nothing is kept
     */
    Acceptance accept(List<Arrival> batch, Map<CaseId, Reading> readings, Map<CaseId, String> studyIds)
            throws IOException;

    /** Of which study of its source a case is, sealed as it was given; it goes with its case. */
    Optional<String> studyId(CaseId id) throws IOException;

    /** Whether that is kept, and whole. */
    boolean hasStudyId(CaseId id) throws IOException;

    /** The cases that were made for an order; they may be deleted. */
    Set<CaseId> casesOf(AccessionKey accession) throws IOException;

    /** The reports that wait for some cases, those of each in the order in which they came. */
    List<RecordedContribution> waiting(Collection<CaseId> ids) throws IOException;

    /**
     * Shows every report that waits, one that was taken away by its sender among them, in the order of their sources.
     */
    void forEachWaiting(Visitor<RecordedContribution> visitor) throws IOException;

    /**
     * Takes reports away that wait; those that do not are left. {@link #erase} afterwards wipes what a file may still
     * hold of them.
     *
     * @return how many waited
     */
    int removeWaiting(Collection<SourceKey> sources) throws IOException;

    /**
     * The cases that are there and that a report waits for all the same, by its study or by its order alone; not those
     * of another patient.
     *
     * @param limit the most to return
     */
    List<CaseId> awaited(int limit) throws IOException;

    /**
     * Takes away what sources said, as if they had never come; those that said nothing are left. A case that no source
     * makes any more is gone with its vectors, and its reports wait. {@link #erase} afterwards wipes what a file may
     * still hold of it.
     *
     * @return the files, by digest, that the record refers to no more
     */
    Set<String> withdraw(Collection<SourceKey> sources) throws IOException;

    /** Those cases that the record has heard of; they may be deleted. */
    Set<CaseId> known(Collection<CaseId> ids) throws IOException;

    /** What a case was made of; empty when it has changed since, or no note was taken. */
    Optional<KnownReading> reading(CaseId id) throws IOException;

    /** What a source said last. */
    Optional<RecordedContribution> contribution(SourceKey source) throws IOException;

    /** A case with all its contributions; empty when there is none, or it was deleted. */
    Optional<RecordedCase> contributions(CaseId id) throws IOException;

    /** The {@linkplain RecordedCase#revision revision} of a case; empty when there is none, or it was deleted. */
    Optional<Long> revision(CaseId id) throws IOException;

    /**
     * The next cases that are not deleted, in ascending order of their ids.
     *
     * @param after the last one that was seen; null to begin
     * @param limit the most to return
     */
    List<CaseRevision> revisions(@Nullable CaseId after, int limit) throws IOException;

    /** Where the pixels of an image lie, if a contribution has it. */
    Optional<KeptImage> keptImage(ImageId id) throws IOException;

    /** Shows the id of every case that is not deleted, in ascending order. */
    void forEachCase(Visitor<CaseId> visitor) throws IOException;

    /** How much there is. */
    RecordCounts counts() throws IOException;

    /** On which days the cases that are there came, in the order of the days. Takes as long as reading them through. */
    List<AcceptedOn> growth() throws IOException;

    // what indexes hold

    /** Begins a generation that holds nothing yet; every case is pending for it. */
    GenerationName createGeneration(Fingerprint fingerprint) throws IOException;

    /** All generations, the oldest first. */
    List<Generation> generations() throws IOException;

    /** The generation that is searched. */
    Optional<Generation> currentGeneration() throws IOException;

    /**
     * Makes a generation the current one; the one before it becomes an old one.
     *
     * @throws RecordException if there is no such generation any more
     */
    void promote(GenerationName generation) throws IOException;

    /**
     * Forgets a generation; forgetting one that is not there does nothing.
     *
     * @throws IllegalArgumentException if it is the current one
     */
    void dropGeneration(GenerationName generation) throws IOException;

    /**
     * The cases that a generation does not hold as they are: first those to be removed, then those to be indexed in the
     * order of their revisions. Costs nothing to speak of when there are none.
     *
     * @param limit the most to return
     */
    List<Pending> pending(GenerationName generation, int limit) throws IOException;

    /** How many cases are pending for a generation. */
    long pendingCount(GenerationName generation) throws IOException;

    /**
     * Takes note of the revisions that a generation holds from now on. A case that has changed meanwhile stays pending.
     *
     * @throws RecordException if there is no such generation any more
     */
    void indexed(GenerationName generation, Map<CaseId, Long> revisions) throws IOException;

    /** Takes note of cases that a generation holds no more. */
    void removed(GenerationName generation, Collection<CaseId> ids) throws IOException;

    /** Takes note that a generation holds nothing, as when its folder is gone. */
    void forgetIndexed(GenerationName generation) throws IOException;

    // vectors

    /** The vectors of a case that one encoder made, by content key. */
    Map<String, Embedding> vectors(CaseId id, Fingerprint fingerprint) throws IOException;

    /** The vectors of any case for some contents; contents that have none are left out. */
    Map<String, Embedding> vectors(Fingerprint fingerprint, Collection<String> contents) throws IOException;

    /**
     * Keeps vectors with their cases, beside those that are there. Leaves out those of a case that is there no more, so
     * that nothing is left of a case that is deleted while it is encoded.
     *
     * @param vectors by case and content key: {@code image|} or {@code text|} with the SHA-256 of the content
     */
    void keepVectors(Fingerprint fingerprint, Map<CaseId, Map<String, Embedding>> vectors) throws IOException;

    /** Drops a case's vectors of one encoder, except those of the given contents. */
    void retainVectors(CaseId id, Fingerprint fingerprint, Set<String> contents) throws IOException;

    // calibration

    /** What was kept of how well an encoder knows this archive. */
    Optional<String> calibration(Fingerprint fingerprint) throws IOException;

    /**
     * Keeps how well an encoder knows this archive, in place of what was kept before.
     *
     * @param content nothing of any case
     */
    void keepCalibration(Fingerprint fingerprint, String content) throws IOException;

    // deletion

    /**
     * Deletes a case: everything of it goes and a tombstone stays, so that it is not accepted again. Does nothing when
     * there is no such case. {@link #erase} afterwards wipes what a file may still hold of it.
     *
     * @return the files, by digest, that the record refers to no more
     */
    Set<String> delete(CaseId id) throws IOException;

    /** When a case was deleted, if it was. */
    Optional<Instant> deletedAt(CaseId id) throws IOException;

    /** Takes a tombstone away, so that the case is accepted again when its sources come. */
    void liftDeletion(CaseId id) throws IOException;

    /** Makes sure that no byte of what was deleted or replaced is left in the record's own files. */
    void erase() throws IOException;

    // files

    /**
     * Shows the digest of every file without which something would be lost, each once, in ascending order: what can be
     * made again of an instance is referred to and not among them.
     */
    void forEachFile(Visitor<String> visitor) throws IOException;

    /** Whether the record refers to a file. */
    boolean refersTo(String digest) throws IOException;

    // what was refused

    /**
     * The one choice of what becomes of days, which the first ingest makes: what is wanted, or else that they stay.
     *
     * @param wanted null for whatever holds
     * @throws RecordException if another choice was made before; both are named
     */
    DateChoice settleDates(@Nullable DateChoice wanted) throws IOException;

    /** Begins a run; it is the latest from now on. */
    Run beginRun() throws IOException;

    /** The run that began last. */
    Optional<Run> latestRun() throws IOException;

    /**
     * The runs that began last, the latest first. Takes as long as reading the cases through.
     *
     * @param most to return
     */
    List<PastRun> runs(int most) throws IOException;

    /** Adds to what a run refused. */
    void refuse(Run run, List<Refusal> refusals) throws IOException;

    /** What a run refused, in the order of refusal. */
    List<Refusal> refusals(Run run) throws IOException;

    // quarantine

    /**
     * Holds a source back until a person decides; one that is known stays as it is. What its case was made of is read
     * again.
     *
     * @return whether it was not known
     */
    boolean hold(Held held) throws IOException;

    /** What became of a source that was held, by the SHA-256 of its bytes. */
    Optional<Held> held(String digest) throws IOException;

    /** All sources that were ever held, the latest first. */
    List<Held> quarantine() throws IOException;

    /**
     * Takes note of what a person decided; nothing happens where there is no such source. Its picture goes, and what
     * its case was made of is read again.
     *
     * @return the files, by digest, that the record refers to no more
     */
    Set<String> decide(String digest, Held.State state) throws IOException;

    /**
     * Forgets a source that waits, as nobody has to decide any more; what a person decided stays. Its picture goes.
     *
     * @return the files, by digest, that the record refers to no more
     */
    Set<String> forgetHeld(String digest) throws IOException;

    // collections

    /** What people put together of its cases; of use as long as the record is open. */
    Collections collections();

    // soundness

    /** Holds every row against its checksum and the rows against each other, and shows each problem in a sentence. */
    void check(Visitor<String> problems) throws IOException;

    @Override
    void close() throws IOException;
}
