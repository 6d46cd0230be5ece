package org.precedent.api.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.CaseOrder;
import org.precedent.index.model.CaseId;

class ListMarkTest {
    private static final String LIST = "0123456789abcdef";

    @Test
    void aPlaceComesBackAsItWasWritten() {
        List<ListMark> marks = List.of(
                new ListMark.Ranked(1),
                new ListMark.Ranked(123_456),
                new ListMark.Behind(new CaseOrder.Place(null, new CaseId("a-b"))),
                new ListMark.Behind(new CaseOrder.Place(-12_345L, new CaseId("f".repeat(64)))));
        for (ListMark mark : marks) {
            assertEquals(mark, ListMark.read(mark.text(LIST), LIST));
        }
    }

    @Test
    void anotherListsPlaceIsRefused() {
        String text = new ListMark.Ranked(1).text(LIST);
        assertThrows(ListRefused.class, () -> ListMark.read(text, "another"));
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        for (String text : new String[] {
            "",
            "%",
            "a".repeat(10_000),
            of("1." + LIST),
            of("2." + LIST + ".r.1"),
            of("1." + LIST + ".r.0"),
            of("1." + LIST + ".r.-1"),
            of("1." + LIST + ".r.99999999999"),
            of("1." + LIST + ".x.1"),
            of("1." + LIST + ".p.1"),
            of("1." + LIST + ".p..a"),
            of("1." + LIST + ".p.1.UPPER"),
            of("1." + LIST + ".p.99999999999999.a")
        }) {
            assertThrows(ListRefused.class, () -> ListMark.read(text, LIST), text);
        }
    }

    private static String of(String fields) {
        return Base64.getUrlEncoder().encodeToString(fields.getBytes(StandardCharsets.US_ASCII));
    }
}
