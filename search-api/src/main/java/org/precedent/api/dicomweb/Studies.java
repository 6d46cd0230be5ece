package org.precedent.api.dicomweb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.index.Deadline;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.CaseRevision;
import org.precedent.index.record.RecordedContribution;

/**
 * The studies of an archive of which instances are kept, as the record has them at this moment. What was read is
 * remembered until the case changes. Safe for use by many threads.
 */
final class Studies {
    private static final int PAGE = 1_000;

    private final CaseRecord record;
    private final Pseudonyms pseudonyms;
    private final Cache<CaseId, StudyEntry> entries;
    private final Cache<CaseId, HeldStudy> held;

    Studies(CaseRecord record, Pseudonyms pseudonyms, DicomWebLimits limits) {
        this.record = record;
        this.pseudonyms = pseudonyms;
        this.entries =
                Caffeine.newBuilder().maximumSize(limits.rememberedStudies()).build();
        this.held = Caffeine.newBuilder()
                .maximumWeight(limits.rememberedInstances())
                .weigher((CaseId id, HeldStudy study) -> 1 + study.entry().instances())
                .build();
    }

    /** Looks at studies. */
    interface Visitor {
        /** Whether more are wanted. */
        boolean visit(StudyEntry study) throws IOException;
    }

    /** Shows each study in ascending order of ids, until the visitor has enough. */
    void forEach(Visitor visitor, Deadline deadline) throws IOException {
        List<CaseRevision> page = record.revisions(null, PAGE);
        while (!page.isEmpty()) {
            for (CaseRevision one : page) {
                deadline.check();
                Optional<StudyEntry> entry = entry(one);
                if (entry.isPresent() && !visitor.visit(entry.get())) {
                    return;
                }
            }
            page = record.revisions(page.getLast().id(), PAGE);
        }
    }

    /** A study, if it is there and an instance of it is kept. */
    Optional<StudyEntry> entry(CaseId id) throws IOException {
        Optional<Long> revision = record.revision(id);
        return revision.isEmpty() ? Optional.empty() : entry(new CaseRevision(id, revision.get()));
    }

    private Optional<StudyEntry> entry(CaseRevision wanted) throws IOException {
        StudyEntry known = entries.getIfPresent(wanted.id());
        if (known != null && known.revision() == wanted.revision()) {
            return Optional.of(known).filter(Studies::hasInstances);
        }
        return read(wanted.id()).map(HeldStudy::entry).filter(Studies::hasInstances);
    }

    private static boolean hasInstances(StudyEntry study) {
        return !study.series().isEmpty();
    }

    /** A study with its instances, if one of them is kept. */
    Optional<HeldStudy> held(CaseId id) throws IOException {
        HeldStudy known = held.getIfPresent(id);
        if (known != null
                && record.revision(id).equals(Optional.of(known.entry().revision()))) {
            return Optional.of(known);
        }
        Optional<HeldStudy> read = read(id).filter(study -> hasInstances(study.entry()));
        read.ifPresent(study -> held.put(id, study));
        return read;
    }

    /** How the images of a case are called, as far as their instances are kept. */
    Map<ImageId, NamedFrame> frames(CaseId id) throws IOException {
        return record.contributions(id).map(NamedFrame::of).orElse(Map.of());
    }

    private Optional<HeldStudy> read(CaseId id) throws IOException {
        Optional<HeldStudy> read = record.contributions(id).map(recorded -> HeldStudy.of(recorded, pseudonyms));
        read.ifPresentOrElse(study -> entries.put(id, study.entry()), () -> forget(id));
        return read;
    }

    private void forget(CaseId id) {
        entries.invalidateAll(List.of(id));
        held.invalidateAll(List.of(id));
    }

    /** The study that an instance is of. */
    @Nullable CaseId studyOf(SourceKey source) throws IOException {
        Optional<RecordedContribution> said = record.contribution(source);
        return said.isEmpty() ? null : said.get().contribution().caseId();
    }
}
