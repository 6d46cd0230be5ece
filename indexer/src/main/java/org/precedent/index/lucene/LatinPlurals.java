package org.precedent.index.lucene;

import java.util.Map;

/** The singular of the Latin and Greek plurals that radiologists write and English stemmers miss. */
final class LatinPlurals {
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

    private LatinPlurals() {}

    /** The singular of a lower-case word in American spelling, or the word itself. */
    static String singular(String word) {
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
}
