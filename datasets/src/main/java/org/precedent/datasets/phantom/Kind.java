package org.precedent.datasets.phantom;

/** What a phantom imitates, with the DICOM modality of its images. */
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
    HISTOLOGY
}
