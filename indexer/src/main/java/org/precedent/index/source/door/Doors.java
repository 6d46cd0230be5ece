package org.precedent.index.source.door;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Sha256;
import org.precedent.index.deid.Profile;
import org.precedent.index.dicom.BurnedIn;
import org.precedent.index.dicom.DicomDocument;
import org.precedent.index.dicom.DicomHead;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.DicomSource;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.DateChoice;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.model.SourceKey;
import org.precedent.index.source.Code;
import org.precedent.index.source.FileKind;
import org.precedent.index.source.Place;
import org.precedent.index.source.Refused;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.manifest.ManifestReader;
import org.precedent.index.source.manifest.ManifestRow;
import org.precedent.index.source.manifest.RowHead;
import org.precedent.index.source.manifest.RowPlace;
import org.precedent.index.source.manifest.RowResult;

/**
 * The doors through which sources come in, one a kind. Each tells which case a source belongs to, and reads it. For one
 * thread at a time.
 */
public final class Doors implements Closeable {
    private static final String KEPT_OUT =
            "a person has looked at it and kept it out, whatever --burned-in says; precedent quarantine release lets it in"
                    + " after all";

    private final Pseudonyms pseudonyms;
    private final DicomReader dicom;
    private final Profile profile;
    private final int framesPerInstance;
    private final boolean withoutTemplateTexts;
    private final String tag;
    private final MessageDoor messages;
    private Review review = Review.NOBODY;
    private Path lastManifest = Path.of("");
    private @Nullable ManifestReader lastReader;

    /** Doors of DICOM files, pictures and manifests alone, otherwise as below. */
    public Doors(
            Pseudonyms pseudonyms,
            DicomReader dicom,
            Profile profile,
            int framesPerInstance,
            boolean withoutTemplateTexts) {
        this(pseudonyms, dicom, profile, framesPerInstance, withoutTemplateTexts, MessageFiles.NONE);
    }

    /**
     * @param dicom is closed with the doors
     * @param profile what may be kept of a manifest's rows and of messages
     * @param framesPerInstance how many frames stand for a multi-frame image
     * @param withoutTemplateTexts whether texts are left out that a program made of a row's other fields
     * @param messages the files of messages
     */
    public Doors(
            Pseudonyms pseudonyms,
            DicomReader dicom,
            Profile profile,
            int framesPerInstance,
            boolean withoutTemplateTexts,
            MessageFiles messages) {
        this.pseudonyms = pseudonyms;
        this.dicom = dicom;
        this.profile = profile;
        this.framesPerInstance = framesPerInstance;
        this.withoutTemplateTexts = withoutTemplateTexts;
        this.messages = new MessageDoor(pseudonyms, profile, messages);
        this.tag = ReadingTag.of(profile, dicom, framesPerInstance, withoutTemplateTexts);
    }

    /** Sources that were read, and those that were not. */
    public record Read(List<StudySource> sources, List<Refused> refused) {
        public Read {
            sources = List.copyOf(sources);
            refused = List.copyOf(refused);
        }
    }

    /** Has images that may show text wait for persons. */
    public void reviewedBy(Review persons) {
        review = persons;
    }

    /** The door of messages. */
    public MessageDoor messages() {
        return messages;
    }

    /** The study of a DICOM file, by its head alone. */
    public StudyHead studyOfDicom(Path file) throws Unusable {
        try {
            DicomHead head = value(dicom.head(DicomSource.of(file)));
            return new StudyHead(head.caseId(), head.accession());
        } catch (IOException e) {
            throw Unusable.of(e);
        } catch (RuntimeException e) {
            throw FromDicom.broken(e);
        }
    }

    private static <T> T value(DicomResult<T> result) throws Unusable {
        return switch (result) {
            case DicomResult.Ok<T>(T value) -> value;
            case DicomResult.Refused<T>(String code, String reason) -> throw new Unusable(Code.valueOf(code), reason);
        };
    }

    /** The reader of a manifest; the last one is kept, for it knows the folder. */
    public ManifestReader manifest(Path file) {
        ManifestReader known = lastManifest.equals(file) ? lastReader : null;
        ManifestReader reader = known == null ? new ManifestReader(file, profile) : known;
        lastManifest = file;
        lastReader = reader;
        return reader;
    }

