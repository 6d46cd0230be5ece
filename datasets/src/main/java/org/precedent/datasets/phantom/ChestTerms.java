package org.precedent.datasets.phantom;

import java.util.List;

/** The words of chest reports. */
final class ChestTerms {
    private ChestTerms() {}

    static Term of(Condition condition) {
        return switch (condition) {
            case NORMAL_CHEST ->
                Term.mass(
                        List.of(
                                "no acute cardiopulmonary abnormality",
                                "clear lungs and normal heart size",
                                "clear lungs"),
                        List.of(
                                "The lungs are clear.",
                                "Both lungs are clear and well expanded.",
                                "The lungs are clear. The heart size is normal.",
                                "The cardiomediastinal silhouette is normal and the lungs are clear."),
                        List.of());
            case PLEURAL_EFFUSION ->
                Term.count(
                        List.of("pleural effusion", "effusion", "pleural fluid collection"),
                        List.of(
                                "The {side} costophrenic angle is blunted.",
                                "Fluid layers above the diaphragm with a meniscus.",
                                "A meniscus is seen at the {side} base.",
                                "The {side} hemidiaphragm is obscured by fluid."),
                        List.of("pleural effusion", "effusion"));
            case PNEUMOTHORAX ->
                Term.count(
                        List.of("pneumothorax"),
                        List.of(
                                "A pleural line is visible with no lung markings beyond it.",
                                "The {side} lung is partly collapsed.",
                                "The pleural edge is displaced from the {side} chest wall."),
                        List.of("pneumothorax"));
            case NODULE ->
                Term.count(
                        List.of("nodule", "pulmonary nodule", "lung nodule", "solitary pulmonary nodule"),
                        List.of(
                                "It is round and well defined.",
                                "The margins are sharp.",
                                "A solitary rounded density projects over the {side} lung."),
                        List.of("pulmonary nodule", "suspicious nodule", "nodule"));
            case CONSOLIDATION ->
                Term.mass(
                        List.of(
                                "consolidation",
                                "airspace consolidation",
                                "airspace opacification",
                                "pneumonic consolidation"),
                        List.of(
                                "Air bronchograms are present.",
                                "The margins are ill defined.",
                                "The appearance suggests pneumonia in the {side} lung."),
                        List.of("consolidation", "focal consolidation", "airspace disease"));
            case CARDIOMEGALY ->
                Term.mass(
                        List.of("cardiomegaly", "cardiac enlargement", "enlargement of the heart"),
                        List.of(
                                "The cardiothoracic ratio is increased.",
                                "The cardiac silhouette is enlarged.",
                                "The heart is enlarged."),
                        List.of("cardiomegaly", "cardiac enlargement"));
            default -> throw Term.foreign(condition);
        };
    }
}
