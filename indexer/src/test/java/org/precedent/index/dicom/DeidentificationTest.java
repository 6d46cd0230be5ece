package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.deid.Scrubber;
import org.precedent.index.model.Study;

final class DeidentificationTest {
    private static final List<String> SECRETS = List.of(
            "zebedee",
            "quillon",
            "884213",
            "farquhar",
            "wystan",
            "fenwick",
            "900417",
            "19470228",
            "acc77",
            "st swithin",
            "1.2.3.1",
            "1.2.3.2",
            "1.2.3.4.1",
            "nested");

    @TempDir
    private Path folder;

    private ReadFiles files;

    @BeforeEach
    void open() {
        files = new ReadFiles(folder);
    }

    private static DicomWriter fullOfSecrets() {
        DicomWriter file = DicomWriter.image(2, 2)
                .text(0x0008_0020, "DA", "20240119")
                .text(0x0008_0050, "SH", "ACC77001")
                .text(0x0008_0060, "CS", "CR")
                .text(0x0008_0070, "LO", "GE MEDICAL SYSTEMS")
                .text(0x0008_0080, "LO", "St Swithin Infirmary")
                .text(0x0008_0090, "PN", "Farquhar^Wystan")
                .text(0x0008_1030, "LO", "Chest PA Quillon, Zebedee QZ884213X")
                .text(0x0008_103E, "LO", "St. Swithin infirmary, wystan FARQUHAR, born 28/02/1947")
                .text(0x0010_0010, "PN", "ZEBEDEE^QUILLON")
                .text(0x0010_0020, "LO", "QZ-884213-X")
                .text(0x0010_0030, "DA", "19470228")
                .text(0x0010_0040, "CS", "F")
                .text(0x0010_1040, "LO", "221B Fenwick Terrace")
                .text(0x0010_2154, "SH", "+44 7700 900417")
                .text(0x0010_4000, "LT", "Mrs Quillon was seen by Dr Farquhar")
                .text(0x0018_0015, "CS", "CHEST")
                .text(0x0018_1030, "LO", "PROTOCOL OF NESTED")
                .text(0x0018_5101, "CS", "PA")
                .text(0x0009_1001, "LO", "ZEBEDEE QUILLON");
        DicomWriter inner = file.item().text(0x0009_1002, "PN", "Nested^Person");
        return file.sequence(
                0x0010_1002, file.item().text(0x0010_0020, "LO", "OTHER-551").delimitedSequence(0x0009_1003, inner));
    }

    @Test
    void whatIsAllowedLeaves() throws Exception {
        DicomInstance instance = files.ok(fullOfSecrets());
        Study study = instance.study();
        assertEquals("CR", study.modality());
        assertEquals("CHEST", study.bodyPart());
        assertEquals("F", study.sex());
        assertEquals(76, study.age());
        assertEquals(LocalDate.of(2024, 1, 19), study.date());
        assertEquals("PA", instance.view());
        assertEquals(
                Map.of(
                        "Manufacturer",
                        "GE MEDICAL SYSTEMS",
                        "PhotometricInterpretation",
                        "MONOCHROME2",
                        "ProtocolName",
                        "PROTOCOL OF [removed]",
                        "SeriesDescription",
                        "[removed], [removed], born [removed]",
                        "StudyDescription",
                        "Chest PA [removed] [removed]",
                        "ViewPosition",
                        "PA"),
                study.attributes());
    }

    @Test
    void noSecretIsInAnythingThatLeaves() throws Exception {
        DicomInstance instance = files.ok(fullOfSecrets());
        String shown = instance + " " + instance.study() + " " + instance.caseId() + " " + instance.patient() + " "
                + instance.seriesKey() + " " + instance.view() + " " + instance.scrubber() + " "
                + new ObjectMapper()
                        .findAndRegisterModules()
                        .writeValueAsString(instance.study().attributes());
        for (String secret : SECRETS) {
            assertFalse(shown.toLowerCase(Locale.ROOT).contains(secret), secret);
        }
    }

    /** The scrubber apart, which must know what it removes, no secret lies in any field that hangs on an instance. */
    @Test
    void noSecretIsHiddenInsideAnInstance() throws Exception {
        String all = Reached.textsFrom(files.ok(fullOfSecrets())).toLowerCase(Locale.ROOT);
        assertTrue(all.contains("ge medical systems"), "the walk did not find what is there");
        for (String secret : SECRETS) {
            assertFalse(all.contains(secret), secret);
        }
    }

