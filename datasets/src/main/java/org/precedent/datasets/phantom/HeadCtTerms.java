package org.precedent.datasets.phantom;

import java.util.List;

/** The words of head CT reports. */
final class HeadCtTerms {
    private HeadCtTerms() {}

    static Term of(Condition condition) {
        return switch (condition) {
            case NORMAL_HEAD ->
                Term.mass(
                        List.of("no acute intracranial abnormality", "no intracranial abnormality", "normal brain"),
                        List.of(
                                "Grey-white differentiation is preserved. The ventricles are normal in size.",
                                "The brain parenchyma is normal in density.",
                                "Gray-white matter differentiation is normal. The ventricles and sulci are normal."),
                        List.of());
            case INTRACRANIAL_HAEMORRHAGE ->
                Term.count(
                        List.of(
                                "intracerebral haemorrhage",
                                "intracerebral hemorrhage",
                                "intraparenchymal haematoma",
                                "intraparenchymal hematoma",
                                "haemorrhage",
                                "hemorrhage"),
                        List.of(
                                "The lesion is hyperdense with a thin rim of oedema.",
                                "The hyperdense blood is surrounded by mild edema.",
                                "Acute blood is seen in the {side} hemisphere."),
                        List.of("intracerebral haemorrhage", "intraparenchymal hemorrhage"));
            case INFARCT ->
                Term.count(
                        List.of("infarct", "ischaemic infarct", "ischemic infarct", "hypodense infarct", "infarction"),
                        List.of(
                                "There is loss of grey-white differentiation in this territory.",
                                "The area is hypodense and involves the cortex.",
                                "Low attenuation involves the cortex of the {side} hemisphere."),
                        List.of("established infarct", "territorial infarct"));
            case RING_ENHANCING_MASS ->
                Term.count(
                        List.of("ring-enhancing mass", "ring-enhancing lesion", "rim-enhancing mass"),
                        List.of(
                                "It has a bright rim and a dark centre with surrounding oedema.",
                                "The center is of low attenuation and vasogenic edema surrounds it.",
                                "The differential is abscess, metastasis or glioma in the {side} hemisphere."),
                        List.of("mass", "enhancing lesion"));
            case HYDROCEPHALUS ->
                Term.mass(
                        List.of("hydrocephalus", "ventricular enlargement", "ventriculomegaly"),
                        List.of(
                                "The lateral and third ventricles are dilated.",
                                "The lateral ventricles are enlarged.",
                                "The frontal and occipital horns are ballooned."),
                        List.of("hydrocephalus", "ventricular dilatation"));
            case SUBDURAL_HAEMATOMA ->
                Term.count(
                        List.of("subdural haematoma", "subdural hematoma", "subdural collection"),
                        List.of(
                                "A hyperdense crescent lies along the {side} convexity.",
                                "The extra-axial crescent compresses the {side} hemisphere.",
                                "The brain is displaced from the inner table on the {side}."),
                        List.of("extra-axial collection", "subdural haematoma", "subdural hematoma"));
            default -> throw Term.foreign(condition);
        };
    }
}
