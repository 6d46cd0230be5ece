package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.DateChoice;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.ReportStatus;
import org.precedent.index.model.SourceKey;
import org.precedent.index.source.Code;
import org.precedent.index.source.Place;
import org.precedent.index.source.Refused;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.Doors;
import org.precedent.index.source.door.StudySource;

/** The second look at the sources: opens the entries of one case and holds them against each other. */
final class CaseOpener {
    private final Doors doors;
    private final WorkQueue out;
    private long told;

    CaseOpener(Doors doors, WorkQueue out) {
        this.doors = doors;
        this.out = out;
    }

    /** What becomes of days. */
    DateChoice dates() {
        return doors.dates();
    }

    /** By which rules sources are de-identified. */
    String profile() {
        return doors.profile();
    }

    /** The same rules, but that text in pixels is painted over. */
    String profileOfPainted() {
        return doors.profileOfPainted();
    }

    /**
     * The sources of a case that can be used, in the order of its entries, each once.
     *
     * @param turnedAway is given the entries of which the file cannot be used
     */
    List<StudySource> open(CaseId id, List<Entry> entries, List<TurnedAway> turnedAway) throws InterruptedException {
        List<StudySource> opened = new ArrayList<>();
        int unnamed = 0;
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.OfFile file -> {
                    StudySource source = file(file, turnedAway);
                    if (source != null) {
                        opened.add(source);
                    }
                }
                case Entry.OfMessage message -> {
                    StudySource source = message(id, message);
                    if (source != null) {
                        opened.add(source);
                    }
                }
                case Entry.OfRow row -> {
                    Doors.Read read = doors.row(id, row.manifest(), row.row(), unnamed);
                    opened.addAll(read.sources());
                    refuse(read.refused());
                    read.refused().forEach(why -> turnedAway.add(new TurnedAway(row, why.code())));
                    unnamed += row.hasFile() ? 0 : 1;
                }
            }
        }
        return opened;
    }

    private @Nullable StudySource file(Entry.OfFile entry, List<TurnedAway> turnedAway) throws InterruptedException {
        try {
            return switch (entry.kind()) {
                case PICTURE -> doors.picture(entry.file());
                case DICOM -> doors.dicom(entry.file());
            };
        } catch (Unusable e) {
            refuse(List.of(e.at(entry.place())));
            turnedAway.add(new TurnedAway(entry, e.code()));
            return null;
        }
    }

    /** The SHA-256 of the file that an entry names, as contributions have it; empty where there is none to be read. */
    Optional<String> digestOfFile(Entry entry) {
        try {
            return switch (entry) {
                case Entry.OfFile file -> Optional.of(doors.digestOfFile(file.file()));
                case Entry.OfRow row
                when row.hasFile() ->
                    Optional.of(doors.digestsOfRow(row.manifest(), row.row()).getLast());
                case Entry.OfRow _ -> Optional.empty();
                case Entry.OfMessage _ -> Optional.empty();
            };
        } catch (IOException | Unusable e) {
            return Optional.empty();
        }
    }

    private @Nullable StudySource message(CaseId id, Entry.OfMessage entry) throws InterruptedException {
        try {
            return doors.messages().open(id, entry.file(), entry.number(), entry.digest());
        } catch (Unusable e) {
            refuse(List.of(e.at(entry.place())));
            return null;
        }
    }

    /**
     * Of sources that call themselves the same the first counts; another that says something else is refused. Reports
     * come in versions, of which the last counts.
     */
    List<Opened> once(List<Opened> opened) throws InterruptedException {
        Map<SourceKey, Opened> byKey = new HashMap<>();
        List<Opened> kept = new ArrayList<>();
        List<Opened> parts = new ArrayList<>();
        LastEditions last = LastEditions.of(opened);
        for (Opened one : opened) {
            if (one.contribution().origin().isMessage()) {
                if (last.has(one)) {
                    boolean isPart = one.contribution().edition().status() == ReportStatus.PARTIAL;
                    (isPart ? parts : kept).add(one);
                }
                continue;
            }
            Opened first = byKey.putIfAbsent(one.source().key(), one);
            if (first == null) {
                kept.add(one);
            } else if (!first.contribution().equals(one.contribution())) {
                refuse(
                        one.source(),
                        Code.CONTRADICTION,
                        "an earlier file of this run has the same identifier and other bytes; only the first was taken:"
                                + " ingest this one alone if it is to take its place");
            }
        }
        // behind what they may add to
        kept.addAll(parts);
        return kept;
    }

    /** Knows which sources say what they said when they began to wait. */
    @FunctionalInterface
    interface Waited {
        boolean waits(StudySource source) throws IOException;
    }

    /**
     * The sources that speak of one patient. A report of another one that waits already goes on waiting, whenever it is
     * seen again; one that is new is refused.
     *
     * @param owner whose case it is, null when that is unknown
     */
    List<StudySource> ofOnePatient(List<StudySource> sources, @Nullable PatientKey owner, Waited waited)
            throws IOException, InterruptedException {
        List<StudySource> kept = new ArrayList<>();
        PatientKey patient = owner;
        for (StudySource source : sources) {
            PatientKey named = source.patient();
            if (named == null || patient == null || named.equals(patient)) {
                kept.add(source);
                patient = patient == null ? named : patient;
            } else if (waited.waits(source)) {
                notice(source, WaitingReports.OF_ANOTHER_PATIENT);
            } else {
                refuse(source, Code.CONTRADICTION, "it names another patient than the rest of its study");
            }
        }
        return kept;
    }

    void refuse(StudySource source, Code code, String reason) throws InterruptedException {
        refuse(List.of(new Refused(source.place(), code, reason)));
    }

    void refuse(List<Refused> refused) throws InterruptedException {
        for (Refused one : refused) {
            told++;
            out.put(new Work.InputRefused(one));
        }
    }

    void notice(StudySource source, String what) throws InterruptedException {
        notice(source.place(), what);
    }

    void notice(Place place, String what) throws InterruptedException {
        told++;
        out.put(new Work.InputNoticed(new Notice(place, what)));
    }

    /** How often anything was said of an input so far. */
    long told() {
        return told;
    }
}
