package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScrubberTest {
    private static String scrub(String identifier, String text) {
        return Scrubber.of(List.of(identifier)).scrub(text);
    }

    @Test
    void eachPartOfANameIsRemovedInAnyCase() {
        assertEquals("Mrs [removed] came", scrub("SMITH^MARY ANN", "Mrs Smith came"));
        assertEquals("[removed]'s chest", scrub("SMITH^MARY ANN", "mary's chest"));
        assertEquals("[removed] came", scrub("SMITH^MARY ANN", "Mary Smith came"));
        assertEquals("[removed] came", scrub("SMITH^MARY ANN", "Smith, Mary came"));
    }

    @Test
    void onlyWholeWordsAreRemoved() {
        assertEquals("blacksmith, smithereens", scrub("SMITH^MARY", "blacksmith, smithereens"));
    }

    @Test
    void aShortPartIsRemovedOnlyBesideTheRest() {
        assertEquals("Li fell; [removed] fell; [removed] fell", scrub("LI^BO", "Li fell; Li Bo fell; Bo Li fell"));
        assertEquals("no [removed] done", scrub("Wu^Jane", "no Jane Wu done"));
    }

    @Test
    void accentsDoNotHide() {
        assertEquals("Herr [removed]", scrub("Müller^Jörg", "Herr MULLER"));
        assertEquals("Herr [removed]", scrub("Muller^Jorg", "Herr Müller"));
        assertEquals("[removed] ok", scrub("Núñez", "Nu\u0301n\u0303ez ok"));
    }

    @Test
    void punctuationInANameDoesNotHide() {
        assertEquals("Mr [removed]", scrub("O'BRIEN", "Mr O'Brien"));
        assertEquals("Mr [removed]", scrub("OBRIEN", "Mr O'Brien"));
        assertEquals("Ms [removed]", scrub("SMITH-JONES", "Ms Smith Jones"));
    }

    @Test
    void anIdIsRemovedHoweverItIsPunctuated() {
        assertEquals("id [removed].", scrub("QZ-884213-X", "id QZ884213X."));
        assertEquals("id [removed].", scrub("QZ884213X", "id qz 884213/x."));
        assertEquals("id [removed].", scrub("0012345", "id 12345."));
        assertEquals("id 123456.", scrub("12345", "id 123456."));
    }

    @Test
    void aShortIdIsLeft() {
        assertEquals("3 cm", scrub("3", "3 cm"));
        assertEquals("T12 fracture", scrub("T12", "T12 fracture"));
    }

    @Test
    void aNameWithoutSpacesBetweenWordsIsRemoved() {
        assertEquals("[removed]さん", scrub("山田^太郎", "山田太郎さん"));
    }

    @Test
    void everyWritingOfANameCounts() {
        assertEquals("[removed]", scrub("Yamada^Tarou=山田^太郎=やまだ^たろう", "Yamada"));
        assertEquals("患者[removed]", scrub("Yamada^Tarou=山田^太郎=やまだ^たろう", "患者太郎"));
    }

    @Test
    void whatNamesNobodyStays() {
        assertEquals("the patient is unknown", scrub("ANONYMOUS^PATIENT", "the patient is unknown"));
    }

    @Test
    void twoScrubbersRemoveWhatEitherDoes() {
        Scrubber both = Scrubber.of(List.of("SMITH")).and(Scrubber.of(List.of("ACC-991")));
        assertEquals("[removed] has [removed]", both.scrub("Smith has ACC991"));
    }

    @Test
    void aTextWithoutAnyIsTheSame() {
        String text = "No acute disease.";
        assertSame(text, Scrubber.of(List.of()).scrub(text));
        assertEquals(text, scrub("SMITH", text));
    }

    @Test
    void itShowsNothing() {
        assertEquals("Scrubber", Scrubber.of(List.of("SMITH", "ACC-991")).toString());
    }

    @Test
    void aLongTextTakesNoLongTime() {
        String text = "a b-".repeat(50_000);
        String scrubbed = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> scrub("A B".repeat(50) + "1", text));
        assertEquals(text, scrubbed);
    }
}
