package org.precedent.datasets.phantom;

/** What a phantom imitates. */
public enum Kind {
    /** A frontal chest film, as CR or DX. */
    CHEST_RADIOGRAPH,
    /** An axial head CT of several slices. */
    HEAD_CT,
    /** A colour photograph of the retina. */
    FUNDUS,
    /** A clinical photograph of skin. */
    SKIN,
    /** A stained tissue section under the microscope. */
    HISTOLOGY;

    /** Its name for people, in lower case. */
    public String title() {
        return switch (this) {
            case CHEST_RADIOGRAPH -> "chest radiograph";
            case HEAD_CT -> "head CT";
            case FUNDUS -> "fundus photograph";
            case SKIN -> "skin photograph";
            case HISTOLOGY -> "histology slide";
        };
    }
}
