package org.precedent.index.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Span;

final class ClinicalAnalyzerTest {
    private static List<String> terms(String text) {
        return ClinicalAnalyzer.words(text).stream().map(Word::term).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "haemorrhage, hemorrhages",
        "oedema, Edema",
        "oedematous, edematous",
        "tumour, tumors",
        "tumoural, tumoral",
        "naevus, nevi",
        "naevi, nevus",
        "anaemia, anemia",
        "ischaemia, ischemia",
        "oesophagus, esophagus",
        "caecum, cecum",
        "haematoma, hematomas",
        "haematomata, hematoma",
        "fibre, fiber",
        "fibres, fibers",
        "centre, center",
        "centimetres, centimeter",
        "localised, localized",
        "visualisation, visualization",
        "paralysed, paralyzed",
        "leucocyte, leukocytes",
        "grey, gray",
        "diarrhoea, diarrhea",
        "manoeuvre, maneuver",
        "foetus, fetus"
    })
    void bothSpellingsAreOneTerm(String british, String american) {
        assertEquals(terms(american), terms(british));
    }

    @ParameterizedTest
    @CsvSource({
        "pneumothoraces, pneumothorax",
        "hydropneumothoraces, hydropneumothorax",
        "metastases, metastasis",
        "stenoses, stenosis",
        "bronchi, bronchus",
        "vertebrae, vertebra",
        "bullae, bulla",
        "foci, focus",
        "emboli, embolus",
        "appendices, appendix",
        "diverticula, diverticulum",
        "septa, septum",
        "nodules, nodule",
        "opacities, opacity",
        "masses, mass",
        "regions, region",
        "lines, line",
        "eyes, eye",
        "biopsies, biopsy",
        "calcified, calcifies",
        "dilated, dilates",
        "fractured, fracture",
        "effusions, effusion",
        "doses, dose",
        "cases, case",
        "increases, increase",
        "patient's, patient"
    })
    void formsOfAWordAreOneTerm(String form, String other) {
        assertEquals(terms(other), terms(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "right", "no", "not", "without", "never", "bilateral", "upper", "lower"})
    void sidesAndNegationsStayAsTheyAre(String word) {
        assertEquals(List.of(word), terms(word));
    }

    @ParameterizedTest
    @CsvSource({
        "ileum, ilium",
        "hypertension, hypotension",
        "abduction, adduction",
        "left, leave",
        "benign, malignant",
        "mass, mast"
    })
    void differentThingsAreDifferentTerms(String one, String other) {
        assertNotEquals(terms(one), terms(other));
    }

    @Test
    void accentsDoNotMatterComposedOrNot() {
        assertEquals(terms("naive"), terms("na\u00efve"));
        assertEquals(terms("naive"), terms("nai\u0308ve"));
        assertEquals(terms("naevus"), terms("n\u00e6vus"));
    }

    @Test
    void wordsWithoutAFindingLeaveAGap() {
        assertEquals(
                List.of(new Word("pneumothorax", 0, new Span(0, 12)), new Word("left", 3, new Span(20, 24))),
                ClinicalAnalyzer.words("Pneumothorax on the left"));
    }

    @Test
    void numbersStayWhole() {
        assertEquals(List.of("2.5", "cm"), terms("2.5 cm"));
    }
}
