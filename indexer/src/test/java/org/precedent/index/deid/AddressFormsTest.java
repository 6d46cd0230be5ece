package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.TestSeed;

final class AddressFormsTest {
    private static final int ROUNDS = 4_000;
    private static final int SHORT_TEXT = 12;
    private static final int LONG_TEXT = 400;

    private static final List<String> PIECES = List.of(
            "New Orleans LA 70119",
            "Apt 4B, Baton Rouge",
            "LA",
            "70119-1234",
            "Prenzlauer Allee 17",
            "Karl-Marx-Str. 8b",
            "Am Alten Markt 3, 18055 Rostock",
            "Zum",
            "Hirschen 7",
            "wohnhaft Unter den Eichen 5",
            "Adresse: ",
            "C/ Ercilla 24, 3\u00BA B",
            "Avda. de la Paz 3",
            "Rue de l'\u00C9toile, n\u00BA 5",
            "PlNord 5",
            "12 bis, avenue Foch",
            "5ter, rue Des Lilas",
            "P.O. Box 88, Springfield",
            "Postfach 12",
            "99 Gray's Inn Road",
            "D-12345 Berlin",
            "Segment 4",
            "12 mm",
            "12",
            "1234",
            "Meier",
            "no effusion",
            ",",
            ".",
            "\n");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New Orleans LA 70119",
                "Prenzlauer Allee 17",
                "Am Alten Markt 3, 18055 Rostock",
                "wohnhaft Unter den Eichen 5",
                "Avda. de la Paz 3",
                "12 bis, avenue Foch",
                "P.O. Box 88, Springfield",
                "99 Gray's Inn Road"
            })
    void anAddressIsFoundByOneOfTheForms(String address) {
        String text = "seen in clinic, " + address + ", today";

        assertTrue(
                AddressForms.forms().stream()
                        .anyMatch(form -> !found(form, text).isEmpty()),
                address);
    }

    @Test
    void aFormFindsBesideItsNumbersWhatItFindsInTheWholeText() {
        long seed = TestSeed.of("aFormFindsBesideItsNumbersWhatItFindsInTheWholeText");
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String text = text(random, random.nextInt(ROUNDS) < SHORT_TEXT ? LONG_TEXT : SHORT_TEXT);
            for (AddressForm form : AddressForms.forms()) {
                assertEquals(everywhere(form, text), found(form, text), "-Dtests.seed=" + seed + ", round " + round);
            }
        }
    }

    private static String text(Random random, int most) {
        List<String> pieces = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            pieces.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return String.join(random.nextInt(4) == 0 ? ", " : " ", pieces);
    }

    private static Set<Mask> found(AddressForm form, String text) {
        Masks masks = new Masks();
        form.add(text, Figures.of(text), masks);
        return new HashSet<>(masks.of(MaskKind.PLACE));
    }

    private static Set<Mask> everywhere(AddressForm form, String text) {
        Set<Mask> found = new HashSet<>();
        Matcher address = form.whole().matcher(text);
        while (address.find()) {
            found.add(new Mask(address.start(), address.end(), MaskKind.PLACE));
        }
        return found;
    }
}