    @Test
    void theScrubberKnowsWhatTheFileKnows() throws Exception {
        Scrubber scrubber = files.ok(fullOfSecrets()).scrubber();
        assertEquals(
                "[removed], MRN [removed], DOB [removed], from [removed], phone [removed], accession [removed].",
                scrubber.scrub("Quillon Zebedee, MRN QZ-884213-X, DOB 28 February 1947, from 221b Fenwick Terrace,"
                        + " phone +44 7700 900417, accession ACC77001."));
        assertEquals("see [removed]", scrubber.scrub("see OTHER-551"));
        assertEquals("seen by [removed]", scrubber.scrub("seen by person"));
    }

    @Test
    void whoeverIsNamedIsKnownWithoutValueRepresentations() throws Exception {
        DicomWriter.Syntax implicit = DicomWriter.Syntax.IMPLICIT_LITTLE;
        List<Integer> names = List.of(
                0x0040_2008,
                0x0040_4037,
                0x3006_00A6,
                0x300E_0008,
                0x4008_0102,
                0x4008_010A,
                0x4008_010C,
                0x4008_0114,
                0x4008_0119);
        for (int tag : names) {
            DicomWriter file = DicomWriter.image(implicit, 2, 2).text(tag, "PN", "Farquhar^Wystan");
            assertEquals("so [removed] says", files.ok(file).scrubber().scrub("so Farquhar says"), "in " + tag);
        }
        for (int tag : List.of(0x0010_2155, 0x0038_0060, 0x0040_2010)) {
            DicomWriter file = DicomWriter.image(implicit, 2, 2).text(tag, "LO", "XK-7Q4");
            assertEquals("so [removed] says", files.ok(file).scrubber().scrub("so XK-7Q4 says"), "in " + tag);
        }
        List<Integer> sequences = List.of(
                0x0018_A001,
                0x0040_0100,
                0x0040_0275,
                0x0040_4035,
                0x0040_A073,
                0x0040_A078,
                0x0040_A07A,
                0x0400_0550,
                0x0400_0561,
                0x4008_0111,
                0x4008_0118);
        for (int tag : sequences) {
            DicomWriter file = DicomWriter.image(implicit, 2, 2);
            file.sequence(tag, file.item().text(0x0008_1070, "PN", "Farquhar^Wystan"));
            assertEquals("so [removed] says", files.ok(file).scrubber().scrub("so Farquhar says"), "in " + tag);
        }
    }

    @Test
    void aCodeThatHoldsANameIsDropped() throws Exception {
        DicomInstance instance =
                files.ok(fullOfSecrets().text(0x0018_0015, "CS", "QUILLON").text(0x0018_5101, "CS", "Mrs. Q"));
        assertEquals("", instance.study().bodyPart());
        assertEquals("", instance.view());
    }

    @Test
    void burnedInTextIsHeldForReview() throws Exception {
        for (String said : List.of("YES", "Yes", "yes ", " Y", "JA", "TRUE", "1", "NOT SURE", "?", "NO\\YES", "N0")) {
            String reason = files.rejection(fullOfSecrets().text(0x0028_0301, "CS", said));
            assertTrue(reason.startsWith("BURNED_IN: "), said);
        }
        for (String said : List.of("NO", "no", " No ", "N", "", "  ", "FALSE", "0", "NO\\NO")) {
            assertEquals(
                    1, files.ok(fullOfSecrets().text(0x0028_0301, "CS", said)).frameCount(), said);
        }
    }

    @Test
    void codesSlightlyOutOfStandardAreRead() throws Exception {
        DicomInstance instance = files.ok(DicomWriter.image(2, 2)
                .text(0x0008_0020, "DA", "2024-01-31")
                .text(0x0008_0060, "CS", "cr")
                .text(0x0010_0040, "CS", "Female")
                .text(0x0010_1010, "AS", "45")
                .text(0x0018_0015, "CS", "Chest")
                .text(0x0018_5101, "CS", "pa")
                .text(0x0020_0062, "CS", "Left"));
        Study study = instance.study();
        assertEquals("CR", study.modality());
        assertEquals("CHEST", study.bodyPart());
        assertEquals("F", study.sex());
        assertEquals(45, study.age());
        assertEquals(LocalDate.of(2024, 1, 31), study.date());
        assertEquals("PA", instance.view());
        assertEquals("L", study.attributes().get("ImageLaterality"));
    }