    /** The study of a row. */
    public StudyHead studyOfRow(Path manifest, RowHead row) throws Unusable {
        String file = row.file();
        if (file == null && !row.hasText()) {
            throw new Unusable(Code.BAD_ROW, "the row has neither a file nor a text");
        }
        if (row.studyId() != null) {
            return new StudyHead(pseudonyms.ofStudy(row.studyId()), accession(row));
        }
        if (file == null) {
            throw new Unusable(Code.BAD_ROW, "the row names neither a study_id nor a file");
        }
        Path place = manifest(manifest).folder().resolve(file);
        if (FileKind.of(place) == FileKind.PICTURE) {
            throw new Unusable(Code.BAD_ROW, "the row names no study_id, and its picture cannot tell it");
        }
        StudyHead told = studyOfDicom(place);
        AccessionKey accession = accession(row);
        return accession == null ? told : new StudyHead(told.caseId(), accession);
    }

    private @Nullable AccessionKey accession(RowHead row) {
        return row.accession() == null ? null : pseudonyms.ofAccession(row.accession());
    }

    /** What becomes of days; the doors themselves move none. */
    public DateChoice dates() {
        return profile.dates();
    }

    /** By which rules these doors de-identify, by their name. */
    public String profile() {
        return profile(dicom.burnedIn());
    }

    /** The same rules, but that text in pixels is painted over. */
    public String profileOfPainted() {
        return profile(BurnedIn.BLANK);
    }

    private String profile(BurnedIn choice) {
        return profile.name() + ", text in pixels " + choice.name().toLowerCase(Locale.ROOT);
    }

    /** Names the way in which these doors read: what was read in another way is to be read again. */
    public String tag() {
        return tag;
    }

    /**
     * The SHA-256 of a file, as {@link StudySource#digests} has it.
     *
     * @throws Unusable if it is none that is read
     */
    public String digestOfFile(Path file) throws IOException, Unusable {
        if (!Files.isRegularFile(file) || Files.size(file) > DicomLimits.DEFAULTS.fileBytes()) {
            throw new Unusable(Code.TOO_LARGE, "the file is none that is read");
        }
        return Sha256.of(file);
    }

    /** The SHA-256 of a row's line and of the file that it names, as {@link StudySource#digests} has them. */
    public List<String> digestsOfRow(Path manifest, RowPlace place) throws IOException, Unusable {
        ManifestReader reader = manifest(manifest);
        byte[] line = reader.line(place);
        String file = reader.head(line).file();
        return file == null
                ? List.of(Sha256.of(line))
                : List.of(Sha256.of(line), digestOfFile(reader.folder().resolve(file)));
    }

    /** Reads a DICOM file. */
    public StudySource dicom(Path file) throws Unusable {
        return dicom(Place.of(file), file, null, null);
    }

    /**
     * Reads a DICOM file.
     *
     * @param told the case that a row says it belongs to: that of a file which does not say itself
     */
    private StudySource dicom(Place place, Path file, @Nullable CaseId told, @Nullable PatientKey patient)
            throws Unusable {
        try {
            return switch (dicom.open(DicomSource.of(file))) {
                case DicomResult.Ok<DicomInstance>(DicomInstance instance) -> {
                    checkKeptOut(review.isIn(instance.content()));
                    yield of(place, instance, told, patient);
                }
                case DicomResult.Refused<DicomInstance> refused
                when Code.valueOf(refused.code()) == Code.BURNED_IN -> reviewed(place, file, told, patient, refused);
                case DicomResult.Refused<DicomInstance> refused -> document(place, file, refused);
            };
        } catch (IOException e) {
            throw Unusable.of(e);
        } catch (RuntimeException e) {
            throw FromDicom.broken(e);
        }
    }

    private FromDicom of(Place place, DicomInstance instance, @Nullable CaseId told, @Nullable PatientKey patient)
            throws IOException {
        CaseId own = instance.caseId();
        CaseId caseId = instance.head().nameless() ? Objects.requireNonNullElse(told, own) : own;
        return new FromDicom(place, instance, instance.content(), caseId, patient, pseudonyms, framesPerInstance);
    }

    /** What a person kept out stays out, also where nobody looks for text or it is painted over. */
    private static void checkKeptOut(Optional<Boolean> decided) throws Unusable {
        if (decided.equals(Optional.of(false))) {
            throw new Unusable(Code.BURNED_IN, KEPT_OUT);
        }
    }

