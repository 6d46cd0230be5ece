package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.index.archive.Archive;
import org.precedent.index.deid.DateChange;
import org.precedent.index.deid.MaskTally;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.Report;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Outcome;
import org.precedent.index.record.Reading;
import org.precedent.index.record.RecordedCase;
import org.precedent.index.record.RecordedContribution;
import org.precedent.index.source.Code;
import org.precedent.index.source.Place;
import org.precedent.index.source.Refused;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.StudySource;

/** The first stage: brings what is new of a case into the record, and its pixels into the archive. */
final class CaseAcceptor {
    private final CaseRecord record;
    private final Pseudonyms pseudonyms;
    private final KnownReadings readings;
    private final CaseOpener opener;
    private final ImageKeeping keeping;
    private final Withdrawal withdrawal;
    private final ArrivalBatch batch;
    private final WorkQueue out;

    CaseAcceptor(
            Archive archive,
            CaseRecord record,
            KnownReadings readings,
            CaseOpener opener,
            ImageKeeping keeping,
            Withdrawal withdrawal,
            ArrivalBatch batch,
            WorkQueue out) {
        this.record = record;
        this.pseudonyms = archive.pseudonyms();
        this.readings = readings;
        this.opener = opener;
        this.keeping = keeping;
        this.withdrawal = withdrawal;
        this.batch = batch;
        this.out = out;
    }

    /** Accepts what the entries of a case say, as far as the record does not know it. */
    void accept(CaseId id, List<Entry> entries) throws IOException, InterruptedException {
        batch.name(id);
        if (readings.has(id, entries)) {
            out.put(new Work.CaseAccepted(id, Outcome.UNCHANGED));
        } else {
            read(id, entries);
        }
        done(entries);
    }

    /** Accepts what the entries of a case say that the record had not heard of a moment ago. */
    void acceptNew(CaseId id, List<Entry> entries) throws IOException, InterruptedException {
        batch.name(id);
        read(id, unknown(id), entries);
        done(entries);
    }

    /** Lets a case have the reports that wait for it. */
    void join(CaseId id) throws IOException, InterruptedException {
        read(id, List.of());
    }

    private static RecordedCase unknown(CaseId id) {
        return new RecordedCase(id, 0, List.of(), Map.of());
    }

    private void done(List<Entry> entries) throws InterruptedException {
        out.put(new Work.FilesDone((int) entries.stream().filter(Entry::hasFile).count()));
    }

    private void read(CaseId id, List<Entry> entries) throws IOException, InterruptedException {
        Optional<RecordedCase> known = record.contributions(id);
        if (known.isEmpty() && record.deletedAt(id).isPresent()) {
            refuseDeleted(entries);
        } else {
            read(id, known.orElseGet(() -> unknown(id)), entries);
        }
    }

    private void refuseDeleted(List<Entry> entries) throws InterruptedException {
        for (Entry entry : entries) {
            opener.refuse(List.of(new Refused(
                    entry.place(),
                    Code.DELETED,
                    "its case was deleted here; precedent delete --lift lets it in again")));
        }
    }

    private void read(CaseId id, RecordedCase before, List<Entry> entries) throws IOException, InterruptedException {
        long toldBefore = opener.told();
        List<TurnedAway> turnedAway = new ArrayList<>();
        List<StudySource> sources = opener.open(id, entries, turnedAway);
        boolean withdrawn = withdrawal.of(turnedAway, before);
        RecordedCase known = withdrawn ? record.contributions(id).orElseGet(() -> unknown(id)) : before;
        List<StudySource> agreed = opener.ofOnePatient(sources, owner(known), this::waits);
        Scrubber told =
                Scrubber.joined(agreed.stream().map(StudySource::scrubber).toList());
        DateChange change = change(id, owner(known), agreed);
        MaskTally masked = new MaskTally();
        Scrubber scrubber = told.changing(change).counting(masked);
        List<Opened> opened = new ArrayList<>();
        for (StudySource source : agreed) {
            Contribution said = source.contribution(scrubber);
            opened.add(new Opened(
                    source, said.withDate(change.day(said.study().date())).by(opener.profile())));
        }
        CaseUpdate update = new CaseUpdate(known, pseudonyms, batch.room());
        takeWaiting(known, opened, update, agreed.size() < sources.size());
        for (List<Opened> part : DecodingAhead.parts(opener.once(opened))) {
            keeping.begin(part, update);
            for (Opened one : part) {
                update(update, one);
            }
        }
        // what was accepted before has had its days moved already
        update.scrub(told);
        Assembly assembly = update.assembly(id, pseudonyms);
        tell(assembly, update, agreed);
        Case content = assembly.content();
        boolean nothing = content.images().isEmpty() && content.report().isEmpty();
        if (nothing && !update.hasReports()) {
            if (withdrawn) {
                withdrawal.ofTheRest(known);
            }
            return;
        }
        if (update.hasWithdrawn()) {
            out.put(new Work.Withdrawn());
        }
        boolean silent = opener.told() == toldBefore && update.isMade();
        Reading reading = silent ? new Reading(known.revision(), readings.of(sources)) : null;
        if (!update.arrivals().isEmpty()) {
            out.put(new Work.TextsMasked(masked.counts()));
            batch.add(id, update.arrivals(), update.decoded(), reading);
            return;
        }
        Outcome asItIs = withdrawn ? Outcome.CHANGED_CASE : Outcome.UNCHANGED;
        out.put(new Work.CaseAccepted(id, update.isMade() ? asItIs : Outcome.WAITS));
        if (reading != null) {
            batch.note(id, reading);
        }
    }

