package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.precedent.index.data.DataFile;
import org.precedent.index.deid.PlantedIdentifiers.Plant;
import org.precedent.index.model.DateChoice;

/** What no field told is removed by rules, and what names nobody stays. */
final class FreeTextTest {
    private static final int MEGABYTE = 1 << 20;

    /** Some times what it takes; what takes more than linear time takes minutes. */
    private static final double MOST_SECONDS = 10;

    private static final int MANY = 35_000;
    private static final double MOST_LEFT = 0.02;
    private final Scrubber untold = Scrubber.builder().build();

    private List<String> left(List<Plant> plants) {
        List<String> left = new ArrayList<>();
        for (Plant plant : plants) {
            String clean = untold.scrub(plant.sentence());
            if (plant.isLeftIn(clean)) {
                left.add(plant.sentence() + " -> " + clean);
            }
        }
        return left;
    }

    @Test
    void whatTheRulesWereMadeWithIsRemoved() {
        assertEquals(List.of(), left(PlantedIdentifiers.building()));
    }

    @Test
    void hardlyAnyIdentifierThatNoFieldNamedIsLeft() {
        List<Plant> plants = PlantedIdentifiers.measured();
        List<String> left = left(plants);
        System.out.printf(
                Locale.ROOT,
                "identifiers in free text, measured half: %d of %d left (%.1f %%)%n",
                left.size(),
                plants.size(),
                100.0 * left.size() / plants.size());
        assertTrue(left.size() <= MOST_LEFT * plants.size(), left.toString());
    }

    @Test
    void whatNamesNobodyStaysWhoeverThePatientIs() {
        List<String> changed = new ArrayList<>();
        List<Scrubber> scrubbers = new ArrayList<>(List.of(untold));
        for (String name : DataFile.lines(FreeTextTest.class, "difficult-names.txt")) {
            scrubbers.add(Scrubber.builder().person(name).build());
        }
        for (String sentence : DataFile.lines(FreeTextTest.class, "stays.txt")) {
            for (Scrubber scrubber : scrubbers) {
                String clean = scrubber.scrub(sentence);
                if (!clean.equals(sentence) && !changed.contains(clean)) {
                    changed.add(clean);
                }
            }
        }
        assertEquals(List.of(), changed);
    }

    @Test
    void aTextThatWasScrubbedStaysAsItIs() {
        for (Plant plant : PlantedIdentifiers.measured()) {
            String once = untold.scrub(plant.sentence());
            assertEquals(once, untold.scrub(once));
        }
    }

    @Test
    void aHostileTextTakesNoLongTime() {
        Scrubber scrubber = Scrubber.builder()
                .person("Smith^John")
                .patientId("00123456")
                .phrase("+44 20 7946 1234")
                .phrase("12 High Street, London SW1A 1AA")
                .date("1961-02-03")
                .build();
        for (String part : List.of(
                "Dr. ",
                "1",
                "1 ",
                "12.",
                "12.03.",
                "A",
                "A ",
                "Ab ",
                "J. ",
                "cc: ",
                "Tel. ",
                "MRN ",
                "+1",
                "1.2.3.",
                "(",
                "@",
                "a@",
                "a.",
                "http://",
                "www.",
                "12 High ",
                "\n",
                "* ",
                "geb. ",
                "3 May ",
                "Smith ",
                "Smtih ",
                "St. ",
                "rue ",
                "Hospital ",
                "123-456-",
                "Dr. Dr",
                "Name: A, ",
                ", ",
                "Mar 3 ",
                "20 2 ",
                "0 ",
                "00 ",
                "A1 ",
                "12-",
                "1 2 ",
                "12345 ",
                "CH-8000 ",
                "61")) {
            String text = part.repeat(MEGABYTE / part.length());
            assertTrue(secondsOf(() -> scrubber.scrub(text)) < MOST_SECONDS, part);
        }
    }

    /** Titles, roles, capitals, figures and commas, 35,000 times, beside names of every kind of part. */
    @Test
    void whatIsSaidManyTimesTakesNoLongTime() {
        Scrubber scrubber = Scrubber.builder()
                .person("Ab Bo Long^Ann J^^Dr.")
                .date("1961-02-03")
                .build()
                .changing(new DateChange(DateChoice.SHIFT, 28))
                .about(LocalDate.of(2024, 3, 1));
        for (String part : List.of(
                "Dr. A",
                "Dr. A ",
                "dr. a",
                "DR A\n",
                "Prof. Dr. ",
                "OA A ",
                "Ass. ",
                "A, ",
                "A.",
                "AB ",
                "Ab, ",
                "bo ",
                "long ",
                "Bo Long ",
                "ann, ",
                "Mr Bo ",
                "1, ",
                "1,2,",
                "1 oder ",
                "Tel. 12345 oder ",
                "wohnhaft in ",
                "in Bad ",
                "Bad ",
                "aus ",
                "Ann aus ",
                "mother ",
                "n\u00E9e A",
                "TW/pk\n",
                "AB:cd\n",
                "-- Ann\n",
                "--",
                "Thanks A\n",
                "Pt AB ",
                "(JS) ",
                "JA\n",
                "12.03. ",
                "am 3.5. ",
                "third ",
                "third May ",
                "vingt et un ",
                "Dear A, ",
                "cc: A, B; ",
                "Visum: ",
                "Fallnr. ",
                "H 1 ",
                "h. c. ",
                "of the May ",
                "12-",
                "on 1/2 ")) {
            String text = part.repeat(MANY);
            assertTrue(secondsOf(() -> scrubber.scrub(text)) < MOST_SECONDS, part);
        }
    }

    @Test
    void agesAreFoundInTheFiguresOfEveryScript() {
        assertEquals("[removed] years", untold.scrub("95 years"));
        assertEquals("[removed] years", untold.scrub("\u0669\u0665 years"));
        assertEquals("[removed] years", untold.scrub("\uD835\uDFD7\uD835\uDFD3 years"));
        assertEquals("45 years", untold.scrub("45 years"));
        assertEquals("1.95 years", untold.scrub("1.95 years"));
    }

    @Test
    void codesOfTownsAreFoundWhereverTheyBegin() {
        for (String code : List.of("M25 1AB", "M251AB", "SW1A 1AA", "EC1A1BB", "E1 6AN")) {
            assertEquals("from [removed] today", untold.scrub("from " + code + " today"), code);
        }
    }

    /** The time of a processor, as other work of the machine does not count. */
    private static double secondsOf(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1e9;
    }
}
