package org.precedent.api.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Reports as long and as alike as those of an archive: a few sentences are in most of them, most in few. */
final class GeneratedReports {
    private static final int LEAST_SENTENCES = 4;
    private static final int MOST_SENTENCES = 11;

    private static final List<String> COMMON = List.of(
            "The heart is of normal size.",
            "The lungs are clear.",
            "No pleural effusion.",
            "No pneumothorax.",
            "The mediastinum is unremarkable.",
            "The bones are intact.",
            "Comparison is made with the previous examination.",
            "No acute abnormality.");

    private static final List<String> DEGREES =
            List.of("small", "moderate", "large", "subtle", "new", "unchanged", "old", "increasing");

    private static final List<String> SIDES = List.of("left", "right", "bilateral");

    private static final List<String> FINDINGS = List.of(
            "pleural effusion",
            "consolidation",
            "pneumothorax",
            "atelectasis",
            "nodule",
            "cardiomegaly",
            "pulmonary oedema",
            "emphysema",
            "fibrosis",
            "mass",
            "calcification",
            "hiatus hernia",
            "pleural thickening",
            "cavity",
            "rib fracture",
            "lymphadenopathy",
            "bronchiectasis",
            "scoliosis");

    private static final List<String> PLACES = List.of(
            "in the upper zone",
            "in the lower zone",
            "at the base",
            "at the apex",
            "near the hilum",
            "behind the heart",
            "along the fissure",
            "in the costophrenic angle");

    private static final List<String> REMARKS = List.of(
            "Follow-up in six weeks is suggested.",
            "Clinical correlation is advised.",
            "A central line ends in the superior vena cava.",
            "Surgical clips are seen in the axilla.",
            "The examination is limited by rotation of the patient.",
            "An endotracheal tube ends above the carina.");

    private GeneratedReports() {}

    /** Its sentences. */
    static List<String> sentences(RandomGenerator random) {
        int count = random.nextInt(LEAST_SENTENCES, MOST_SENTENCES);
        List<String> sentences = new ArrayList<>();
        while (sentences.size() < count) {
            String next = sentence(random);
            if (!sentences.contains(next)) {
                sentences.add(next);
            }
        }
        return sentences;
    }

    private static String sentence(RandomGenerator random) {
        double kind = random.nextDouble();
        if (kind < 0.6) {
            return oneOf(COMMON, random);
        }
        return kind < 0.9 ? "There is a " + finding(random) + "." : oneOf(REMARKS, random);
    }

    /** What a report tells, and what somebody looks for. */
    static String finding(RandomGenerator random) {
        return oneOf(DEGREES, random) + " " + oneOf(SIDES, random) + " " + oneOf(FINDINGS, random) + " "
                + oneOf(PLACES, random);
    }

    /** A long question of words that nearly every report has. */
    static String commonWords(RandomGenerator random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            words.add(oneOf(COMMON, random));
        }
        return String.join(" ", words).replace("No ", "");
    }

    /** The first of a list are told more often than the last. */
    private static String oneOf(List<String> list, RandomGenerator random) {
        double place = random.nextDouble() * random.nextDouble();
        return list.get((int) (place * list.size()));
    }
}
