package org.precedent.index.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.InMemoryEngine;
import org.precedent.index.Newest;
import org.precedent.index.archive.Archive;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.archive.RememberedStudies;
import org.precedent.index.archive.Renderer;
import org.precedent.index.deid.Profile;
import org.precedent.index.dicom.BurnedIn;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomInstance;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.dicom.DicomResult;
import org.precedent.index.dicom.DicomSource;
import org.precedent.index.dicom.Rendered;
import org.precedent.index.model.Case;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.DateChoice;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.Pseudonyms;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.source.Refused;
import org.precedent.index.source.SourceList;
import org.precedent.index.source.door.Doors;
import org.precedent.index.source.door.MessageFiles;
import org.precedent.index.tags.ImageKind;
import org.precedent.index.tags.ImageKinds;

/** An archive in a temporary folder, with a fake encoder and an index in memory, and a folder of sources beside it. */
final class Bench {
    final FakeEncoder encoder = new FakeEncoder();
    private Profile profile = Profile.DEFAULTS;
    final List<String> heard = new ArrayList<>();
    final Path sources;
    final Archive archive;
    final InMemoryEngine memory = new InMemoryEngine();
    private final IngestOptions options;
    private ImageKinds kinds = ImageKinds.MEDICAL;
    private BurnedIn burnedIn = BurnedIn.QUARANTINE;

    Bench(Path folder) throws IOException {
        this(folder, IngestOptions.DEFAULTS);
    }

    Bench(Path folder, IngestOptions options) throws IOException {
        this.sources = Files.createDirectories(folder.resolve("sources"));
        this.archive = Archive.open(folder.resolve("data"));
        this.options = options;
    }

    /** Has days changed so. */
    void changeDates(DateChoice dates) {
        profile = Profile.DEFAULTS.withDates(dates);
    }

    /** Has this become of images with text in their pixels. */
    void burnedIn(BurnedIn choice) {
        burnedIn = choice;
    }

    /** Has tags held against these kinds of images. */
    void checkTagsBy(ImageKind... other) {
        kinds = new ImageKinds(List.of(other));
    }

    /** The index as it is on the disk: what was not committed is gone, as after a crash. */
    CaseIndex index() throws IOException {
        try (CaseRecord record = record()) {
            Path folder = archive.index(record.currentGeneration().orElseThrow().name());
            return memory.open(folder, encoder.fingerprint(), Engine.Mode.WRITE);
        }
    }

    IngestOptions options() {
        return options;
    }

    CaseRecord record() throws IOException {
        return archive.record(Access.WRITE);
    }

    IngestReport ingest(Path... given) throws IOException {
        return ingest(memory, encoder, options, given);
    }

    IngestReport ingest(IngestOptions otherOptions, Path... given) throws IOException {
        return ingest(memory, encoder, otherOptions, given);
    }

    /** Ingests into an index that is wrapped. */
    IngestReport ingest(UnaryOperator<CaseIndex> wrapped, Path... given) throws IOException {
        return ingest(wrapped, options, given);
    }

    /** Ingests into an index that is wrapped. */
    IngestReport ingest(UnaryOperator<CaseIndex> wrapped, IngestOptions otherOptions, Path... given)
            throws IOException {
        return ingest(new WrappedEngine(memory, wrapped), encoder, otherOptions, given);
    }

    IngestReport ingest(Encoder other, Path... given) throws IOException {
        return ingest(memory, other, options, given);
    }

    /** Ingests what a watch found. */
    IngestReport ingestFound(List<Path> files) throws IOException {
        return ingest(memory, encoder, options, SourceList.found(files));
    }

    IngestReport ingest(Engine engine, Encoder other, IngestOptions otherOptions, Path... given) throws IOException {
        return ingest(engine, other, otherOptions, SourceList.named(List.of(given)));
    }

    private IngestReport ingest(Engine engine, Encoder other, IngestOptions otherOptions, SourceList sources)
            throws IOException {
        RememberedStudies studies = archive.studyIds().remembering();
        DicomReader dicom = dicom(burnedIn, studies);
        try (CaseRecord record = record();
                Doors doors = new Doors(
                        studies,
                        dicom,
                        profile,
                        otherOptions.framesPerInstance(),
                        otherOptions.withoutTemplateTexts(),
                        new MessageFiles(List.of(PlainMessages.FORMAT), otherOptions.messagesPerFile()))) {
            IndexDoor door = new IndexDoor(archive, record, engine, other.fingerprint());
            return new Ingest(
                            archive,
                            record,
                            doors,
                            studies,
                            other,
                            door,
                            images(record),
                            kinds,
                            otherOptions,
                            listener())
                    .run(sources);
        }
    }

