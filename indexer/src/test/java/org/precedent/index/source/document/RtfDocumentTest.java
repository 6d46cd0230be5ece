package org.precedent.index.source.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.precedent.index.source.message.Mention;

final class RtfDocumentTest {
    private static String text(String body) throws Exception {
        return Documents.text(Documents.bytes("{\\rtf1\\ansi " + body + "}"), "application/rtf");
    }

    @Test
    void paragraphsLinesAndTabs() throws Exception {
        assertEquals("one\ntwo\nthree\n\nfour\tfive", text("one\\par two\\line three\\par\\par four\\tab five"));
        assertEquals("one\ntwo", text("one\\\ntwo"));
        assertEquals("joined words", text("joined\r\n words"));
    }

    @Test
    void oneThatBreaksOffIsReadAsFarAsItGoesAndSaysSo() throws Exception {
        String whole = "{\\rtf1\\ansi {\\b No} pneumothorax.\\par}";
        assertEquals(
                List.of(),
                new DocumentText()
                        .read(Documents.bytes(whole), "application/rtf")
                        .notices());
        for (int cut : new int[] {1, 2, 6}) {
            byte[] bytes = Documents.bytes(whole.substring(0, whole.length() - cut));
            ReadDocument read = new DocumentText().read(bytes, "application/rtf");
            assertTrue(read.text().startsWith("No pneumothorax"), read.text());
            assertEquals(1, read.notices().size());
            assertTrue(read.notices().getFirst().contains("breaks off"));
        }
    }

    @Test
    void whatStandsBesideTheTextIsJoinedToNoWordOfIt() throws Exception {
        for (String word : List.of("header", "footer", "headerf", "footerl", "footnote", "*\\annotation")) {
            assertEquals("one\ntwo\nthree", text("one{\\" + word + " two}three"), word);
            assertEquals("two\nthree", text("{\\" + word + "\\pard two\\par}three"), word);
            assertEquals("two\nthree", text("{\\" + word + "{\\b two}}{\\i three}"), word);
        }
        assertEquals(
                "one\ntwo\nthree", text("one{\\shp{\\*\\shpinst{\\sp{\\sn name}{\\sv value}}{\\shptxt two}}}three"));
        assertEquals("one\ntwo\nthree", text("one{\\do\\dptxbx{\\dptxbxtext two}}three"));
        assertEquals("one two three", text("one {\\b two} {\\field{\\*\\fldinst X}{\\fldrslt three}}"));
        assertEquals("one", text("o{\\*\\footnote hidden}{\\*\\ftnsep x}ne").replace("\n", ""));
    }

    @Test
    void rowsOfTablesAreLines() throws Exception {
        assertEquals(
                "Lung\tclear\nHeart\tnormal",
                text("\\trowd\\cellx1000\\cellx2000\\intbl Lung\\cell clear\\cell\\row"
                        + "\\trowd\\intbl Heart\\cell normal\\cell\\row"));
    }

    @Test
    void bytesAreReadInTheCodePage() throws Exception {
        assertEquals("Größe", text("Gr\\'f6\\'dfe"));
        assertEquals("Größe", text("Gr\u00F6\u00DFe"));
        assertEquals("Вид", text("\\ansicpg1251 \\'c2\\'e8\\'e4"));
        assertEquals("Größe", Documents.text(Documents.bytes("{\\rtf1\\mac Gr\\'9a\\'a7e}"), null));
        assertEquals("Größe", Documents.text(Documents.bytes("{\\rtf1\\pca Gr\\'94\\'e1e}"), null));
    }

    @Test
    void aFontSaysItsCharacterSet() throws Exception {
        String fonts = "\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset204 Arial Cyr;}"
                + "{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset128 MS Mincho;}}";
        assertEquals("é Вид é", text(fonts + "\\'e9 {\\f1\\'c2\\'e8\\'e4} \\'e9"));
        assertEquals("• ≥ 3 µm °".replace('µ', 'μ'), text(fonts + "{\\f2\\'b7} {\\f2\\'b3} 3 {\\f2 m}m {\\f2\\'b0}"));
        assertEquals("日本", text(fonts + "{\\f3\\'93\\'fa\\'96\\'7b}"));
    }

