package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which a report names one patient of whom the header tells: the name, the day of birth, two numbers. */
final class KnownPatientTest {

    private static final Scrubber SCRUBBER = Scrubber.builder()
            .person("MUELLER^JUERGEN KARL^^Dr.")
            .date(LocalDate.of(1931, 3, 7))
            .patientId("0048-213-77")
            .code("ACC-2024-118834")
            .build();

    private static final List<String> TELLING = List.of(
            "müller",
            "mueller",
            "muller",
            "jürgen",
            "juergen",
            "karl",
            "m ü l l e r",
            "1931",
            "482137",
            "48 213",
            "48-213",
            "118834",
            "118 834",
            "93");

    static Stream<String> caught() {
        return Stream.of(
                "Müller",
                "MÜLLER",
                "Mueller",
                "Muller",
                "mueller",
                "Jürgen Müller",
                "Müller, Jürgen",
                "MUELLER,JUERGEN",
                "MUELLER^JUERGEN",
                "Mueller_Juergen",
                "MuellerJuergen",
                "JuergenMueller",
                "jmueller",
                "juergen.mueller@example.org",
                "J. Müller",
                "J Müller",
                "J.K. Müller",
                "Müller, J.",
                "Müller, J. K.",
                "Müller J.",
                "Jürgen K. Müller",
                "Jürgen Karl Müller",
                "Jürgen Peter Müller",
                "Jürgen-Karl Müller",
                "Herr Müller",
                "Herrn Dr. Müller",
                "Mr. Mueller",
                "Mr M.",
                "Herr M.",
                "Pat. J.K.M.",
                "Müllers Röntgenbild",
                "Müller's film",
                "Müller\u2019s film",
                "Mül-\nler",
                "Mül- ler",
                "Mül\u00ADler",
                "M Ü L L E R",
                "M. Ü. L. L. E. R.",
                "M-U-E-L-L-E-R",
                "Mu\u0308ller",
                "Ｍüｌｌｅｒ",
                "Müller/Jürgen",
                "(Müller)",
                "Müller-Lüdenscheidt",
                "Mülller",
                "Jrügen",
                "Frau Müller",
                "Karl",
                "geb. 7.3.1931",
                "geb. 07.03.1931",
                "born 7 March 1931",
                "born March 7th, 1931",
                "born on the 7th of March 1931",
                "born on the seventh of March 1931",
                "born on March the seventh, 1931",
                "geb. am 7. März 1931",
                "geb. am siebten März 1931",
                "geb. am siebenten März 1931",
                "geboren am siebten März neunzehnhunderteinunddreißig",
                "geb. am 7ten März 1931",
                "née le sept mars 1931",
                "née le sept mars mille neuf cent trente et un",
                "nacida el siete de marzo de 1931",
                "nacida el siete de marzo de mil novecientos treinta y uno",
                "geb. März 1931",
                "born in March 1931",
                "geb. 03/1931",
                "his birthday, 7 March",
                "Geburtstag am siebten März",
                "Geburtstag am 7ten März",
                "Geburtstag am 07.03.",
                "Herr JM",
                "(JM)",
                "Pat. JM",
                "Initialen: JKM",
                "née le 7 mars 1931",
                "*07/03/31",
                "DOB 1931-03-07",
                "DOB 19310307",
                "DOB 07MAR1931",
                "93-year-old man",
                "aged 93",
                "93 y/o",
                "93-jährig",
                "ID 004821377",
                "ID 4821377",
                "ID 48-213-77",
                "ID 48 213 77",
                "ID 0048.213.77",
                "ID: 00048/21377",
                "ID#4821377",
                "MRN4821377",
                "ACC2024118834",
                "ACC 2024 118834",
                "acc-2024/118834",
                "accession 118834",
                "accession 118 834");
    }

    @ParameterizedTest
    @MethodSource
    void caught(String writing) {
        String text = "Chest film of " + writing + ": a small effusion.";
        String scrubbed = SCRUBBER.scrub(text);
        String lower = scrubbed.toLowerCase(Locale.ROOT);
        assertAll(TELLING.stream().map(telling -> () -> assertFalse(lower.contains(telling), scrubbed)));
        assertFalse(scrubbed.contains(writing), scrubbed);
        assertEquals(text.substring(0, 13), scrubbed.substring(0, 13));
        assertEquals(": a small effusion.", scrubbed.substring(scrubbed.length() - 19));
    }

    /** What no rule knows; a line leaves this list when one does. */
    @ParameterizedTest
    @ValueSource(strings = {"JKM", "Jupp", "im Jahr 1931 geboren"})
    void notCaught(String writing) {
        String text = "Chest film of " + writing + ": a small effusion.";
        assertEquals(text, SCRUBBER.scrub(text));
    }

    @Test
    void everyOneOfManyDaysIsRemoved() {
        ScrubberBuilder builder = Scrubber.builder();
        for (int i = 0; i < 100; i++) {
            builder.date(LocalDate.of(1950, 1, 1).plusDays(37L * i));
        }
        Scrubber scrubber = builder.build();
        for (int i = 0; i < 100; i++) {
            LocalDate day = LocalDate.of(1950, 1, 1).plusDays(37L * i);
            assertEquals("born [removed], well", scrubber.scrub("born " + day + ", well"));
        }
        assertEquals("seen 2025-01-01", scrubber.scrub("seen 2025-01-01"));
    }

    @Test
    void nothingElseIsRemoved() {
        String text = "7 March 2024. Comparison: 07.03.2023. Karlsruhe score 3, level L4, 48 mm, 213 HU, 77 %.\n"
                + "Mullerian cyst; an 89-year-old; J wave; K 4.2; M. tuberculosis; Meier reports a 31 mm lesion.";
        assertEquals(text, SCRUBBER.scrub(text));
    }
}
