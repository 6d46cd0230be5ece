package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A second side that is told behind "and" is not lost, nor is it denied with the first. */
final class OtherSideTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            4 mm and 14 mm nodules in the left upper lobe and right lower lobe, respectively. => lung-nodule present bilateral
            Nodules in the left upper, right middle and right lower lobes. => lung-nodule present bilateral
            Nodules in the left upper lobe and the lingula.          => lung-nodule present left
            Small effusion on the right and a large one on the left. => effusion present bilateral
            Small effusion on the right, large one on the left.      => effusion present bilateral
            There is a small right effusion and a larger left one.   => pleural-effusion present bilateral
            Nodule in the right lung and another in the left lung.   => lung-nodule present bilateral
            Small left and moderate right pleural effusions.         => pleural-effusion present bilateral
            Effusions on the right and on the left.                  => effusion present bilateral
            No fracture of the left femur and right tibia.           => fracture absent bilateral
            4 mm und 14 mm große Rundherde im linken Oberlappen und rechten Unterlappen. => lung-nodule present bilateral
            Kleiner Erguss rechts und ein großer links.              => effusion present bilateral
            Kleiner Erguss rechts, ein größerer links.               => effusion present bilateral
            """)
    void bothSidesAreTold(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Small effusion on the right and clear lung on the left.  => effusion present right
            Effusion on the right and pacemaker on the left.         => effusion present right, pacemaker present left
            Mass in the right breast and left breast is normal.      => breast-mass present right
            Right pleural effusion and left lower lobe.              => pleural-effusion present right
            Right kidney and left renal cyst.                        => renal-cyst present left
            Fracture of the right tibia, left femur intact.          => fracture present right
            """)
    void theSideOfSomethingElseIsNotItsOwn(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            A small effusion on the right and none on the left.      => effusion present right
            No effusion on the right and a small one on the left.    => effusion present left
            No effusion on the left but a small one on the right.    => effusion present right
            No effusion on the right and none on the left.           => effusion absent bilateral
            No pneumothorax on the left, drain on the right.         => pneumothorax absent left
            Kein Erguss rechts, jedoch ein kleiner links.            => effusion present left
            Kleiner Erguss rechts und keiner links.                  => effusion present right
            """)
    void whatIsDeniedOnOneSideIsThereOnTheOther(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Distal left radius fracture.                             => wrist-fracture present left
            Displaced distal right radial fracture.                  => wrist-fracture present right
            Fracture of the distal left radius.                      => wrist-fracture present left
            Proximal right humerus fracture.                         => humerus-fracture present right
            Distale linke Radiusfraktur.                             => wrist-fracture present left
            """)
    void aSideWithinANameIsItsSide(String text, String expected) {
        assertEquals(expected, Said.in(text));
    }
}
