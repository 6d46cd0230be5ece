package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as PS3.5 annexes H to K write them. */
final class CharacterSetTest {
    private static String decode(String terms, String hex) {
        return CharacterSet.of(Values.split(terms))
                .decode(HexFormat.ofDelimiter(" ").parseHex(hex));
    }

    @ParameterizedTest
    @CsvSource({
        "ISO_IR 100, ISO-8859-1, Buc^Jérôme",
        "ISO_IR 101, ISO-8859-2, Wałęsa",
        "ISO_IR 144, ISO-8859-5, Люкceмбypг",
        "ISO_IR 126, ISO-8859-7, Διονυσιος",
        "ISO_IR 127, ISO-8859-6, قباني^لنزار",
        "ISO_IR 138, ISO-8859-8, שרון^דבורה",
        "ISO_IR 192, UTF-8, Wang^XiaoDong=王^小東",
        "GB18030, GB18030, Wang^XiaoDong=王^小东",
    })
    void aSingleSetIsItsJavaCharset(String term, String charset, String name) {
        assertEquals(name, CharacterSet.of(List.of(term)).decode(name.getBytes(Charset.forName(charset))));
    }

    @Test
    void japaneseNamesSwitchSets() {
        assertEquals(
                "Yamada^Tarou=山田^太郎=やまだ^たろう",
                decode(
                        "\\ISO 2022 IR 87",
                        "59 61 6d 61 64 61 5e 54 61 72 6f 75 3d 1b 24 42 3b 33 45 44 1b 28 42 5e 1b 24 42 42 40 4f 3a"
                                + " 1b 28 42 3d 1b 24 42 24 64 24 5e 24 40 1b 28 42 5e 1b 24 42 24 3f 24 6d 24 26 1b"
                                + " 28 42"));
    }

    @Test
    void halfWidthJapaneseNamesAreRead() {
        assertEquals(
                "ﾔﾏﾀﾞ^ﾀﾛｳ=山田",
                decode("ISO 2022 IR 13\\ISO 2022 IR 87", "d4 cf c0 de 5e c0 db b3 3d 1b 24 42 3b 33 45 44 1b 28 4a"));
    }

    @Test
    void koreanNamesSwitchSets() {
        assertEquals(
                "Hong^Gildong=洪^吉洞=홍^길동",
                decode(
                        "\\ISO 2022 IR 149",
                        "48 6f 6e 67 5e 47 69 6c 64 6f 6e 67 3d 1b 24 29 43 fb f3 5e 1b 24 29 43 d1 ce d4 d7 3d 1b 24"
                                + " 29 43 c8 ab 5e 1b 24 29 43 b1 e6 b5 bf"));
    }

    @Test
    void anUnknownSetIsReadAsLatin() {
        byte[] name = "Jérôme".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("Jérôme", CharacterSet.of(List.of("ISO_IR 999")).decode(name));
        assertEquals("Jérôme", CharacterSet.DEFAULT.decode(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ISO_IR 6", "ISO_IR 100", "ISO_IR 101", "ISO_IR 148", "ISO_IR 999", "ISO 2022 IR 100"})
    void textInUtf8IsReadAsSuchWhateverLatinSetIsNamed(String term) {
        CharacterSet set = CharacterSet.of(term.isEmpty() ? List.of() : List.of(term));
        byte[] name = "Müller^Jürgen ".getBytes(StandardCharsets.UTF_8);
        assertEquals("Müller^Jürgen", set.decode(name).strip());
        assertEquals(2, set.readings(name).size(), "as it is named, too");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO_IR 144, Иванова^Мария",
        "ISO_IR 126, Παπαδόπουλος^Ελένη",
        "ISO_IR 127, قباني^لنزار",
        "ISO_IR 13, 山田^太郎",
        "GB18030, Müller^Jürgen"
    })
    void textInUtf8IsAmongTheReadingsWhateverSetIsNamed(String term, String name) {
        CharacterSet set = CharacterSet.of(List.of(term));
        assertTrue(set.readings(name.getBytes(StandardCharsets.UTF_8)).contains(name));
    }

    @Test
    void aTextThatIsNoUtf8StaysAsItsSetSays() {
        assertEquals("André", CharacterSet.DEFAULT.decode("André".getBytes(StandardCharsets.ISO_8859_1)));
        byte[] greek = "Διονυσιος".getBytes(Charset.forName("ISO-8859-7"));
        assertEquals("Διονυσιος", CharacterSet.of(List.of("ISO_IR 126")).decode(greek));
    }

    @Test
    void aCharacterCutOffAtTheEndDoesNotMatter() {
        byte[] name = "Müller^Jürgenö".getBytes(StandardCharsets.UTF_8);
        name[name.length - 1] = ' ';
        assertEquals("Müller^Jürgen", CharacterSet.DEFAULT.decode(name));
    }

    @Test
    void latinInPlaceOfUtf8IsAmongTheReadings() {
        byte[] name = "Müller^Jürgen".getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(CharacterSet.of(List.of("ISO_IR 192")).readings(name).contains("Müller^Jürgen"));
    }

    @Test
    void textThatWasEncodedTwiceIsAmongTheReadings() {
        for (String middle : List.of("ISO-8859-1", "windows-1252")) {
            byte[] once = "Šmíd^Jürgen".getBytes(StandardCharsets.UTF_8);
            byte[] twice = new String(once, Charset.forName(middle)).getBytes(StandardCharsets.UTF_8);
            assertTrue(CharacterSet.of(List.of("ISO_IR 192")).readings(twice).contains("Šmíd^Jürgen"), middle);
            assertTrue(CharacterSet.DEFAULT.readings(twice).contains("Šmíd^Jürgen"), middle);
        }
    }

    @Test
    void lettersOfWindowsAreReadInPlaceOfControls() {
        byte[] name = "Šmid^Žofie".getBytes(Charset.forName("windows-1252"));
        assertEquals("Šmid^Žofie", CharacterSet.of(List.of("ISO_IR 100")).decode(name));
    }

    @Test
    void brokenTextBecomesReplacementCharacters() {
        assertEquals("a\uFFFD", decode("ISO_IR 192", "61 ff"));
    }

    @Test
    void whatNobodySeesIsTakenOut() {
        assertEquals("AB C", Values.clean("\u202EA\u0000B\u200B \n\tC \u0000"));
        assertEquals(List.of("a", "", "b"), Values.split("a\\\\b"));
    }
}
