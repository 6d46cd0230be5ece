package org.precedent.index.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.EncodedCase;
import org.precedent.index.InMemoryCaseIndex;
import org.precedent.index.SampleCase;
import org.precedent.index.Vectors;
import org.precedent.index.View;

/** An archive of made-up cases, each with one of ten findings, an image and a report, for tests. */
final class DrawnArchive {
    static final List<String> FINDINGS = List.of(
            "pneumothorax",
            "pleural effusion",
            "cardiomegaly",
            "pneumonia",
            "pulmonary nodule",
            "rib fracture",
            "atelectasis",
            "pulmonary edema",
            "emphysema",
            "pericardial effusion");
    static final int DIMENSION = 64;

    private static final Fingerprint ENCODER = new Fingerprint("weights-1", "words", "none", "medgemma-report", "fp32");
    private static final String TEMPLATE = "Two views of the chest were obtained.";

    private final Random random;
    private final List<Embedding> directions = new ArrayList<>();

    /** What an encoder makes of a finding. */
    @FunctionalInterface
    interface Seen {
        Embedding as(int finding, DrawnArchive archive);
    }

    DrawnArchive(Random random) {
        this.random = random;
        FINDINGS.forEach(finding -> directions.add(Vectors.random(random, DIMENSION)));
    }

    /** A vector close to the others of a finding. */
    Embedding known(int finding) {
        return Vectors.near(directions.get(finding), random, 0.8);
    }

    /** A vector that has nothing to do with it. */
    Embedding unknown() {
        return Vectors.random(random, DIMENSION);
    }

    View with(int cases, Seen image, Seen text) throws IOException {
        List<EncodedCase> built = new ArrayList<>();
        Embedding template = unknown();
        for (int i = 0; i < cases; i++) {
            int finding = random.nextInt(FINDINGS.size());
            String said = "There is " + FINDINGS.get(finding) + " of grade " + i + ".";
            built.add(SampleCase.named("case-" + i)
                    .report(TEMPLATE + " " + said)
                    .passage(TEMPLATE, template)
                    .passage(said, text.as(finding, this))
                    .image("image-" + i, image.as(finding, this))
                    .build());
        }
        InMemoryCaseIndex index = new InMemoryCaseIndex(ENCODER);
        index.add(built);
        index.commit();
        return index.view();
    }
}
