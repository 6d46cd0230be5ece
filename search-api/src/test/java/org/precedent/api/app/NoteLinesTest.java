package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.ingest.Notice;
import org.precedent.index.source.Place;

final class NoteLinesTest {

    @Test
    void eachInputHasALine() {
        assertEquals(
                List.of(
                        "note on a.hl7, line 7: something",
                        "note on b.hl7: something (2 times)",
                        "note on a.hl7: else"),
                NoteLines.of(List.of(
                        new Notice(new Place("a.hl7", 7), "something"),
                        new Notice(Place.named("a.hl7"), "else"),
                        new Notice(Place.named("b.hl7"), "something", 2))));
    }

    @Test
    void whatIsToBeSaidOfManyIsCounted() {
        List<Notice> notices = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            notices.add(new Notice(Place.named("m" + i), "something", i == 20 ? 4 : 1));
        }
        assertEquals(
                List.of(
                        "note on m1: something",
                        "note on m2: something",
                        "note on m3: something",
                        "note on 17 more places: something (20 times)"),
                NoteLines.of(notices));
        assertEquals(
                "note on 1 more place: something",
                NoteLines.of(notices.subList(0, 4)).getLast());
    }
}
