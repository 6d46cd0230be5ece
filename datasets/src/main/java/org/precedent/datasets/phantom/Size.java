package org.precedent.datasets.phantom;

import java.util.List;

/** How big, how marked or how widespread a finding is. */
public enum Size {
    /** The least, still plainly visible. */
    SMALL,
    /** Between the two. */
    MODERATE,
    /** The most. */
    LARGE;

    /** Position on the scale: 0, 0.5 or 1. */
    double step() {
        return switch (this) {
            case SMALL -> 0;
            case MODERATE -> 0.5;
            case LARGE -> 1;
        };
    }

    /** The words a kind of finding grades itself by. */
    enum Scale {
        /** Lesions that are measured. */
        VOLUME,
        /** Conditions that are graded. */
        DEGREE,
        /** Changes that spread. */
        SPREAD;

        /** Every word for this size, the one used in truth files first. */
        List<String> words(Size size) {
            return switch (this) {
                case VOLUME ->
                    switch (size) {
                        case SMALL -> List.of("small");
                        case MODERATE -> List.of("moderate", "moderate-sized", "medium-sized");
                        case LARGE -> List.of("large", "sizeable");
                    };
                case DEGREE ->
                    switch (size) {
                        case SMALL -> List.of("mild", "slight");
                        case MODERATE -> List.of("moderate");
                        case LARGE -> List.of("marked", "severe", "pronounced");
                    };
                case SPREAD ->
                    switch (size) {
                        case SMALL -> List.of("focal", "localised", "localized");
                        case MODERATE -> List.of("patchy", "multifocal");
                        case LARGE -> List.of("extensive", "diffuse", "widespread");
                    };
            };
        }
    }
}
