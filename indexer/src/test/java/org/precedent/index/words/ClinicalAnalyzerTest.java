package org.precedent.index.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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
        "patient's, patient",
        "ova, ovum",
        "prostheses, prosthesis",
        "fungi, fungus",
        "scolioses, scoliosis",
        "kyphoses, kyphosis",
        "diaphyses, diaphysis",
        "analyses, analysis",
        "anastomoses, anastomosis",
        "arthritides, arthritis",
        "psoriases, psoriasis",
        "bronchiectases, bronchiectasis",
        "pareses, paresis",
        "striae, stria",
        "vertices, vertex",
        "varices, varix",
        "larynges, larynx",
        "hamartomata, hamartoma",
        "empyemata, empyema",
        "streptococci, streptococcus",
        "glomeruli, glomerulus",
        "acetabula, acetabulum",
        "atria, atrium",
        "femora, femur",
        "criteria, criterion",
        "lentigines, lentigo",
        "endothelia, endothelium"
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

    @ParameterizedTest
    @CsvSource({
        "\u00c9panchement, epanchement",
        "d\u2019e\u0301panchement, epanchement",
        "L\u2019h\u00e9matome, hematome",
        "dell\u2019\u00e8rnia, ernia",
        "GEF\u00c4SS, gef\u00e4\u00df",
        "GEF\u00c4\u1e9e, gefass",
        "z\u0142amanie, zlamanie",
        "\u00f8dem, odem",
        "\u0111iza, diza",
        "\u00fe\u00fdr\u00f0, thyrd",
        "\u0152SOPHAGE, oesophage",
        "\ufb01brosis, fibrosis",
        "\uff34\uff55\uff4d\uff4f\uff52, tumor",
        "pneumo\u00adthorax, pneumothorax",
        "DI\u015e, dis",
        "k\u0131r\u0131k, kirik",
        "\u0130DRAR, idrar"
    })
    void lettersAreOneWhateverTheirWriting(String written, String typed) {
        assertEquals(terms(typed), terms(written));
    }

    @ParameterizedTest
    @CsvSource({
        "\u0442\u0435\u043d\u044c\u0438\u0306, \u0442\u0435\u043d\u044c\u0439",
        "\u043e\u0442\u0451\u043a, \u041e\u0422\u0415\u041a",
        "\u03a0\u039d\u0395\u03a5\u039c\u039f\u039d\u0391\u03a3, \u03c0\u03bd\u03b5\u03cd\u03bc\u03bf\u03bd\u03b1\u03c2",
        "\u0623\u0644\u064e\u0645, \u0627\u0644\u0645",
        "\u05d3\u05bc\u05dd, \u05d3\u05dd",
        "\uff8a\uff72\uff74\uff9d, \u30cf\u30a4\u30a8\u30f3",
        "\u1112\u1168, \ud61c"
    })
    void otherScriptsAreOneWhateverTheirWriting(String written, String typed) {
        assertEquals(terms(typed), terms(written));
    }

    @Test
    void marksThatMakeAnotherLetterStay() {
        assertNotEquals(terms("\u30cf\u30f3"), terms("\u30d0\u30f3"));
        assertNotEquals(terms("\u0915\u093f"), terms("\u0915\u0947"));
    }

    @ParameterizedTest
    @CsvSource({
        "FINDINGS:Left effusion.Small nodule, FINDINGS: Left effusion. Small nodule",
        "mass_of_liver, mass of liver",
        "chest_CT__lung, chest CT lung",
        "left/right, left right",
        "effusion.\\nMass, effusion. Mass",
        "effusion\\r\\nmass\\tedema, effusion mass edema",
        "IMPRESSION:a.mass, IMPRESSION: a. mass",
        "Dr.Brown, Dr. Brown",
        "\u80ba\uff1aleft\uff0eSmall, \u80ba left Small",
        "e\u0301panchement.E\u0301panchement, epanchement epanchement"
    })
    void wordsThatAreWrittenTogetherAreApart(String joined, String apart) {
        assertEquals(terms(apart), terms(joined));
    }

    @ParameterizedTest
    @CsvSource({
        "x-ray, xray",
        "X ray, x-rays",
        "follow-up, followup",
        "follow up, Follow‐up",
        "ground-glass, groundglass",
        "ground glass, ground - glass",
        "work-up, work up",
        "non-contrast, noncontrast",
        "non contrast, noncontrast",
        "post-operative, postoperative",
        "micro-calcifications, microcalcification",
        "peri-hilar, perihilar",
        "3cm, 3 cm",
        "3.5cm, 3.5 cm",
        "12mm nodule, 12 mm nodule",
        "2x3cm, 2 x 3 cm",
        "2x3x4mm, 2 x 3 x 4 mm"
    })
    void oneWordOrTwoIsOne(String one, String other) {
        assertEquals(terms(other), terms(one));
    }

    @ParameterizedTest
    @CsvSource({
        "dermoscopy, dermatoscopic",
        "dermatoscopy, dermoscopically",
        "colonoscopy, colonoscopic",
        "mammography, mammographic",
        "radiograph, radiographic",
        "histology, histological",
        "neuropathy, neuropathic"
    })
    void theNounAndTheAdjectiveAreOne(String noun, String adjective) {
        assertEquals(terms(noun), terms(adjective));
    }

    @ParameterizedTest
    @ValueSource(strings = {"L4 T2 C5-6", "18F FDG", "3D", "T1w", "COVID-19", "p53"})
    void namesWithDigitsAreNoSizes(String names) {
        assertEquals(names.split("[ -]").length, terms(names).size());
    }

    @ParameterizedTest
    @CsvSource({"Ödem, Oedem, Odem", "Hämatom, Haematom, Hamatom", "Gefüge, Gefuege, Gefuge"})
    void aLetterWithDotsIsFoundHoweverItIsWritten(String dots, String two, String plain) {
        for (String query : List.of(dots, two, plain)) {
            for (String written : List.of(dots, two, plain)) {
                assertTrue(meet(query, written), query + " and " + written);
            }
        }
    }

    private static boolean meet(String query, String written) {
        Word asked = ClinicalAnalyzer.words(query).getFirst();
        Word found = ClinicalAnalyzer.words(written).getFirst();
        List<String> each = new ArrayList<>(List.of(found.term()));
        if (found.other() != null) {
            each.add(found.other());
        }
        return each.contains(asked.term()) || (asked.other() != null && each.contains(asked.other()));
    }

    @Test
    void aWordThatIsSetApartKnowsItsPlace() {
        String text = "FINDINGS:Left\\npneumothorax.Small";
        assertEquals(
                List.of("FINDINGS", "Left", "pneumothorax", "Small"),
                ClinicalAnalyzer.words(text).stream()
                        .map(word -> word.span().of(text))
                        .toList());
    }

    @Test
    void abbreviationsStayWhole() {
        assertEquals(List.of("e.g", "i.v", "p.a"), terms("e.g. i.v. p.a."));
        assertEquals(List.of("i.e", "left"), terms("i.e.left"));
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
        assertEquals(List.of("3,5", "1.000.000"), terms("3,5 1.000.000"));
        assertEquals(terms("10 30"), terms("10:30"));
    }
}
