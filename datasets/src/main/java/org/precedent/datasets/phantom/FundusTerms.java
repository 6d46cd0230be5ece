package org.precedent.datasets.phantom;

import java.util.List;

/** The words of retinal reports. */
final class FundusTerms {
    private FundusTerms() {}

    static Term of(Condition condition) {
        return switch (condition) {
            case NORMAL_FUNDUS ->
                Term.mass(
                        List.of("no retinopathy", "healthy retina", "normal fundus"),
                        List.of(
                                "The disc, macula and vessels are normal.",
                                "The optic disc is pink with a small cup. The macula is normal.",
                                "The retina of the {side} eye is healthy."),
                        List.of());
            case DRUSEN ->
                Term.plural(
                        List.of("drusen", "macular drusen", "soft drusen"),
                        List.of(
                                "Soft yellow deposits lie around the fovea.",
                                "The changes suggest age-related macular degeneration.",
                                "The yellow spots are centred on the {side} macula."),
                        List.of("drusen"));
            case RETINAL_HAEMORRHAGES ->
                Term.plural(
                        List.of(
                                "retinal haemorrhages",
                                "retinal hemorrhages",
                                "blot haemorrhages",
                                "blot hemorrhages",
                                "dot and blot haemorrhages"),
                        List.of(
                                "Dark red blots are scattered through the field.",
                                "The appearance is that of diabetic retinopathy.",
                                "Red blots are seen in several quadrants of the {side} retina."),
                        List.of("retinal haemorrhages", "hemorrhages"));
            case HARD_EXUDATES ->
                Term.plural(
                        List.of("hard exudates", "exudates", "circinate exudates", "lipid exudates"),
                        List.of(
                                "Waxy white-yellow flecks form rings.",
                                "The flecks are sharply edged and arranged in circles.",
                                "Rings of lipid are seen in the {side} retina."),
                        List.of("hard exudates", "exudates"));
            case GLAUCOMA ->
                Term.mass(
                        List.of("glaucoma", "glaucomatous cupping", "optic disc cupping", "glaucomatous disc cupping"),
                        List.of(
                                "The cup-to-disc ratio is increased.",
                                "The neuroretinal rim is thin and the disc is pale.",
                                "The {side} optic cup is large."),
                        List.of("glaucomatous cupping", "disc cupping"));
            default -> throw Term.foreign(condition);
        };
    }
}