    @Test
    void freeTextInPlaceOfACodeStaysHere() throws Exception {
        DicomInstance instance = files.ok(DicomWriter.image(2, 2)
                .text(0x0008_0060, "CS", "Canary One")
                .text(0x0018_0015, "CS", "Canary Two")
                .text(0x0018_5101, "CS", "Canary Three")
                .text(0x0020_0060, "CS", "Canary Four")
                .text(0x0010_0040, "CS", "Canary Five")
                .text(0x0028_0004, "CS", "monochrome2"));
        assertFalse(
                (instance.study() + instance.view()).toLowerCase(Locale.ROOT).contains("canary"));
    }

    @Test
    void aNameInCapitalsIsNoCodeWhoeverItNames() throws Exception {
        DicomInstance instance = files.ok(DicomWriter.image(2, 2)
                .text(0x0008_0060, "CS", "CANARY ONE")
                .text(0x0018_0015, "CS", "CANARY TWO")
                .text(0x0018_5101, "CS", "CANARY")
                .text(0x0020_0060, "CS", "CANARY FOUR")
                .text(0x0020_0062, "CS", "CANARY"));
        assertFalse((instance.study() + instance.view()).contains("CANARY"));
        DicomInstance known = files.ok(DicomWriter.image(2, 2).text(0x0018_0015, "CS", "CHEST PA"));
        assertEquals("CHEST PA", known.study().bodyPart());
    }

    @Test
    void noRefusalNamesAnybody() throws Exception {
        for (DicomWriter file : List.of(
                fullOfSecrets().without(DicomWriter.PIXEL_DATA),
                fullOfSecrets().text(0x0008_0018, "UI", "Zebedee Quillon"),
                fullOfSecrets().text(0x0028_0004, "CS", "QUILLON"),
                fullOfSecrets().words(0x0028_0010, 9999),
                fullOfSecrets().text(0x0028_0301, "CS", "YES"))) {
            String reason = files.rejection(file).toLowerCase(Locale.ROOT);
            assertTrue(SECRETS.stream().noneMatch(reason::contains), reason);
        }
    }

    @Test
    void ageIsWhatTheFileSaysOrReckonedFromBirth() throws Exception {
        assertEquals(45, age("045Y", ""));
        assertEquals(1, age("018M", ""));
        assertEquals(0, age("003D", ""));
        assertEquals(24, age("", "20000120"));
        assertEquals(23, age("", "20000121"));
        assertEquals(90, age("", "19200101"));
        assertEquals(64, age("000Y", "19600101"));
        assertNull(age("old", "next year"));
        assertNull(age("", "20250101"));
        assertNull(age("999Y", ""));
    }

    private @Nullable Integer age(String age, String birth) throws Exception {
        return files.ok(DicomWriter.image(2, 2)
                        .text(0x0008_0020, "DA", "20240120")
                        .text(0x0010_1010, "AS", age)
                        .text(0x0010_0030, "DA", birth))
                .study()
                .age();
    }

    @Test
    void datesAreReadInTheOldWritingAndGarbageIsNone() throws Exception {
        assertEquals(LocalDate.of(1997, 4, 24), date("1997.04.24"));
        assertNull(date("20241350"));
        assertNull(date("yesterday"));
        assertNull(date("00010101"));
    }

    private @Nullable LocalDate date(String text) throws Exception {
        return files.ok(DicomWriter.image(2, 2).text(0x0008_0020, "DA", text))
                .study()
                .date();
    }

    @Test
    void aPatientsIdWithoutFiguresIsANameUnlessItIsWords() throws Exception {
        Scrubber named = files.ok(DicomWriter.image(2, 2).text(0x0010_0020, "LO", "MUELLER_JUERGEN"))
                .scrubber();
        assertEquals("Herr [removed]: left effusion", named.scrub("Herr Müller: left effusion"));
        Scrubber words = files.ok(DicomWriter.image(2, 2).text(0x0010_0020, "LO", "pleural-effusion"))
                .scrubber();
        assertEquals("Pleural effusion", words.scrub("Pleural effusion"));
    }

    @Test
    void aDayOfBirthThatMayBeOneOfTwoIsBoth() throws Exception {
        Scrubber scrubber = files.ok(DicomWriter.image(2, 2).text(0x0010_0030, "DA", "03/04/1950"))
                .scrubber();
        assertEquals("born [removed] or [removed]", scrubber.scrub("born 3 April 1950 or 4 March 1950"));
    }
}
