package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has a name of its own is a finding of its own, and still one of what it is a kind of. */
final class NarrowFindingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chronic gastritis.                             | gastritis present
            Multiple myeloma.                              | myeloma present
            DCIS present. No LCIS.                         | ductal-carcinoma-in-situ present, lobular-carcinoma-in-situ absent
            Sarcoidosis suspected.                         | sarcoidosis uncertain
            Endometriosis of the left ovary.               | endometriosis present left
            Gout, no rheumatoid arthritis.                 | gout present, rheumatoid-arthritis absent
            Crohn's disease of the ileum.                  | crohns-disease present
            CIN 2 of the cervix, no atypia.                | cervical-intraepithelial-neoplasia present, atypia absent
            Renal cell carcinoma of the right kidney.      | renal-cell-carcinoma present right
            Epiretinal membrane OD, macular hole OS.       | epiretinal-membrane present right, macular-hole present left
            Subretinal fluid without intraretinal fluid.   | subretinal-fluid present, intraretinal-fluid absent
            Vitiligo or lichen planus.                     | vitiligo uncertain, lichen-planus uncertain
            No new infiltrate.                             | lung-opacity absent
            LLL collapse                                   | lobar-collapse present left
            #NOF right                                     | hip-fracture present right
            Tear of supraspinatus.                         | tendon-tear present
            Chronische Gastritis, kein Helicobacter.       | gastritis present, helicobacter-gastritis absent
            H. pylori: present.                            | helicobacter-gastritis present
            Keine Sarkoidose, V.a. Spondylodiszitis.       | sarcoidosis absent, discitis uncertain
            Baker-Zyste im linken Knie.                    | bakers-cyst present left
            Urtikaria, keine Psoriasis.                    | urticaria present, psoriasis absent
            """)
    void aNamedDiseaseIsAFindingOfItsOwn(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kidneys: no stones.                                | kidney-stone absent
            3 mm calculus in the lower pole of the left kidney | kidney-stone present left
            Gallbladder: 3 stones.                             | gallstones present
            Bladder stone.                                     | bladder-stone present
            Calculi in the ureter.                             | ureteral-stone present
            """)
    void aStoneIsThatOfItsOrgan(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource({
        "gastritis, inflammation",
        "helicobacter-gastritis, gastritis",
        "myeloma, malignancy",
        "ductal-carcinoma-in-situ, carcinoma-in-situ",
        "crohns-disease, inflammation",
        "renal-cell-carcinoma, renal-mass",
        "osteoporosis, osteopenia",
        "steatohepatitis, hepatic-steatosis",
        "usual-interstitial-pneumonia, pulmonary-fibrosis",
        "adrenal-adenoma, adrenal-nodule",
        "discitis, osteomyelitis",
        "hyperplastic-polyp, hyperplasia"
    })
    void itIsStillOneOfWhatItIsAKindOf(String id, String wider) {
        assertTrue(FindingTree.ALL.withAncestors(id).contains(wider));
    }
}
