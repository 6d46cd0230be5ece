package org.precedent.index.tags;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What tags mean in words: coarse groups, so that near neighbours are never held against each other. A tag that stands
 * for no group, or for several that look alike, means nothing and is not checked.
 */
public final class TagWords {
    public static final String X_RAY = "X-ray";
    public static final String CT = "CT";
    public static final String MRI = "MRI";
    public static final String ULTRASOUND = "ultrasound";
    public static final String FUNDUS = "fundus photograph";
    public static final String OCT = "optical coherence tomography";
    public static final String PHOTOGRAPH = "photograph of skin";
    public static final String MICROSCOPY = "microscopy";
    public static final String ENDOSCOPY = "endoscopy";

    public static final String CHEST = "chest";
    public static final String ABDOMEN = "abdomen";
    public static final String PELVIS = "pelvis";
    public static final String HEAD = "head";
    public static final String SPINE = "spine";
    public static final String LIMB = "arm or leg";
    public static final String BREAST = "breast";
    public static final String EYE = "eye";

    /** Codes of PS3.3 C.7.3.1.1.1. */
    private static final Map<String, String> MODALITIES = byTag(Map.of(
            X_RAY, "CR DX RG RF MG",
            CT, "CT",
            MRI, "MR",
            ULTRASOUND, "US",
            FUNDUS, "OP",
            OCT, "OPT",
            PHOTOGRAPH, "XC DMS",
            MICROSCOPY, "SM GM",
            ENDOSCOPY, "ES"));

    /** Words of PS3.16 Annex L. */
    private static final Map<String, String> BODY_PARTS = byTag(Map.of(
            CHEST, "CHEST THORAX LUNG HEART RIB STERNUM MEDIASTINUM",
            ABDOMEN, "ABDOMEN LIVER KIDNEY SPLEEN PANCREAS GALLBLADDER",
            PELVIS, "PELVIS HIP BLADDER UTERUS",
            HEAD, "HEAD BRAIN SKULL",
            SPINE, "SPINE CSPINE TSPINE LSPINE SSPINE",
            LIMB, "HAND WRIST FINGER FOREARM ELBOW ARM HUMERUS FOOT TOE ANKLE LEG KNEE FEMUR EXTREMITY",
            BREAST, "BREAST",
            EYE, "EYE RETINA"));

    private TagWords() {}

    private static Map<String, String> byTag(Map<String, String> tagsByGroup) {
        Map<String, String> groups = new TreeMap<>();
        tagsByGroup.forEach((group, tags) -> List.of(tags.split(" ", -1)).forEach(tag -> groups.put(tag, group)));
        return Collections.unmodifiableMap(groups);
    }

    /** The group that a modality's code stands for; empty when it stands for none. */
    static Set<String> ofModality(String code) {
        String group = MODALITIES.get(code);
        return group == null ? Set.of() : Set.of(group);
    }

    /** The groups that a body part's words stand for, such as two for {@code CHEST ABDOMEN}. */
    static Set<String> ofBodyPart(String tag) {
        Set<String> groups = new LinkedHashSet<>();
        for (String word : tag.split("[^A-Z]+", -1)) {
            String group = BODY_PARTS.get(word);
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }
}
