package org.precedent.datasets.phantom;

import java.util.List;
import java.util.Optional;

/** Names for the images themselves. */
final class Views {
    private Views() {}

    /** A name for an image of this kind. */
    static String view(Kind kind, Dice dice) {
        return dice.pick(
                switch (kind) {
                    case CHEST_RADIOGRAPH ->
                        List.of(
                                "chest x-ray",
                                "chest radiograph",
                                "frontal chest radiograph",
                                "PA chest film",
                                "chest X-ray",
                                "CXR");
                    case HEAD_CT -> List.of("head CT", "CT head", "CT of the head", "brain CT", "axial head CT");
                    case FUNDUS ->
                        List.of(
                                "fundus photograph",
                                "retinal photograph",
                                "colour fundus photograph",
                                "color fundus photograph",
                                "fundus image");
                    case SKIN ->
                        List.of(
                                "skin photograph",
                                "clinical skin photograph",
                                "dermatology photograph",
                                "photograph of the skin");
                    case HISTOLOGY ->
                        List.of(
                                "histology slide",
                                "histology",
                                "H&E section",
                                "histopathology image",
                                "tissue section",
                                "microscopy image");
                });
    }

    /** A word for the skin's colour. */
    static String tone(Tone tone, Dice dice) {
        return dice.pick(
                switch (tone) {
                    case LIGHT -> List.of("light", "fair", "light-toned");
                    case MEDIUM -> List.of("medium", "olive", "medium-toned");
                    case DARK -> List.of("dark", "brown", "dark-toned");
                });
    }

    /** A caption of a study without findings. */
    static String normal(PhantomFinding finding, Optional<Tone> tone, Dice dice) {
        Kind kind = finding.condition().kind();
        String noun = dice.pick(Term.of(finding.condition()).nouns());
        String view = view(kind, dice);
        if (kind == Kind.FUNDUS) {
            String side = finding.side().orElseThrow().word();
            return switch (dice.below(4)) {
                case 0 -> "normal " + view + " of the " + side + " eye";
                case 1 -> "normal " + side + " eye " + view;
                case 2 -> view + ", " + side + " eye, " + noun;
                default -> "normal " + side + " fundus";
            };
        }
        String skin = tone.filter(_ -> dice.chance(0.4))
                .map(t -> " of " + tone(t, dice) + " skin")
                .orElse("");
        return switch (dice.below(4)) {
            case 0 -> "normal " + view + skin;
            case 1 -> view + skin + " with " + noun;
            case 2 -> view + skin + ", " + noun;
            default -> noun;
        };
    }
}
