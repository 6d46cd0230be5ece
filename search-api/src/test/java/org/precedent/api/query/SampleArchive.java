package org.precedent.api.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.Pixels;
import org.precedent.index.CaseIndex;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.SampleCase;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Doubt;
import org.precedent.index.model.ImageId;

/**
 * A few cases in a fake index, encoded by the fake encoder: a red, a green and a blue image with reports, a second
 * study of the red patient, and a case that lacks an image or a report.
 */
public final class SampleArchive {
    public static final CaseId RED = new CaseId("red");
    public static final CaseId RED_AGAIN = new CaseId("red-again");
    public static final CaseId GREEN = new CaseId("green");
    public static final CaseId BLUE = new CaseId("blue");
    public static final CaseId REPORT_ONLY = new CaseId("report-only");
    public static final CaseId IMAGE_ONLY = new CaseId("image-only");

    private final FakeEncoder encoder = new FakeEncoder();
    private final InMemoryCaseIndex index = new InMemoryCaseIndex(encoder.fingerprint());

    public SampleArchive() {
        add(sample(
                        RED,
                        "FINDINGS: The heart is large.\nIMPRESSION: Left pneumothorax.",
                        "Left pneumothorax.",
                        image(200, 0, 0))
                .patient("patient-red")
                .modality("CR")
                .bodyPart("CHEST")
                .sex("F")
                .age(50)
                .date("2020-05-01")
                .attribute("scanner.maker", "Alpha")
                .attribute("magnification", "2.5")
                .attribute("made", "2020-05-02")
                .labels("pneumothorax"));
        add(sample(RED_AGAIN, "Left pneumothorax, smaller.", "Left pneumothorax, smaller.", image(190, 0, 0))
                .patient("patient-red")
                .modality("CR")
                .bodyPart("CHEST")
                .sex("F"));
        add(sample(GREEN, "No left pneumothorax. Right effusion.", "Right effusion.", image(0, 200, 0))
                .modality("CR")
                .bodyPart("CHEST")
                .sex("M")
                .age(70));
        add(sample(BLUE, "Right effusion and oedema.", "Right effusion and oedema.", image(0, 0, 200))
                .modality("CT")
                .bodyPart("HEAD")
                .doubts(new Doubt(Doubt.Field.BODY_PART, "HEAD", "chest", 0.9))
                .sex("M")
                .attribute("scanner.maker", "Beta")
                .attribute("magnification", "40")
                .age(30));
        add(SampleCase.named(REPORT_ONLY.value())
                .report("Fracture of the wrist.")
                .passage("Fracture of the wrist.", text("Fracture of the wrist."))
                .modality("DX"));
        add(SampleCase.named(IMAGE_ONLY.value())
                .image("img-" + IMAGE_ONLY, encoder.encodeImage(image(240, 240, 240)))
                .modality("XC"));
        index.commit();
    }

    /** Adds cases of patients of their own whose reports are the same. */
    public void addEffusions(int count) {
        for (int i = 0; i < count; i++) {
            String report = "Effusion.";
            add(SampleCase.named("effusion-" + i)
                    .patient("patient-" + i)
                    .report(report)
                    .passage(report, text(report)));
        }
        index.commit();
    }

    /** Adds a case that has nothing but a report. */
    public CaseId addReport(String name, String report) {
        add(SampleCase.named(name).report(report).passage(report, text(report)));
        index.commit();
        return new CaseId(name);
    }

    /** Adds a case that has nothing but images, which are all alike. */
    public void addImages(CaseId id, Collection<ImageId> images) {
        SampleCase added = SampleCase.named(id.value());
        images.forEach(image -> added.image(image.value(), encoder.encodeImage(image(10, 20, 30))));
        add(added);
        index.commit();
    }

    private SampleCase sample(CaseId id, String report, String passage, Pixels image) {
        return SampleCase.named(id.value())
                .report(report)
                .passage(passage, text(passage))
                .image("img-" + id, encoder.encodeImage(image));
    }

    private Embedding text(String text) {
        return encoder.encodeText(text);
    }

    private void add(SampleCase sample) {
        index.add(List.of(sample.build()));
    }

    /** The image of a case that has one. */
    public static ImageId imageOf(CaseId id) {
        return new ImageId("img-" + id);
    }

    public FakeEncoder encoder() {
        return encoder;
    }

    public CaseIndex index() {
        return index;
    }

    /** An image of one colour. */
    public static Pixels image(int red, int green, int blue) {
        int side = 16;
        byte[] samples = new byte[side * side * 3];
        for (int i = 0; i < side * side; i++) {
            samples[3 * i] = (byte) red;
            samples[3 * i + 1] = (byte) green;
            samples[3 * i + 2] = (byte) blue;
        }
        return Pixels.of(side, side, samples);
    }

    /** Words that fill a text of so many words. */
    static String many(String word, int count) {
        String[] words = new String[count];
        Arrays.fill(words, word);
        return String.join(" ", words);
    }
}