    /** Whether a report waits, and says what it says. */
    private boolean waits(StudySource source) throws IOException {
        Optional<RecordedContribution> said = record.contribution(source.key());
        return said.isPresent()
                && source.digests().equals(List.of(said.get().contribution().digest()))
                && record.waiting(List.of(said.get().contribution().caseId())).contains(said.get());
    }

    /**
     * Reports that wait for the case join it, or what is said of them now.
     *
     * @param toldOf whether a source of another patient was told of already
     */
    private void takeWaiting(RecordedCase known, List<Opened> opened, CaseUpdate update, boolean toldOf)
            throws IOException, InterruptedException {
        boolean isThere = update.isMade()
                || opened.stream().anyMatch(one -> !one.contribution().origin().isMessage());
        PatientKey patient = owner(known);
        for (Opened one : opened) {
            patient = patient == null ? one.contribution().patient() : patient;
        }
        WaitingReports waiting = WaitingReports.of(record, known, opened, isThere, patient);
        waiting.joining().forEach(report -> update.join(report, isThere));
        for (String notice : waiting.notices()) {
            if (toldOf && notice.equals(WaitingReports.OF_ANOTHER_PATIENT)) {
                continue;
            }
            opener.notice(
                    opened.isEmpty()
                            ? Place.named("case " + known.id())
                            : opened.getFirst().source().place(),
                    notice);
        }
    }

    /** Whose case it is by what was said before; null when nobody said. A study does not change its patient. */
    private static @Nullable PatientKey owner(RecordedCase known) {
        return known.contributions().stream()
                .map(one -> one.contribution())
                .map(Contribution::patient)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What becomes of a patient's days: the same in all of the patient's studies; a study of nobody has its own. */
    private DateChange change(CaseId id, @Nullable PatientKey owner, List<StudySource> sources) {
        PatientKey named = owner;
        for (StudySource source : sources) {
            named = named == null ? source.patient() : named;
        }
        String whose = named == null ? "study " + id.value() : "patient " + named.value();
        return DateChange.of(
                opener.dates(), pseudonyms.ofSource("dates|" + whose).value());
    }

    /** A source of words whose images cannot be used keeps its words. */
    private void update(CaseUpdate update, Opened one) throws IOException, InterruptedException {
        for (String notice : one.source().notices()) {
            opener.notice(one.source(), notice);
        }
        Contribution contribution = one.contribution();
        if (contribution.origin().isMessage()) {
            updateReport(update, one);
            return;
        }
        try {
            ImageKeeping.Images images = keeping.images(contribution, one.source(), update);
            update.add(contribution, images.kept());
            if (images.faint()) {
                opener.notice(one.source(), FaintImage.NOTICE);
            }
        } catch (Unusable e) {
            boolean hasText = !contribution.text().isEmpty();
            opener.refuse(
                    List.of((hasText ? e.withTextKept() : e).at(one.source().place())));
            withdrawal.tell(one, update.said(contribution.source()));
            if (hasText || contribution.about() != null) {
                update.add(contribution.withoutImages(), List.of());
            }
        }
    }

    private void updateReport(CaseUpdate update, Opened one) throws IOException, InterruptedException {
        Contribution report = one.contribution();
        Optional<RecordedContribution> elsewhere =
                update.knows(report.source()) ? Optional.empty() : record.contribution(report.source());
        if (elsewhere.isPresent() && isOfAnother(report, elsewhere.get().contribution())) {
            opener.refuse(
                    one.source(),
                    Code.CONTRADICTION,
                    "a report of another patient is called the same here; its sender must name its reports apart");
        } else if (!update.addReport(report)) {
            opener.notice(one.source(), "a later version of this report is here, so that this one changes nothing");
        }
    }

    private static boolean isOfAnother(Contribution report, Contribution elsewhere) {
        return report.patient() != null
                && elsewhere.patient() != null
                && !report.patient().equals(elsewhere.patient());
    }

    private void tell(Assembly assembly, CaseUpdate update, List<StudySource> sources) throws InterruptedException {
        for (StudySource source : sources) {
            if (assembly.textLeftOut().contains(source.key())) {
                opener.refuse(
                        source,
                        Code.TOO_LARGE,
                        "its text would make the report longer than " + Report.MAX_LENGTH + " characters");
            }
            if (assembly.imagesLeftOut().contains(source.key())) {
                opener.refuse(source, Code.TOO_LARGE, "its study has more images than one study may have");
            }
        }
        boolean hasImages = !assembly.content().images().isEmpty();
        if (!sources.isEmpty() && hasImages && !update.isReachable(assembly.content())) {
            opener.notice(
                    sources.getFirst(),
                    "its case is kept, but no search can reach it: it has no text, and its images are of one colour");
        }
    }
}
