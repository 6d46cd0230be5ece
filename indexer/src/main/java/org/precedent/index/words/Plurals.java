package org.precedent.index.words;

import java.util.Map;

/** The singulars that the stemmer misses: of Latin and Greek words, and of words that it takes for singulars. */
final class Plurals {
    private static final Map<String, String> SINGULARS = Map.ofEntries(
            Map.entry("alveoli", "alveolus"),
            Map.entry("apices", "apex"),
            Map.entry("appendices", "appendix"),
            Map.entry("atria", "atrium"),
            Map.entry("bacilli", "bacillus"),
            Map.entry("bronchi", "bronchus"),
            Map.entry("calculi", "calculus"),
            Map.entry("calices", "calyx"),
            Map.entry("calyces", "calyx"),
            Map.entry("cortices", "cortex"),
            Map.entry("crura", "crus"),
            Map.entry("diverticula", "diverticulum"),
            Map.entry("emboli", "embolus"),
            Map.entry("femora", "femur"),
            Map.entry("foci", "focus"),
            Map.entry("foramina", "foramen"),
            Map.entry("fundi", "fundus"),
            Map.entry("ganglia", "ganglion"),
            Map.entry("gyri", "gyrus"),
            Map.entry("hila", "hilum"),
            Map.entry("humeri", "humerus"),
            Map.entry("ilia", "ilium"),
            Map.entry("infundibula", "infundibulum"),
            Map.entry("lumina", "lumen"),
            Map.entry("menisci", "meniscus"),
            Map.entry("nevi", "nevus"),
            Map.entry("nuclei", "nucleus"),
            Map.entry("ostia", "ostium"),
            Map.entry("ova", "ovum"),
            Map.entry("radii", "radius"),
            Map.entry("rami", "ramus"),
            Map.entry("septa", "septum"),
            Map.entry("stimuli", "stimulus"),
            Map.entry("sulci", "sulcus"),
            Map.entry("testes", "testis"),
            Map.entry("thoraces", "thorax"),
            Map.entry("thrombi", "thrombus"),
            Map.entry("tori", "torus"),
            Map.entry("villi", "villus"));

    private static final int SHORTEST = 4;

    /** Long endings, so that doses and cases keep theirs. */
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("thoraces", "thorax"),
            Map.entry("phalanges", "phalanx"),
            Map.entry("metastases", "metastasis"),
            Map.entry("ectases", "ectasis"),
            Map.entry("stenoses", "stenosis"),
            Map.entry("thromboses", "thrombosis"),
            Map.entry("fibroses", "fibrosis"),
            Map.entry("scleroses", "sclerosis"),
            Map.entry("necroses", "necrosis"),
            Map.entry("keratoses", "keratosis"),
            Map.entry("diagnoses", "diagnosis"),
            Map.entry("symphyses", "symphysis"),
            Map.entry("apophyses", "apophysis"),
            Map.entry("epiphyses", "epiphysis"),
            Map.entry("omata", "oma"));

    private Plurals() {}

    /** The singular of a Latin or Greek plural, lower case in American spelling; of another word the word itself. */
    static String classical(String word) {
        String known = SINGULARS.get(word);
        if (known != null) {
            return known;
        }
        for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
            if (word.endsWith(ending.getKey())) {
                int stem = word.length() - ending.getKey().length();
                return word.substring(0, stem) + ending.getValue();
            }
        }
        return word;
    }

    /**
     * A stemmed word without the plural's ending that the stemmer left on, as it does on lines, masses and regions. It
     * also takes the end off pancreas, which does no harm: queries lose it too.
     */
    static String regular(String stem) {
        if (stem.length() < SHORTEST || !stem.endsWith("s")) {
            return stem;
        }
        if (stem.endsWith("sses")) {
            return stem.substring(0, stem.length() - 2);
        }
        boolean singular = stem.endsWith("ss") || stem.endsWith("us") || stem.endsWith("is");
        return singular ? stem : stem.substring(0, stem.length() - 1);
    }
}
