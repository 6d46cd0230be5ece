package org.precedent.datasets.phantom;

import java.util.List;

/** The words of dermatology reports. */
final class SkinTerms {
    private SkinTerms() {}

    static Term of(Condition condition) {
        return switch (condition) {
            case NORMAL_SKIN ->
                Term.mass(
                        List.of("normal skin", "no skin lesion", "healthy skin"),
                        List.of(
                                "The skin is intact with normal markings.",
                                "Skin colour and texture are even.",
                                "The skin is normal in color and texture."),
                        List.of());
            case NAEVUS ->
                Term.count(
                        List.of("naevus", "nevus", "melanocytic naevus", "benign mole", "mole"),
                        List.of(
                                "It is round and evenly brown with a smooth border.",
                                "The border is regular and the colour is uniform.",
                                "The lesion is symmetric and of one color."),
                        List.of("benign mole"));
            case MELANOMA ->
                Term.count(
                        List.of("melanoma", "malignant melanoma", "irregular black melanoma"),
                        List.of(
                                "It is asymmetric with a ragged border and several colours.",
                                "Black, brown and blue-grey areas are seen.",
                                "The border is irregular and the color varies."),
                        List.of("melanoma", "suspicious pigmented lesion"));
            case PSORIASIS ->
                Term.count(
                        List.of("psoriasis plaque", "psoriatic plaque", "scaly plaque of psoriasis"),
                        List.of(
                                "Silvery scale covers a red base.",
                                "The plaque is well demarcated, red and scaly.",
                                "Thick white scale lies on erythema."),
                        List.of("psoriasis", "scaly plaque"));
            case VESICLES ->
                Term.plural(
                        List.of("vesicles", "grouped vesicles", "blisters", "herpetic vesicles"),
                        List.of(
                                "Clear blisters are grouped on reddened skin.",
                                "The blisters contain clear fluid on an erythematous base.",
                                "The crop of blisters suggests herpes."),
                        List.of("vesicles", "blisters"));
            case ULCER ->
                Term.count(
                        List.of("ulcer", "skin ulcer", "sloughy ulcer", "cutaneous ulcer"),
                        List.of(
                                "The base is yellow slough and the rim is red.",
                                "It is punched out with a sloughy bed.",
                                "Yellow slough fills the bed within a red margin."),
                        List.of("ulcer", "ulceration"));
            default -> throw Term.foreign(condition);
        };
    }
}
