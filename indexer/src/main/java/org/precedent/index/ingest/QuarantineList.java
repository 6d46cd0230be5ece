package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.Visit;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Held;
import org.precedent.index.record.RecordedContribution;

/** The sources that wait for a person's decision, or of which one was made. Owns nothing. */
public final class QuarantineList {
    /** So many digits tell a source from the others for people. */
    public static final int ID_LENGTH = 12;

    private final Archive archive;
    private final CaseRecord record;

    /** Joins an archive with its record. */
    public QuarantineList(Archive archive, CaseRecord record) {
        this.archive = archive;
        this.record = record;
    }

    /** What a source in quarantine is called. */
    public static String id(Held held) {
        return held.digest().substring(0, ID_LENGTH);
    }

    /** Those in a state, the latest first. */
    public List<Held> in(Set<Held.State> states) throws IOException {
        return record.quarantine().stream()
                .filter(held -> states.contains(held.state()))
                .toList();
    }

    /**
     * The sources of some ids, each of which may be longer than it is shown.
     *
     * @throws IllegalArgumentException if one is the id of no source, or of several
     */
    public List<Held> of(List<String> ids) throws IOException {
        List<Held> all = record.quarantine();
        List<Held> found = new ArrayList<>();
        for (String id : ids) {
            String wanted = id.strip().toLowerCase(Locale.ROOT);
            List<Held> some = all.stream()
                    .filter(held ->
                            wanted.length() >= ID_LENGTH && held.digest().startsWith(wanted))
                    .toList();
            if (some.size() != 1) {
                throw new IllegalArgumentException(
                        "an id is one of those that precedent quarantine list shows, as it stands there");
            }
            found.add(some.getFirst());
        }
        return found;
    }

    /**
     * What a source shows, a PNG; empty where there is no picture of it.
     *
     * @throws org.precedent.index.archive.ArchiveException if it is missing or damaged
     */
    public Optional<byte[]> picture(Held held) throws IOException {
        String picture = held.picture();
        return picture == null
                ? Optional.empty()
                : Optional.of(archive.seal().open(archive.files().bytes(picture)));
    }

    /** Those whose image is in the archive all the same, as it came in before. */
    public List<Held> inArchive(List<Held> some) throws IOException {
        List<Held> there = new ArrayList<>();
        for (Held held : some) {
            boolean isThere = record.contributions(held.caseId()).stream()
                    .flatMap(known -> known.contributions().stream())
                    .map(RecordedContribution::contribution)
                    .anyMatch(said -> said.digest().equals(held.digest())
                            && !said.images().isEmpty());
            if (isThere) {
                there.add(held);
            }
        }
        return there;
    }

    /** Takes note of a decision, and deletes the pictures. */
    public void decide(List<Held> some, Held.State state) throws IOException {
        try (Visit visit = archive.files().enter(record::refersTo)) {
            Set<String> files = new HashSet<>();
            for (Held held : some) {
                files.addAll(record.decide(held.digest(), state));
            }
            visit.settle(files);
        }
    }
}
