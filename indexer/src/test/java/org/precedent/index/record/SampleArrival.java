package org.precedent.index.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ContributedImage;
import org.precedent.index.model.Contribution;
import org.precedent.index.model.Edition;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.InstanceFrame;
import org.precedent.index.model.KeptImage;
import org.precedent.index.model.Origin;
import org.precedent.index.model.PatientKey;
import org.precedent.index.model.ReportStatus;
import org.precedent.index.model.SourceKey;
import org.precedent.index.model.Study;

/** A contribution for tests, told step by step, with the images that it brings. */
public final class SampleArrival {
    private final String source;
    private final List<KeptImage> images = new ArrayList<>();
    private String caseId;
    private String digest;
    private String text = "";
    private @Nullable PatientKey patient;
    private @Nullable SourceKey about;
    private @Nullable String profile;
    private @Nullable AccessionKey accession;
    private Origin origin = Origin.MANIFEST;
    private Edition edition = Edition.ONLY;

    private SampleArrival(String source) {
        this.source = source;
        this.caseId = "case-of-" + source;
        this.digest = digest("source " + source);
    }

    /** Says something about a case of its own. */
    public static SampleArrival from(String source) {
        return new SampleArrival(source);
    }

    public SampleArrival about(String id) {
        caseId = id;
        return this;
    }

    public SampleArrival text(String said) {
        text = said;
        return this;
    }

    public SampleArrival digest(byte[] content) {
        digest = HexFormat.of().formatHex(content);
        return this;
    }

    public SampleArrival patient(String key) {
        patient = new PatientKey(key);
        return this;
    }

    /** Is a report that makes no case. */
    public SampleArrival report(ReportStatus status) {
        origin = Origin.HL7;
        edition = new Edition(status, edition.issued(), edition.parent());
        return this;
    }

    /** Was issued in a second of 2024. */
    public SampleArrival issued(int second) {
        Instant at = Instant.parse("2024-02-29T10:00:00Z").plusSeconds(second);
        edition = new Edition(edition.status(), at, edition.parent());
        return this;
    }

    /** Speaks of another report. */
    public SampleArrival parent(String other) {
        edition = new Edition(edition.status(), edition.issued(), new SourceKey(other));
        return this;
    }

    public SampleArrival order(String key) {
        accession = new AccessionKey(key);
        return this;
    }

    public SampleArrival aboutImagesOf(String other) {
        about = new SourceKey(other);
        return this;
    }

    /** Brings an image whose file is named after it. */
    public SampleArrival image(String id) {
        return image(id, "file of " + id, null);
    }

    /** Brings an image that is kept in the given files. */
    public SampleArrival image(String id, String encoded, @Nullable String shown) {
        images.add(new KeptImage(
                new ImageId(id),
                640,
                480,
                digest("pixels of " + encoded),
                digest(encoded),
                shown == null ? null : digest(shown),
                false));
        return this;
    }

    /** The image that came last is a frame of an instance that is kept in the given file. */
    public SampleArrival frameOf(String file, int frame) {
        images.add(images.removeLast().in(new InstanceFrame(digest(file), frame)));
        return this;
    }

    /** Was de-identified by these rules. */
    public SampleArrival by(String rules) {
        profile = rules;
        return this;
    }

    public Contribution contribution() {
        List<ContributedImage> placed = new ArrayList<>();
        for (KeptImage image : images) {
            placed.add(new ContributedImage(image.id(), "series-1", 1, placed.size() + 1, "AP"));
        }
        Study study = new Study(
                "CR",
                "CHEST",
                "F",
                47,
                LocalDate.of(2024, 2, 29),
                List.of("pneumothorax", "left"),
                new TreeMap<>(Map.of("scanner", "Größe \"A\"")));
        return new Contribution(
                new SourceKey(source),
                origin,
                digest,
                new CaseId(caseId),
                patient,
                study,
                text,
                placed,
                about,
                about == null ? "" : "LATERAL",
                accession,
                edition,
                profile);
    }

    public Arrival arrival() {
        return new Arrival(contribution(), images);
    }

    /** A digest for a test: as long as a SHA-256, and told from others by its text. */
    public static String digest(String of) {
        String hexadecimal = HexFormat.of().formatHex(of.getBytes(StandardCharsets.UTF_8));
        String padded = hexadecimal + String.join("", Collections.nCopies(64, "0"));
        return padded.substring(0, 64);
    }
}
