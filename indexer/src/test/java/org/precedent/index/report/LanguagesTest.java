package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Span;

final class LanguagesTest {
    private static String language(String text) {
        return Languages.of(text).main().language().name();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | No pneumothorax. The heart is enlarged.
            en | Bilat effusions, r/o PE
            en | Infiltrate in RUL.
            de | Kein Pneumothorax. Das Herz ist vergrößert.
            de | V.a. TVT
            de | Spinalkanalstenose L3/4
            de | KEIN PNEUMOTHORAX
            fr | Pas d'épanchement pleural. Le coeur est normal.
            fr | ABSENCE DE PNEUMOTHORAX DES DEUX COTES
            fr | TDM cérébrale : aucune hémorragie.
            fr | Radio thorax : pneumonie probable.
            fr | Épanchement pleural : absent.
            fr | OD : cataracte
            es | Neumonía probable.
            es | TAC de tórax: sin fractura.
            en | Base of skull fracture.
            en | MRI scanner: stroke.
            de | Röntgen Thorax: Pneumonie.
            es | No se observa derrame pleural. Corazón de tamaño normal.
            es | Sin evidencia de neumotórax en el estudio.
            """)
    void aTextIsInTheLanguageOfItsWords(String language, String text) {
        assertEquals(language, language(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12.3.2024", "Pneumothorax?", "Xyzzy plugh.", "ППП", "\ud83d\ude00"})
    void aTextThatTellsNoLanguageIsReadAsEnglish(String text) {
        assertEquals("en", language(text));
    }

    @Test
    void aSentenceInAnotherLanguageIsReadInIt() {
        String german = "Kein Nachweis eines Pneumothorax.";
        String text = "The heart is enlarged. There is a small effusion on the left. " + german;
        Languages languages = Languages.of(text);
        assertEquals("en", languages.main().language().name());
        Span all = new Span(0, text.length());
        Span last = new Span(text.indexOf(german), text.length());
        assertEquals("en", languages.of(new Span(0, 22), all).language().name());
        assertEquals("de", languages.of(last, all).language().name());
    }

    @Test
    void everyNameIsOfAFindingThatIsKnown() {
        for (Lexicon lexicon : Lexicon.ALL) {
            Set<String> unknown = ids(lexicon.language().name() + "/findings.txt");
            unknown.removeAll(FindingTree.ALL.ids());
            unknown.remove(Names.NOTHING);
            assertEquals(Set.of(), unknown, lexicon.language().name());
        }
    }

    @Test
    void everyFindingHasANameInEnglishAndInGerman() {
        for (String language : List.of("en", "de")) {
            Set<String> named = ids(language + "/findings.txt");
            assertTrue(named.containsAll(FindingTree.ALL.ids()), language);
        }
    }

    private static Set<String> ids(String file) {
        Set<String> ids = new HashSet<>();
        for (String line : WordFile.lines(file)) {
            if (line.contains(":")) {
                ids.add(line.substring(0, line.indexOf(':')));
            }
        }
        return ids;
    }
}
