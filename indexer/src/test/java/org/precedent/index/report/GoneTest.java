package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has gone, was treated or has healed is not told as if it were new. */
final class GoneTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Thrombus no longer demonstrable.                     => thrombosis absent resolved
            The thrombus is no longer discernible.               => thrombosis absent resolved
            The effusion can no longer be appreciated.           => effusion absent resolved
            The nodule could no longer be identified.            => nodule absent resolved
            The collapsed lung has re-expanded.                  => lobar-collapse absent resolved
            The lung collapse is fully reinflated.               => lobar-collapse absent resolved
            The mass has been excised.                           => mass absent resolved
            Thrombus nicht mehr abzugrenzen.                     => thrombosis absent resolved
            Die Atelektase ist wieder belüftet.                  => atelectasis absent resolved
            The collapsed lung has not re-expanded.              => lobar-collapse present
            The collapsed lung has partially re-expanded.        => lobar-collapse present
            The mass is no longer enlarging.                     => mass present unchanged
            Die Atelektase ist teilweise wieder belüftet.        => atelectasis present improved
            Die Atelektase ist nicht wieder belüftet.            => atelectasis present unchanged
            """)
    void whatIsNoLongerThereIsGone(String text, String expected) {
        assertEquals(expected, Said.more(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Pneumothorax has been drained and the lung is re-expanded. => pneumothorax present history
            Tension pneumothorax has been relieved.              => tension-pneumothorax present history
            Hernia has been repaired.                            => hernia present history
            The hernia was repaired with mesh in 2010.           => hernia present history
            Der Pneumothorax wurde drainiert, die Lunge ist entfaltet. => pneumothorax present history
            Spannungspneumothorax entlastet.                     => tension-pneumothorax present history
            Leistenhernie wurde operativ versorgt.               => inguinal-hernia present history
            The hernia has not been repaired.                    => hernia present
            The abscess has been incompletely drained.           => abscess present
            Pneumothorax was drained and has recurred.           => pneumothorax present new
            Pneumothorax has been drained but persists.          => pneumothorax present
            """)
    void whatWasTreatedIsOfThePastUnlessItIsThereAgain(String text, String expected) {
        assertEquals(expected, Said.more(text));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            Fraktur des Radius, konsolidiert.                    => wrist-fracture present old
            Rippenfraktur links, knöchern konsolidiert.          => rib-fracture present old
            Konsolidierte Fraktur des Radius.                    => wrist-fracture present old
            Rippenserienfraktur in Konsolidierung.               => rib-fracture present
            The fracture has consolidated.                       => fracture present old
            Consolidated fracture of the radius.                 => fracture present
            Rippenfrakturen. Konsolidierung im linken Unterlappen. => rib-fracture present, consolidation present
            Rippenfraktur und konsolidierter linker Unterlappen. => rib-fracture present, consolidation present
            Rib fractures with left lower lobe consolidation.    => rib-fracture present, consolidation present
            Der linke Unterlappen ist konsolidiert.              => consolidation present
            """)
    void aBoneThatHasKnitIsNoConsolidationOfTheLung(String text, String expected) {
        assertEquals(expected, Said.more(text));
    }
}
