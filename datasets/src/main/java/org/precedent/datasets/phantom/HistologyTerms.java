package org.precedent.datasets.phantom;

import java.util.List;

/** The words of pathology reports. */
final class HistologyTerms {
    private HistologyTerms() {}

    static Term of(Condition condition) {
        return switch (condition) {
            case NORMAL_GLANDS ->
                Term.mass(
                        List.of("normal glands", "benign glandular tissue", "unremarkable glandular tissue"),
                        List.of(
                                "The glands are round, evenly spaced and lined by a single row of cells.",
                                "Glandular architecture is preserved.",
                                "Regular glands with basal nuclei are seen."),
                        List.of());
            case CARCINOMA ->
                Term.mass(
                        List.of("carcinoma", "invasive carcinoma", "poorly differentiated carcinoma"),
                        List.of(
                                "Crowded cells have large, dark, pleomorphic nuclei.",
                                "Sheets of atypical cells with enlarged nuclei are seen.",
                                "The tumour cells are pleomorphic.",
                                "The tumor cells are pleomorphic."),
                        List.of("carcinoma", "malignancy"));
            case INFLAMMATION ->
                Term.mass(
                        List.of(
                                "inflammation",
                                "lymphocytic inflammation",
                                "chronic inflammation",
                                "lymphocytic infiltration"),
                        List.of(
                                "Numerous small round lymphocytes infiltrate the stroma.",
                                "The infiltrate consists of small dark lymphocytes.",
                                "Dense lymphoid cells are present."),
                        List.of("inflammation", "inflammatory infiltrate"));
            case NECROSIS ->
                Term.mass(
                        List.of("necrosis", "coagulative necrosis", "tissue necrosis"),
                        List.of(
                                "Pink ghost tissue has lost its nuclei.",
                                "An eosinophilic area without viable nuclei is seen.",
                                "Dead eosinophilic tissue with nuclear debris is present."),
                        List.of("necrosis"));
            case FIBROSIS ->
                Term.mass(
                        List.of("fibrosis", "stromal fibrosis", "collagenous fibrosis", "scarring fibrosis"),
                        List.of(
                                "Parallel bundles of collagen with spindle nuclei are seen.",
                                "The stroma is replaced by wavy collagen fibres.",
                                "Dense collagen fibers replace the tissue."),
                        List.of("fibrosis"));
            default -> throw Term.foreign(condition);
        };
    }
}
