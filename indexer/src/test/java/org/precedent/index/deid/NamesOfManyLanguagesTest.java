package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as a header writes them and as a report does: each is the other. */
final class NamesOfManyLanguagesTest {

    @ParameterizedTest
    @CsvSource({
        "Müller, Mueller",
        "Müller, Muller",
        "Mueller, Muller",
        "Jürgen, Juergen",
        "Jörg, Joerg",
        "Schäfer, Schaefer",
        "Weißbach, Weissbach",
        "Sørensen, Sorensen",
        "Sørensen, Soerensen",
        "Bøgelskår, Boegelskaar",
        "Bøgelskår, Bogelskar",
        "Ångström, Aangstroem",
        "Ångström, Angstrom",
        "Kjær, Kjaer",
        "Łukasz, Lukasz",
        "Wałęsa, Walesa",
        "Yıldız, Yildiz",
        "İsmail, Ismail",
        "Şimşek, Simsek",
        "Şimşek, Shimshek",
        "Çelik, Celik",
        "Doğan, Dogan",
        "Đorđević, Dordevic",
        "Đorđević, Djordjevic",
        "Đorđević, Djordjevich",
        "Guðrún, Gudrun",
        "Guðrún, Gudhrun",
        "Þórsson, Thorsson",
        "Œhler, Oehler",
        "Núñez, Nunez",
        "François, Francois",
        "Kovačić, Kovacic",
        "Ivanišević, Ivanisevic",
        "Žižek, Zizek",
        "Nguyễn, Nguyen",
        "Đặng, Dang",
        "Ștefănescu, Stefanescu",
        "Ţepeş, Tepes",
        "Erdős, Erdos",
        "Dvořák, Dvorak",
        "Иванов, Ivanov",
        "Щербакова, Shcherbakova",
        "Щербакова, Schtscherbakowa",
        "Юрий, Yuriy",
        "Юрий, Iurii",
        "Юрий, Juri",
        "Чайковский, Tchaikovskii",
        "Чайковский, Chaikovskii",
        "Шевченко, Shevchenko",
        "Папаδόπουλος, Papadopoulos",
        "Παπαδόπουλος, Papadopoulos",
        "Χριστοδούλου, Christodoulou",
        "Θεοδωρίδης, Theodoridis",
        "Ｍüｌｌｅｒ, Müller",
        "Ĳssel, IJssel"
    })
    void bothWritingsAreOneName(String one, String other) {
        for (List<String> pair : List.of(List.of(one, other), List.of(other, one))) {
            Scrubber scrubber = Scrubber.builder().person(pair.getFirst()).build();
            for (String written : writings(pair.getLast())) {
                assertEquals(
                        "seen: [removed]. End",
                        scrubber.scrub("seen: " + written + ". End"),
                        pair.getFirst() + " in the header, " + written + " in the text");
            }
        }
    }

    private static List<String> writings(String name) {
        return List.of(
                name,
                name.toUpperCase(Locale.ROOT),
                Normalizer.normalize(name, Normalizer.Form.NFD),
                name.charAt(0) + "\u00AD" + name.substring(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The patient has a small effusion, value 3, does not move",
                "bluer than before, fluent, a tuber, does go, two foes, aerated lung",
                "Der Erguss ist größer, weiß und grün, keine Stauung",
                "Le poumon gauche est blanc, sans épanchement",
            })
    void wordsThatAreNoNamesStay(String text) {
        Scrubber scrubber = Scrubber.builder()
                .person("Haas^Hans")
                .person("Groß^Grün")
                .person("Weiß^Klein")
                .person("Blanc^Gauche")
                .person("Doe^Moe")
                .person("Lüng^Ann")
                .build();
        assertEquals(text, scrubber.scrub(text));
    }

    @Test
    void aNameOfManyForeignLettersHasFewSpellings() {
        assertTrue(Letters.spellings("щжхцчшюя".repeat(20)).size() <= 16);
        assertTrue(Letters.spellings("äöüßåæœø".repeat(20)).size() <= 16);
    }

    @Test
    void whatIsNoLetterHasNoSpelling() {
        assertEquals(List.of(), Word.all("\u200B \u0301 ..."));
    }
}