    /** A person may have let it in; else it waits for one. */
    private StudySource reviewed(
            Place place,
            Path file,
            @Nullable CaseId told,
            @Nullable PatientKey patient,
            DicomResult.Refused<DicomInstance> refused)
            throws IOException, Unusable {
        String digest = Sha256.of(file);
        Optional<Boolean> decided = review.isIn(digest);
        checkKeptOut(decided);
        FromDicom waiting = of(place, value(dicom.with(BurnedIn.TRUST).open(DicomSource.of(file))), told, patient);
        if (decided.isPresent()) {
            return waiting;
        }
        Unusable why = new Unusable(Code.BURNED_IN, refused.reason());
        Pixels picture =
                dicom.review(DicomSource.of(file)) instanceof DicomResult.Ok<Pixels>(Pixels pixels) ? pixels : null;
        review.hold(waiting.caseId(), digest, why, picture);
        throw why;
    }

    /** What shows no image may hold a report; where it holds none, the first answer stands. */
    private StudySource document(Place place, Path file, DicomResult.Refused<DicomInstance> refused)
            throws IOException, Unusable {
        if (Code.valueOf(refused.code()) == Code.NO_PIXELS && hasNoFrames(file)) {
            DicomDocument told = value(dicom.document(DicomSource.of(file)));
            return new FromDicomDocument(place, told, Sha256.of(file));
        }
        throw new Unusable(Code.valueOf(refused.code()), refused.reason());
    }

    /** As the head of a report says. */
    private boolean hasNoFrames(Path file) throws IOException {
        return dicom.head(DicomSource.of(file)) instanceof DicomResult.Ok<DicomHead>(DicomHead head)
                && head.frameCount() == 0;
    }

    /** Reads a picture that no manifest names. */
    public StudySource picture(Path file) throws Unusable {
        return new FromPicture(Place.of(file), PictureFile.of(file), pseudonyms);
    }

    /**
     * Reads a row and the file that it points at. A row whose file cannot be used keeps what the row says.
     *
     * @param id the case that it belongs to
     * @param unnamed tells it apart from other rows of the study that have neither an id nor a file
     */
    public Read row(CaseId id, Path manifest, RowPlace place, int unnamed) {
        Place ofRow = Place.of(manifest, place.line());
        try {
            return switch (manifest(manifest).row(place)) {
                case RowResult.Ok(ManifestRow row, List<String> notices) ->
                    row(id, manifest, ofRow, row, notices, unnamed);
                case RowResult.Bad(Refused why) -> refused(why);
            };
        } catch (IOException e) {
            return refused(Unusable.of(e).at(ofRow));
        }
    }

    private static Read refused(Refused refused) {
        return new Read(List.of(), List.of(refused));
    }

    private Read row(CaseId id, Path manifest, Place place, ManifestRow row, List<String> notices, int unnamed) {
        RowImage image = RowImage.NONE;
        List<Refused> refused = new ArrayList<>();
        if (row.file() != null) {
            try {
                Path path = manifest(manifest).folder().resolve(row.file());
                image = image(id, place, path, row);
            } catch (Unusable e) {
                if (e.code() == Code.BAD_PATH || e.code() == Code.CONTRADICTION) {
                    return refused(e.at(place));
                }
                boolean hasText = keepsText(row) && !row.text().isEmpty();
                refused.add((hasText ? e.withTextKept() : e).at(place));
            }
        }
        List<StudySource> sources = new ArrayList<>();
        sources.add(new FromRow(place, row, id, key(id, row, unnamed), image, keepsText(row), pseudonyms, notices));
        if (image.file() != null) {
            sources.add(image.file());
        }
        return new Read(sources, refused);
    }

    /** Whose study a row says it is counts before what its file says. */
    private RowImage image(CaseId id, Place place, Path file, ManifestRow row) throws Unusable {
        if (FileKind.of(file) == FileKind.PICTURE) {
            return new RowImage(PictureFile.of(file), null);
        }
        PatientKey patient = row.patientId() == null ? null : pseudonyms.ofPatient(row.patientId());
        StudySource instance = dicom(place, file, id, patient);
        if (!instance.caseId().equals(id)) {
            throw new Unusable(Code.CONTRADICTION, "study_id in the manifest is not the file's StudyInstanceUID");
        }
        return new RowImage(null, instance);
    }

    private boolean keepsText(ManifestRow row) {
        return !withoutTemplateTexts || !row.textIsTemplate();
    }

    /** Rows of one study are told apart by their ids and files; the same row with another text is a correction. */
    private SourceKey key(CaseId id, ManifestRow row, int unnamed) {
        @Nullable String name = row.id();
        String file = row.file() == null ? "" : row.file();
        String which = name == null && file.isEmpty() ? "text " + unnamed : name + "|" + file;
        return pseudonyms.ofSource("row|" + id + "|" + which);
    }

    @Override
    public void close() throws IOException {
        dicom.close();
    }
}