    /** Makes the index anew. */
    IngestReport reindex() throws IOException {
        return reindex(memory, encoder);
    }

    IngestReport reindex(Engine engine, Encoder other) throws IOException {
        try (CaseRecord record = record()) {
            return new Reindexing(archive, record, engine, other, images(record), kinds, options, listener()).run();
        }
    }

    /** What is wrong with the archive. */
    List<String> problems() throws IOException {
        return problems(memory);
    }

    List<String> problems(Engine engine) throws IOException {
        try (CaseRecord record = record()) {
            return new Verification(archive, record, engine).run().problems();
        }
    }

    /** Deletes a case. */
    void delete(String studyId) throws IOException {
        delete(memory, studyId);
    }

    void delete(Engine engine, String studyId) throws IOException {
        try (CaseRecord record = record()) {
            new Deletion(archive, record, engine, listener()).delete(List.of(id(studyId)));
        }
    }

    private IngestListener listener() {
        return new IngestListener() {
            @Override
            public void planned(long images) {
                heard.add("planned " + images);
            }

            @Override
            public void advanced(long images) {
                heard.add("advanced " + images);
            }

            @Override
            public void refused(Refused refused) {
                heard.add("refused");
            }

            @Override
            public void waiting() {
                heard.add("waiting");
            }
        };
    }

    /** Writes a source. */
    Path put(String name, byte[] content) throws IOException {
        Path file = sources.resolve(name);
        Files.createDirectories(sources.resolve(name).getParent());
        return Files.write(file, content);
    }

    /** Writes a manifest of these rows. */
    Path manifest(String... rows) throws IOException {
        return Files.writeString(sources.resolve("manifest.jsonl"), String.join("\n", rows) + "\n");
    }

    CaseId id(String studyId) {
        return archive.pseudonyms().ofStudy(studyId);
    }

    EncodedCase encoded(String studyId) throws IOException {
        return Newest.of(index()).encoded(id(studyId)).orElseThrow();
    }

    Case content(String studyId) throws IOException {
        return encoded(studyId).content();
    }

    List<Image> images(String studyId) throws IOException {
        return content(studyId).images();
    }

    /** The images that the archive keeps, by name; the record behind them stays open until the test ends. */
    ImageFiles files() throws IOException {
        return images(archive.record(Access.READ));
    }

    /** What is kept of an image. */
    KeptImage kept(ImageId id) throws IOException {
        try (CaseRecord record = archive.record(Access.READ)) {
            return record.keptImage(id).orElseThrow();
        }
    }

    /** Where an image as it is shown lies. */
    Path shownFile(ImageId id) throws IOException {
        KeptImage kept = kept(id);
        return archive.files().path(kept.shown() == null ? kept.encoded() : kept.shown());
    }

    private ImageFiles images(CaseRecord record) {
        return new ImageFiles(record, archive.files(), this::render);
    }

    private Renderer.Sight render(Path instance, int frame) throws IOException {
        try (DicomReader reader = dicom(BurnedIn.TRUST);
                InputStream in = Files.newInputStream(instance)) {
            DicomResult<DicomInstance> opened = reader.open(DicomSource.of(in.readAllBytes()));
            DicomResult<Rendered> rendered =
                    ((DicomResult.Ok<DicomInstance>) opened).value().frame(frame);
            Rendered sight = ((DicomResult.Ok<Rendered>) rendered).value();
            return new Renderer.Sight(sight.encoded(), sight.shown());
        }
    }

    private DicomReader dicom(BurnedIn choice) {
        return dicom(choice, archive.pseudonyms());
    }

    private static DicomReader dicom(BurnedIn choice, Pseudonyms names) {
        return DicomReader.standard(names, DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT, choice);
    }

    /** The reasons of a report's refusals. */
    static List<String> reasons(IngestReport report) {
        return report.refused().stream().map(Refused::reason).toList();
    }
}
