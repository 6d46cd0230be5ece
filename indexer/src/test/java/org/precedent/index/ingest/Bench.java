package org.precedent.index.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.Newest;
import org.precedent.index.archive.Archive;
import org.precedent.index.dicom.CtPreset;
import org.precedent.index.dicom.DicomLimits;
import org.precedent.index.dicom.DicomReader;
import org.precedent.index.model.Case;
import org.precedent.index.model.Image;
import org.precedent.index.tags.ImageKind;
import org.precedent.index.tags.ImageKinds;

/** An archive in a temporary folder, with fakes around it, and a folder of sources beside it. */
final class Bench {

    final FakeEncoder encoder = new FakeEncoder();
    final List<String> heard = new ArrayList<>();
    final Path sources;
    final Archive archive;
    private final InMemoryCaseIndex.Disk disk = new InMemoryCaseIndex.Disk();
    private final IngestOptions options;
    private ImageKinds kinds = ImageKinds.MEDICAL;

    Bench(Path folder) throws IOException {
        this(folder, IngestOptions.DEFAULTS);
    }

    Bench(Path folder, IngestOptions options) throws IOException {
        this.sources = Files.createDirectories(folder.resolve("sources"));
        this.archive = Archive.open(folder.resolve("data"));
        this.options = options;
    }

    /** Has tags held against these kinds of images. */
    void checkTagsBy(ImageKind... other) {
        kinds = new ImageKinds(List.of(other));
    }

    /** The index as it is on the disk: what was not committed is gone, as after a crash. */
    InMemoryCaseIndex index() throws IOException {
        return InMemoryCaseIndex.open(disk, encoder.fingerprint());
    }

    IngestReport ingest(Path... given) throws IOException {
        return ingest(index(), given);
    }

    IngestReport ingest(CaseIndex index, Path... given) throws IOException {
        return ingest(index, options, given);
    }

    IngestReport ingest(CaseIndex index, IngestOptions otherOptions, Path... given) throws IOException {
        DicomReader dicom = new DicomReader(archive.pseudonyms(), DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
        Ingest ingest = new Ingest(index, encoder, archive, dicom, kinds, otherOptions, listener());
        return ingest.run(List.of(given));
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
            public void rejected(Rejection rejection) {
                heard.add("rejected");
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

    EncodedCase encoded(String studyId) throws IOException {
        return Newest.of(index()).encoded(archive.pseudonyms().ofStudy(studyId)).orElseThrow();
    }

    Case content(String studyId) throws IOException {
        return encoded(studyId).content();
    }

    List<Image> images(String studyId) throws IOException {
        return content(studyId).images();
    }

    /** The reasons of a report's rejections. */
    static List<String> reasons(IngestReport report) {
        return report.rejected().stream().map(Rejection::reason).toList();
    }
}
