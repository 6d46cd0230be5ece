package org.precedent.api.app;

import java.util.List;
import org.precedent.index.tags.ImageKind;
import org.precedent.index.tags.ImageKinds;
import org.precedent.index.tags.TagWords;

/**
 * The kinds of images that the demo model knows. It has learned what phantoms show, and hardly what they are called, so
 * each kind is told by its findings.
 */
final class PhantomKinds {
    static final ImageKinds KINDS = new ImageKinds(List.of(
            ImageKind.of(
                    TagWords.X_RAY,
                    TagWords.CHEST,
                    "Normal chest X-ray.",
                    "Pleural effusion.",
                    "Pneumothorax.",
                    "Lung nodule.",
                    "Lung consolidation.",
                    "Cardiomegaly."),
            ImageKind.of(
                    TagWords.CT,
                    TagWords.HEAD,
                    "Normal head CT.",
                    "Intracerebral haemorrhage.",
                    "Infarct.",
                    "Ring-enhancing mass.",
                    "Hydrocephalus.",
                    "Subdural haematoma."),
            ImageKind.of(
                    TagWords.FUNDUS,
                    TagWords.EYE,
                    "Normal fundus.",
                    "Drusen.",
                    "Retinal haemorrhages.",
                    "Hard exudates.",
                    "Optic disc cupping."),
            ImageKind.of(
                    TagWords.PHOTOGRAPH,
                    "",
                    "Normal skin.",
                    "Benign mole.",
                    "Melanoma.",
                    "Psoriasis plaque.",
                    "Vesicles.",
                    "Skin ulcer."),
            ImageKind.of(
                    TagWords.MICROSCOPY,
                    "",
                    "Normal glands.",
                    "Carcinoma.",
                    "Chronic inflammation.",
                    "Necrosis.",
                    "Fibrosis.")));

    private PhantomKinds() {}
}
