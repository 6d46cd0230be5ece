package org.precedent.datasets.phantom;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a phantom can show; each kind has one normal condition. */
public enum Condition {
    NORMAL_CHEST(Kind.CHEST_RADIOGRAPH, "normal", Laterality.NONE, null, Sites.NONE),
    PLEURAL_EFFUSION(Kind.CHEST_RADIOGRAPH, "pleural effusion", Laterality.ANY, Size.Scale.VOLUME, Sites.NONE),
    PNEUMOTHORAX(Kind.CHEST_RADIOGRAPH, "pneumothorax", Laterality.ONE, Size.Scale.VOLUME, Sites.NONE),
    NODULE(Kind.CHEST_RADIOGRAPH, "nodule", Laterality.ONE, Size.Scale.VOLUME, Sites.ZONES),
    CONSOLIDATION(Kind.CHEST_RADIOGRAPH, "consolidation", Laterality.ONE, Size.Scale.VOLUME, Sites.ZONES),
    CARDIOMEGALY(Kind.CHEST_RADIOGRAPH, "cardiomegaly", Laterality.NONE, Size.Scale.DEGREE, Sites.NONE),

    NORMAL_HEAD(Kind.HEAD_CT, "normal", Laterality.NONE, null, Sites.NONE),
    INTRACRANIAL_HAEMORRHAGE(Kind.HEAD_CT, "haemorrhage", Laterality.ONE, Size.Scale.VOLUME, Sites.LOBES),
    INFARCT(Kind.HEAD_CT, "infarct", Laterality.ONE, Size.Scale.VOLUME, Sites.LOBES),
    RING_ENHANCING_MASS(Kind.HEAD_CT, "ring-enhancing mass", Laterality.ONE, Size.Scale.VOLUME, Sites.LOBES),
    HYDROCEPHALUS(Kind.HEAD_CT, "hydrocephalus", Laterality.NONE, Size.Scale.DEGREE, Sites.NONE),
    SUBDURAL_HAEMATOMA(Kind.HEAD_CT, "subdural haematoma", Laterality.ONE, Size.Scale.VOLUME, Sites.NONE),

    NORMAL_FUNDUS(Kind.FUNDUS, "normal", Laterality.ONE, null, Sites.NONE),
    DRUSEN(Kind.FUNDUS, "drusen", Laterality.ONE, Size.Scale.DEGREE, Sites.NONE),
    RETINAL_HAEMORRHAGES(Kind.FUNDUS, "retinal haemorrhages", Laterality.ONE, Size.Scale.DEGREE, Sites.NONE),
    HARD_EXUDATES(Kind.FUNDUS, "hard exudates", Laterality.ONE, Size.Scale.DEGREE, Sites.NONE),
    GLAUCOMA(Kind.FUNDUS, "glaucoma", Laterality.ONE, Size.Scale.DEGREE, Sites.NONE),

    NORMAL_SKIN(Kind.SKIN, "normal", Laterality.NONE, null, Sites.BODY),
    NAEVUS(Kind.SKIN, "naevus", Laterality.NONE, Size.Scale.VOLUME, Sites.BODY),
    MELANOMA(Kind.SKIN, "melanoma", Laterality.NONE, Size.Scale.VOLUME, Sites.BODY),
    PSORIASIS(Kind.SKIN, "psoriasis", Laterality.NONE, Size.Scale.VOLUME, Sites.BODY),
    VESICLES(Kind.SKIN, "vesicles", Laterality.NONE, Size.Scale.SPREAD, Sites.BODY),
    ULCER(Kind.SKIN, "ulcer", Laterality.NONE, Size.Scale.VOLUME, Sites.BODY),

    NORMAL_GLANDS(Kind.HISTOLOGY, "normal", Laterality.NONE, null, Sites.TISSUES),
    CARCINOMA(Kind.HISTOLOGY, "carcinoma", Laterality.NONE, Size.Scale.SPREAD, Sites.TISSUES),
    INFLAMMATION(Kind.HISTOLOGY, "inflammation", Laterality.NONE, Size.Scale.SPREAD, Sites.TISSUES),
    NECROSIS(Kind.HISTOLOGY, "necrosis", Laterality.NONE, Size.Scale.SPREAD, Sites.TISSUES),
    FIBROSIS(Kind.HISTOLOGY, "fibrosis", Laterality.NONE, Size.Scale.SPREAD, Sites.TISSUES);

    private final Kind kind;
    private final String label;
    private final Laterality laterality;
    private final Size.@Nullable Scale scale;
    private final Sites sites;

    Condition(Kind kind, String label, Laterality laterality, Size.@Nullable Scale scale, Sites sites) {
        this.kind = kind;
        this.label = label;
        this.laterality = laterality;
        this.scale = scale;
        this.sites = sites;
    }

    /** The kind of study that can show it. */
    public Kind kind() {
        return kind;
    }

    /** Its name in truth files, unique within its kind. */
    public String label() {
        return label;
    }

    /** Whether this is its kind's normal study. */
    public boolean normal() {
        return scale == null;
    }

    /** Whether it is always on a side that the image shows. */
    public boolean sided() {
        return laterality != Laterality.NONE;
    }

    boolean canBeBilateral() {
        return laterality == Laterality.ANY;
    }

    Size.@Nullable Scale scale() {
        return scale;
    }

    /** Where it can be, empty when it has no site. */
    List<String> sites() {
        return sites.words();
    }

    /** Every condition of a kind, the normal one first. */
    public static List<Condition> of(Kind kind) {
        return Arrays.stream(values()).filter(c -> c.kind == kind).toList();
    }

    private enum Laterality {
        NONE,
        ONE,
        ANY
    }

    private enum Sites {
        NONE,
        ZONES,
        LOBES,
        BODY,
        TISSUES;

        List<String> words() {
            return switch (this) {
                case NONE -> List.of();
                case ZONES -> List.of("upper", "mid", "lower");
                case LOBES -> List.of("frontal", "parietal", "occipital");
                case BODY -> List.of("forearm", "back", "chest", "abdomen", "thigh", "calf", "shoulder");
                case TISSUES -> List.of("colon", "stomach", "breast", "prostate");
            };
        }
    }
}
