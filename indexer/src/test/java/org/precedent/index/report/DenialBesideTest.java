package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DenialBesideTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Margins negative for carcinoma.                       => positive-margin absent, malignancy absent
            All margins negative for invasive carcinoma and DCIS. => positive-margin absent, malignancy absent, ductal-carcinoma-in-situ absent
            Margin: negative for tumor                            => positive-margin absent, neoplasm absent
            Lymph node negative for carcinoma.                    => malignancy absent
            Margins uninvolved by carcinoma.                      => positive-margin absent, malignancy absent
            Lymph nodes: 0/14 with metastasis.                    => metastasis absent
            Metastases in 0 of 12 lymph nodes.                    => metastasis absent
            0/3 nodes positive for metastasis                     => metastasis absent
            1/14 with metastasis                                  => metastasis present
            Tumor free margins                                    => neoplasm absent
            The margins are tumor-free.                           => neoplasm absent
            Fracture-free.                                        => fracture absent
            tumorfreie Ränder                                     => neoplasm absent
            Schnittränder frei von Karzinom.                      => positive-margin absent, malignancy absent
            0/14 Lymphknoten mit Metastasen                       => metastasis absent
            Breast carcinoma, margins negative.                   => breast-cancer present, positive-margin absent
            """)
    void aTumourIsDeniedWhereAMarginOrANodeIsFreeOfIt(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Nothing abnormal.                                => abnormality absent
            Nothing acute, no effusion.                      => effusion absent
            Nothing to suggest pneumonia.                    => pneumonia absent
            Nothing but a small left pleural effusion.       => pleural-effusion present left
            Nothing more than mild cardiomegaly is seen.     => cardiomegaly present
            """)
    void nothingDeniesAndNothingButDoesNot(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            no ptx, ETT ok, NGT ok, L basal atelectasis            => pneumothorax absent, endotracheal-tube present, nasogastric-tube present, atelectasis present left
            No consolidation, pacemaker in situ.                   => consolidation absent, pacemaker present
            No pneumothorax, ETT in good position.                 => pneumothorax absent, endotracheal-tube present
            No pneumothorax, heart size enlarged.                  => pneumothorax absent, cardiomegaly present
            No hydronephrosis, multiple renal cysts.               => hydronephrosis absent, renal-cyst present
            no fx, + effusion                                      => fracture absent, effusion present
            Not consistent with pneumonia, favour pulmonary edema. => pneumonia absent, pulmonary-oedema uncertain
            Kein Erguss, ZVK regelrecht.                           => effusion absent, central-venous-catheter present
            Kein Erguss, Herz vergrößert.                          => effusion absent, cardiomegaly present
            Without consolidation the left effusion is stable.     => consolidation absent, pleural-effusion present left
            """)
    void anItemThatTellsHowItIsEndsTheDenialBeforeIt(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            no effusion, consolidation or left pneumothorax => effusion absent, consolidation absent, pneumothorax absent left
            No effusion, pneumothorax, or multiple nodules. => effusion absent, pneumothorax absent, nodule absent
            No pacemaker, NG tube or ETT.                   => pacemaker absent, nasogastric-tube absent, endotracheal-tube absent
            No nodule, mass, or likely metastasis.          => nodule absent, mass absent, metastasis absent
            """)
    void aListThatTellsNoMoreStaysDenied(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            No metastases from known melanoma.           => metastasis absent, melanoma present
            No rupture of the aneurysm.                  => aneurysm present
            No complications of pancreatitis.            => pancreatitis present
            No extension of tumor into the orbit.        => neoplasm present
            No invasion by the tumor.                    => neoplasm present
            No evidence that the effusion has resolved.  => effusion present
            No evidence of the previously seen effusion. => effusion absent
            No evidence of recurrence of the tumour.     => neoplasm absent
            Keine Ruptur des Aneurysmas.                 => aneurysm present
            Keine Metastasen des bekannten Melanoms.     => metastasis absent, melanoma present
            """)
    void whatNothingHasBefallenIsThere(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Mimics a fracture.                                         => fracture absent
            Effusion gone                                              => effusion absent
            Lymphoma in complete remission                             => lymphoma absent
            Das Lymphom ist in kompletter Remission.                         => lymphoma absent
            Pneumothorax could be missed                               => pneumothorax uncertain
            Without contrast, liver metastases are difficult to assess => liver-metastasis uncertain
            """)
    void whatIsMimickedOrGoneIsNotPresent(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
