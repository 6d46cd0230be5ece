package org.precedent.index.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.precedent.encoder.Sha256;
import org.precedent.index.archive.FileStore;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.KnownReading;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.door.Doors;
import org.precedent.index.source.door.StudySource;

/** Tells the cases of which all sources are, to the byte, what they were when they were last read without a word. */
final class KnownReadings {
    private final CaseRecord record;
    private final FileStore files;
    private final Doors doors;
    private final Keep keep;

    /** @param keep what is kept of images: where that is something else, they are read again */
    KnownReadings(CaseRecord record, FileStore files, Doors doors, Keep keep) {
        this.record = record;
        this.files = files;
        this.doors = doors;
        this.keep = keep;
    }

    /**
     * Whether to read the entries would tell nothing: neither of the case nor, by a refusal or notice, of themselves.
     */
    boolean has(CaseId id, List<Entry> entries) throws IOException {
        if (keep == Keep.RENDERED) {
            // what the encoder sees is nowhere but in the source
            return false;
        }
        Optional<KnownReading> known = record.reading(id);
        return known.isPresent()
                && known.get().files().stream().allMatch(files::holds)
                && digest(entries).equals(Optional.of(known.get().digest()));
    }

    /** Empty when an entry cannot be read; whoever reads it finds out why. */
    private Optional<String> digest(List<Entry> entries) {
        List<String> digests = new ArrayList<>();
        try {
            for (Entry entry : entries) {
                switch (entry) {
                    case Entry.OfFile file -> digests.add(doors.digestOfFile(file.file()));
                    case Entry.OfMessage message -> digests.add(message.digest());
                    case Entry.OfRow row -> digests.addAll(doors.digestsOfRow(row.manifest(), row.row()));
                }
            }
            return Optional.of(digestOf(digests));
        } catch (IOException | Unusable e) {
            return Optional.empty();
        }
    }

    /** What is noted of sources that were read. */
    String of(List<StudySource> sources) {
        return digestOf(
                sources.stream().flatMap(source -> source.digests().stream()).toList());
    }

    private String digestOf(List<String> digests) {
        return Sha256.of(doors.tag() + keep + "\n" + String.join("\n", digests));
    }
}
