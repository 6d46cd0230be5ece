package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Span;

final class NamesTest {
    private static List<String> found(String language, String name, String text) {
        Spelling spelling = Lexicon.of(language).language().spelling();
        Names names = new Names(spelling);
        names.add("it", name);
        List<Token> tokens = spelling.tokens(text, new Span(0, text.length()));
        return names.in(text, tokens).stream()
                .map(one -> text.substring(
                        tokens.get(one.first()).start(), tokens.get(one.last()).end()))
                .toList();
    }

    @Test
    void aNameInSmallLettersIsFoundInAnyCaseAndInItsPlural() {
        assertEquals(
                List.of("Rib fractures", "RIB FRACTURE"), found("en", "rib fracture", "Rib fractures, RIB FRACTURE"));
        assertEquals(List.of("masses"), found("en", "mass", "masses"));
        assertEquals(List.of("opacities"), found("en", "opacity", "opacities"));
    }

    @Test
    void aWordThatOnlyEndsLikeAPluralIsNone() {
        assertEquals(List.of(), found("en", "pu", "pus"));
        assertEquals(List.of("atelectasis"), found("en", "atelectasis", "atelectasis"));
    }

    @Test
    void aNameWithAnEqualsSignIsFoundInItsNumberOnly() {
        assertEquals(List.of("Mets", "METS"), found("en", "mets=", "Mets, criteria met, METS"));
        assertEquals(List.of("Brain mets"), found("en", "brain mets=", "Brain mets, brain met"));
    }

    @Test
    void aNameWithCapitalsIsFoundOnlyAsItIsWritten() {
        assertEquals(List.of("PTX", "PTXs"), found("en", "PTX", "PTX, ptx, PTXs"));
    }

    @Test
    void hyphensAndSlashesInsideOfNamesDoNotCount() {
        assertEquals(List.of("ground-glass"), found("en", "ground glass", "ground-glass"));
        assertEquals(List.of("L4/5"), found("en", "L4/5", "at L4/5"));
    }

    @Test
    void aGapHoldsThreeWordsAndNoMore() {
        assertEquals(
                List.of("heart is not really enlarged"),
                found("en", "heart ~ enlarged", "heart is not really enlarged"));
        assertEquals(List.of(), found("en", "heart ~ enlarged", "heart is one of the enlarged"));
        assertEquals(List.of(), found("en", "heart ~ enlarged", "heart, enlarged"));
    }

    @Test
    void noNameBeginsInsideAnother() {
        assertEquals(List.of("pleural effusion"), found("en", "pleural effusion", "pleural effusion"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pleuraerguss",
                "PLEURAERGUSS",
                "Pleuraergüsse",
                "Pleuraerguesse",
                "Pleuraergu\u0308sse",
                "Pleuraergusses",
                "Pleura-Erguss",
                "Pleura Erguss",
                "Pleuraerguß"
            })
    void allWritingsOfAGermanCompoundAreOne(String written) {
        assertEquals(List.of(written), found("de", "pleuraerguss", written));
    }

    @Test
    void anUnknownCompoundIsNamedByItsLastPart() {
        assertEquals(List.of("erguss"), found("de", "erguss", "Begleiterguss"));
        assertEquals(List.of("frakturen"), found("de", "fraktur", "Grundphalanxfrakturen"));
    }

    @Test
    void aWordThatOnlyEndsLikeAFindingIsNone() {
        assertEquals(List.of(), found("de", "blutung", "regelrechte Durchblutung"));
        assertEquals(List.of(), found("de", "bruch", "Zusammenbruch, Abbruch"));
    }
}
