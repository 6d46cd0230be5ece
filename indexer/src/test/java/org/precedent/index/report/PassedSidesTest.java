package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A side that is told of a place, or of a thing by another name, is that of the finding there. */
final class PassedSidesTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Left basal opacity, consistent with pneumonia.          => lung-opacity present left, pneumonia present left
            Mass along the right convexity, most consistent with a meningioma. => mass present right, meningioma present right
            Defects in the right lower lobe in keeping with pulmonary emboli. => pulmonary-embolism present right
            Opacity at the left base could represent atelectasis.   => lung-opacity present left, atelectasis uncertain left
            Raumforderung rechts frontal, vereinbar mit Meningeom.  => brain-mass present right, meningioma uncertain right
            """)
    void whatAThingIsSaidToBeIsWhereItIs(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Small left effusion, in keeping with heart failure.     => pleural-effusion present left, heart-failure present
            """)
    void whatLiesElsewhereHasNoSideOfIt(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Left kidney with mild hydronephrosis.        => hydronephrosis present left
            Left breast with a 2 cm mass.                => breast-mass present left
            Rechte Niere mit 2 cm großer Zyste.          => renal-cyst present right
            Nebenniere links mit 2,2 cm Raumforderung.   => mass present left
            Right upper quadrant pain with gallstones.   => gallstones present
            """)
    void aFindingInAnOrganHasTheSideOfTheOrgan(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Acute left popliteal and calf DVT.           => deep-vein-thrombosis present left
            Right upper and middle lobe pneumonia.       => pneumonia present right
            Marginal erosions at the 2nd and 3rd MCP joints bilaterally with osteopenia. => bone-erosion present bilateral, osteopenia present
            Right kidney and left renal cyst.            => renal-cyst present left
            Right lung clear and pneumothorax small.     => pneumothorax present
            """)
    void aSideBeforeAndHoldsForBothPartsOfOneThing(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Pneumonia in the right clinical setting.     => pneumonia present
            Oedema in the right context.                 => oedema present
            """)
    void whatIsOnlyFittingIsOnNoSide(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Mediastinal shift to the right due to left tension pneumothorax. => mediastinal-shift present right, tension-pneumothorax present left
            Mediastinal shift to the left from right pneumothorax.           => mediastinal-shift present, pneumothorax present right
            Mediastinal shift to the right by large left effusion.           => mediastinal-shift present, pleural-effusion present left
            Trachea deviated to the right by a left pneumothorax.            => airway-finding present right, pneumothorax present left
            Trachea deviated to the right by a pneumothorax.                 => airway-finding present right, pneumothorax present
            Midline shift to the right from left subdural hematoma.          => midline-shift present, subdural-haematoma present left
            Déviation du médiastin à droite par pneumothorax gauche.         => pneumothorax present left
            Desviación del mediastino a la derecha por neumotórax izquierdo. => pneumothorax present left
            Mediastinalverlagerung nach rechts durch Pneumothorax links.     => mediastinal-shift present, pneumothorax present left
            Displaced fracture of the left radius.                           => fracture present left
            """)
    void whereSomethingIsPushedToIsNotWhereThatIsWhichPushes(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