    @Test
    void unicodeStandsInPlaceOfWhatOldReadersShow() throws Exception {
        assertEquals("Größe", text("Gr\\u246?\\u223 ?e".replace(" ?", "?")));
        assertEquals("Größe", text("\\uc2 Gr\\u246\\'3f\\'3f\\u223??e"));
        assertEquals("Größe", text("\\uc0 Gr\\u246\\u223 e"));
        assertEquals("−3", text("\\u8722?3"));
        assertEquals("\uD83D\uDE00", text("\\u-10179?\\u-8704?"));
        assertEquals("a•b", text("a\\u-3913?b"));
        assertEquals("öx", text("{\\uc0 \\u246 }x"));
    }

    @Test
    void signsThatHaveWords() throws Exception {
        assertEquals(
                "a\u2013b \u2018c\u2019 {d} \\e x-y z",
                text("a\\endash b \\lquote c\\rquote  \\{d\\} \\\\e x\\_y\\~z"));
        assertEquals("hyphen", text("hy\\-phen"));
    }

    @Test
    void tablesOfFontsStylesPicturesAndObjectsAreNoText() throws Exception {
        assertEquals(
                "seen",
                text("{\\fonttbl{\\f0 Hidden;}}{\\colortbl;\\red0;}{\\stylesheet{\\s1 hidden;}}"
                        + "{\\*\\generator Hidden;}{\\pict\\wmetafile8 010203}{\\*\\unknown hidden {deep}}"
                        + "{\\object\\objemb{\\*\\objclass Word}{\\*\\objdata 0102}}seen"));
    }

    @Test
    void binaryDataIsPassedOver() throws Exception {
        assertEquals("seen", text("{\\pict\\bin5 }{}\\x}seen"));
        assertTrue(Documents.refusal(Documents.bytes("{\\rtf1 \\bin999999999 x"), null)
                .startsWith("EMPTY: the RTF holds no text"));
    }

    @Test
    void hiddenAndDeletedTextIsLeftOut() throws Exception {
        assertEquals("seen again", text("seen{\\v hidden}{\\deleted gone} {\\v hidden\\v0 again}"));
        assertEquals("seen", text("\\v hidden\\plain seen"));
    }

    @Test
    void resultsOfFieldsHeadersAndTextBoxesAreText() throws Exception {
        assertEquals("a link", text("{\\field{\\*\\fldinst HYPERLINK \"http://x\"}{\\fldrslt a link}}"));
        assertEquals("Clinic\n\nbody".replace("\n\n", "\n"), text("{\\header Clinic\\par}body"));
        assertEquals("boxed", text("{\\shp{\\*\\shpinst{\\sp{\\sn name}{\\sv value}}{\\shptxt boxed}}}"));
    }

    @Test
    void whomTheInfoGroupNamesAreMentions() throws Exception {
        ReadDocument read = Documents.read(
                "{\\rtf1{\\info{\\title CT of Doe}{\\author Ann Other}{\\operator typist}{\\creatim\\yr2024}}seen}",
                null);
        assertEquals("seen", read.text());
        assertTrue(read.mentions().contains(new Mention(Mention.Kind.PERSON, "Ann Other")));
        assertTrue(read.mentions().contains(new Mention(Mention.Kind.PERSON, "typist")));
        assertTrue(read.mentions().contains(new Mention(Mention.Kind.PHRASE, "CT of Doe")));
        assertEquals(3, read.mentions().size());
    }

    @Test
    void whatFollowsTheDocumentIsNoText() throws Exception {
        assertEquals("seen", Documents.text(Documents.bytes("{\\rtf1 seen}trailing }{ \0"), null));
    }

    @Test
    void aDeepDocumentIsRefused() {
        String reason = Documents.refusal(Documents.bytes("{\\rtf1 " + "{".repeat(1_000_000)), null);
        assertEquals("TOO_LARGE: the RTF has groups more than 150 deep in each other", reason);
    }
}
