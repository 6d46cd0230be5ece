package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VocabularyTest {
    @ParameterizedTest
    @CsvSource({
        "TVT, deep-vein-thrombosis",
        "DVT, deep-vein-thrombosis",
        "Coxarthrose, osteoarthritis",
        "PTX, pneumothorax",
        "Harnstau, hydronephrosis"
    })
    void aQueryOfOneWordMayBeInAnyLanguage(String query, String finding) {
        assertEquals(Optional.of(finding), Vocabulary.idOf(query));
    }

    @Test
    void aFindingMayBeAtSomeSitesOrAnywhere() {
        assertEquals(Set.of("pleura"), Vocabulary.sites("pleural-effusion"));
        assertEquals(Set.of(), Vocabulary.sites("mass"));
        assertEquals(Set.of(), Vocabulary.sites("phlogiston"));
    }
}
