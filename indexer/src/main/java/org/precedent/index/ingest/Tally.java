package org.precedent.index.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.precedent.index.deid.MaskCounts;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.record.Refusal;
import org.precedent.index.source.Code;
import org.precedent.index.source.Refused;

/** What has been done so far, counted by the thread that runs the ingest. */
final class Tally {
    private final List<Refused> refused = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<CaseId> finished = new HashSet<>();
    private final Set<String> unreferenced = new HashSet<>();
    private boolean finishing;
    private long added;
    private long updated;
    private long unchanged;
    private long inDoubt;
    private long images;
    private long passages;
    private boolean withdrew;
    private MaskCounts masked = MaskCounts.NONE;

    /** From now on cases are written that an earlier run accepted; such a case counts once, not as unchanged too. */
    void finishEarlierRuns(boolean finishes) {
        finishing = finishes;
    }

    /**
     * Counts a case that was written.
     *
     * @param doubted whether its images contradict its tags
     */
    void written(CaseId id, boolean isNew, boolean doubted) {
        added += isNew ? 1 : 0;
        updated += isNew ? 0 : 1;
        inDoubt += doubted ? 1 : 0;
        if (finishing) {
            finished.add(id);
        }
    }

    /** Counts a case that was accepted and is indexed by another process. */
    void accepted(boolean isNew) {
        added += isNew ? 1 : 0;
        updated += isNew ? 0 : 1;
    }

    /** Counts a case about which the sources say nothing new; false when it was counted before. */
    boolean unchanged(CaseId id) {
        boolean counts = !finished.contains(id);
        unchanged += counts ? 1 : 0;
        return counts;
    }

    /** Counts cases whose images contradict their tags, among those that are unchanged. */
    void unchangedInDoubt(long count) {
        inDoubt += count;
    }

    /** From now on what was taken away leaves the files of the index, too. */
    void withdrew() {
        withdrew = true;
    }

    /** Whether anything was taken away. */
    boolean hasWithdrawn() {
        return withdrew;
    }

    /** Counts what was removed from texts. */
    void masked(MaskCounts counts) {
        masked = masked.plus(counts);
    }

    void encodedImages(int count) {
        images += count;
    }

    void encodedPassages(int count) {
        passages += count;
    }

    /** Counts a refusal and returns its number, from 1. */
    int refused(Refused one) {
        refused.add(one);
        return refused.size();
    }

    /** Takes note of files that nothing may refer to any more. */
    void unreferenced(Collection<String> digests) {
        unreferenced.addAll(digests);
    }

    /** The files that nothing may refer to any more. */
    Set<String> unreferenced() {
        return unreferenced;
    }

    void noticed(Notice notice) {
        notices.add(notice);
    }

    /** Takes note of files that hold neither an image nor a report. */
    void leftOut(List<LeftOut> kinds) {
        leftOut.addAll(kinds);
    }

    /** The refusals in the form in which the record keeps them: without the paths, which name patients. */
    List<Refusal> refusals(Pseudonyms pseudonyms) {
        return refused.stream().map(one -> refusal(one, pseudonyms)).toList();
    }

    private static Refusal refusal(Refused one, Pseudonyms pseudonyms) {
        Integer line = one.place().line();
        return new Refusal(
                one.place().key(pseudonyms),
                line == null ? null : Long.valueOf(line),
                one.code().name(),
                one.reason(),
                one.code() == Code.BURNED_IN);
    }

    /** @param waiting how many reports wait for their case */
    IngestReport report(long waiting) {
        return new IngestReport(
                added, updated, unchanged, images, passages, inDoubt, waiting, refused, notices, masked, leftOut);
    }
}
