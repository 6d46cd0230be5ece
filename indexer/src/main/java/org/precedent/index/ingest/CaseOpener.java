package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.precedent.index.deid.Profile;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.source.FileKind;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.manifest.ManifestReader;
import org.precedent.index.source.manifest.ManifestRow;

/** The second look at the sources: opens the entries of one case and holds them against each other. */
final class CaseOpener {

    private final Pseudonyms pseudonyms;
    private final SafeDicom dicom;
    private final WorkQueue out;
    private final Map<Path, ManifestReader> manifests = new HashMap<>();

    CaseOpener(Pseudonyms pseudonyms, SafeDicom dicom, WorkQueue out) {
        this.pseudonyms = pseudonyms;
        this.dicom = dicom;
        this.out = out;
    }

    /**
     * The pieces of a case that can be used, in the order of its entries. A row whose file cannot be used keeps what
     * the row says.
     *
     * @param owner whose case it is in the index, null when that is unknown
     */
    List<Piece> open(CaseId id, List<Entry> entries, @Nullable PatientKey owner) throws InterruptedException {
        List<Piece> pieces = new ArrayList<>();
        for (Entry entry : entries) {
            Piece piece = open(id, entry);
            if (piece != null) {
                pieces.add(piece);
            }
        }
        return ofOnePatient(pieces, owner);
    }

    private @Nullable Piece open(CaseId id, Entry entry) throws InterruptedException {
        return switch (entry) {
            case Entry.OfFile(Path file, FileKind kind) -> openFile(new Piece(file, null, null, null, null), kind);
            case Entry.OfRow row -> openRow(id, row);
        };
    }

    private @Nullable Piece openFile(Piece bare, FileKind kind) throws InterruptedException {
        try {
            return withImage(bare, kind);
        } catch (UnusableInput e) {
            reject(bare, e.reason(), true);
            return null;
        }
    }

    private Piece withImage(Piece bare, FileKind kind) throws UnusableInput {
        return switch (kind) {
            case PICTURE -> new Piece(bare.file(), bare.line(), bare.row(), null, bare.file());
            case DICOM -> new Piece(bare.file(), bare.line(), bare.row(), dicom.open(bare.file()), null);
        };
    }

    private @Nullable Piece openRow(CaseId id, Entry.OfRow entry) throws InterruptedException {
        Piece place = new Piece(entry.manifest(), entry.place().line(), null, null, null);
        ManifestReader manifest =
                manifests.computeIfAbsent(entry.manifest(), path -> new ManifestReader(path, Profile.DEFAULTS));
        ManifestRow row;
        Path file = null;
        try {
            row = Planner.checked(manifest.readAgain(entry.place()));
            if (row.file() != null) {
                file = manifest.folder().resolve(row.file());
            }
        } catch (IOException e) {
            reject(place, Unusable.of(e).reason(), true);
            return null;
        } catch (UnusableInput e) {
            reject(place, e.reason(), true);
            return null;
        } catch (Unusable e) {
            reject(place, e.reason(), true);
            return null;
        }
        Piece textAlone = new Piece(place.file(), place.line(), row, null, null);
        return file == null ? textAlone : openRowFile(id, textAlone, file);
    }

    private @Nullable Piece openRowFile(CaseId id, Piece textAlone, Path file) throws InterruptedException {
        Piece bare = new Piece(file, textAlone.line(), textAlone.row(), null, null);
        try {
            Piece piece = withImage(bare, FileKind.of(file));
            if (piece.dicom() != null && !piece.dicom().caseId().equals(id)) {
                reject(bare, "study_id in the manifest is not the file's StudyInstanceUID", true);
                return null;
            }
            return piece;
        } catch (UnusableInput e) {
            reject(bare, e.reason(), true);
            return textAlone;
        } catch (Unusable e) {
            reject(bare, e.reason(), true);
            return textAlone;
        }
    }

    private List<Piece> ofOnePatient(List<Piece> pieces, @Nullable PatientKey owner) throws InterruptedException {
        List<Piece> kept = new ArrayList<>();
        PatientKey patient = owner;
        for (Piece piece : pieces) {
            PatientKey named = piece.patient(pseudonyms);
            if (named == null || patient == null || named.equals(patient)) {
                kept.add(piece);
                patient = patient == null ? named : patient;
            } else {
                reject(piece, "it names another patient than the rest of its study", piece.hasFile());
            }
        }
        return kept;
    }

    private void reject(Piece piece, String reason, boolean hadFile) throws InterruptedException {
        out.put(new Work.InputRejected(piece.rejection(reason)));
        if (hadFile) {
            out.put(new Work.FileDone());
        }
    }
}
