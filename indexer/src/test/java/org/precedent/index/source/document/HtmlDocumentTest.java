package org.precedent.index.source.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.precedent.index.source.message.Mention;

final class HtmlDocumentTest {
    private static String text(String source) throws Exception {
        return Documents.text(source, "text/html");
    }

    @Test
    void blocksAreParagraphsAndBreaksAreLines() throws Exception {
        assertEquals(
                "FINDINGS\n\nNo pleural\neffusion.\n\nHeart normal.\nLungs clear.",
                text("<html><body><h2>FINDINGS</h2><p>No   pleural<br>effusion.</p>"
                        + "<div>Heart\n normal.</div><div>Lungs clear.</div></body></html>"));
    }

    @Test
    void wordsInsideALineStayTogether() throws Exception {
        assertEquals("pneumothorax of 3 cm", text("<p><b>pneumo</b>thorax of <i>3</i>&nbsp;cm</p>"));
        assertEquals("pneumothorax", text("<p>pneumo&shy;thorax</p>"));
    }

    @Test
    void itemsAndRowsAreLines() throws Exception {
        assertEquals("One\nTwo", text("<ul><li>One</li><li>Two</li></ul>"));
        assertEquals(
                "Lung\tclear\nHeart\tnormal",
                text("<table><tr><td>Lung</td><td>clear</td></tr><tr><th>Heart</th><td>normal</td></tr></table>"));
        assertEquals(
                "Lung\tclear\nHeart\tnormal",
                text("<table><tr><td><p>Lung</p></td><td><p>clear</p></td></tr>"
                        + "<tr><td><div>Heart</div></td><td>normal</td></tr></table>"));
    }

    @Test
    void preformattedTextKeepsItsLines() throws Exception {
        assertEquals(
                "FINDINGS:\n  clear.\nEnd",
                text("<pre>FINDINGS:\n  clear.</pre>End").replace("\n\n", "\n"));
    }

    @Test
    void whatNobodySeesIsLeftOut() throws Exception {
        assertEquals(
                "seen",
                text("<html><head><style>p{}</style><script>var a='hidden'</script></head><body><!-- hidden -->"
                        + "<script>hidden()</script><style>hidden</style><p>seen</p>"
                        + "<p style='DISPLAY : none'>hidden</p><div hidden>hidden<p>too</p></div>"
                        + "<span style=\"visibility:hidden\">hidden</span><template>hidden</template>"
                        + "<iframe src='x'>hidden</iframe></body></html>"));
    }

    @Test
    void entitiesAndUnclosedElementsAreRead() throws Exception {
        assertEquals("a < b & c\n\nd é", text("<p>a &lt; b &amp; c<p>d &eacute;"));
    }

    @Test
    void thePageNamesItsCharacterSet() throws Exception {
        String page = "<html><head><meta charset='windows-1251'></head><body>Перелом</body></html>";
        assertEquals("Перелом", Documents.text(page.getBytes(Charset.forName("windows-1251")), "text/html"));
        assertEquals("Größe", Documents.text("<p>Größe</p>".getBytes(Charset.forName("windows-1252")), "text/html"));
    }

    @Test
    void aPageIsKnownByItsBytes() throws Exception {
        assertEquals("x", Documents.text("<!DOCTYPE html>\n<html><body>x", null));
        assertEquals("x", Documents.text("<?xml version='1.0'?><!-- a --><html xmlns='y'><body>x</body></html>", null));
        assertEquals("x < 3 cm", Documents.text("x < 3 cm", null));
    }

    @Test
    void theAuthorAndTheTitleAreMentions() throws Exception {
        ReadDocument page = Documents.read(
                "<html><head><title>CT of Jo Doe</title><meta name=Author content='Ann Other'></head><body>x</body>",
                "text/html");
        assertEquals("x", page.text());
        assertTrue(page.mentions().contains(new Mention(Mention.Kind.PERSON, "Ann Other")));
        assertTrue(page.mentions().contains(new Mention(Mention.Kind.PHRASE, "CT of Jo Doe")));
    }

    @Test
    void aDeepPageIsReadAndNoStackOverflows() throws Exception {
        assertTrue(text("<div>".repeat(200_000) + "deep").contains("deep"));
    }
}
