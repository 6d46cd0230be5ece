package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kinds of what names somebody that no field told, each with what looks alike and names nobody. */
final class UntoldKindsTest {
    private static final int MANY = 20_000;

    /** Some times what it takes; what takes more than linear time takes minutes. */
    private static final double MOST_SECONDS = 10;

    private final Scrubber untold = Scrubber.builder().build();

    private void cleaned(String expected, String text) {
        assertEquals(expected, untold.scrub(text));
    }

    private void stays(String text) {
        assertEquals(text, untold.scrub(text));
    }

    @Test
    void aGivenNameThatIsNothingElseIsOneWhereverItStands() {
        cleaned("[removed] rang the ward and [removed] agreed.", "Sally rang the ward and Declan agreed.");
        cleaned("Mother of [removed] (6) and [removed] (3).", "Mother of Oisín (6) and Saoirse (3).");
        cleaned(
                "Sa fille [removed] et la voisine [removed], puis [removed].",
                "Sa fille Maëlys et la voisine Odette, puis Soizic.");
        cleaned(
                "[removed] hat die Tabletten gerichtet, auch für [removed].",
                "Zdenka hat die Tabletten gerichtet, auch für Korbinian.");
        cleaned("Habló [removed] con [removed].", "Habló Yesenia con Nahuel.");
        cleaned("[removed] and [removed] came.", "TREILLARD Germaine, Emma-Lou and Kevin-Pascal came.");
        cleaned("MARI [removed]", "MARI GUSTAVE EN SALLE");
        cleaned("Seen with [removed] today.", "Seen with Agnieszka Wróblewska today.");
    }

    @Test
    void inASignOrADiseaseAndAmongWordsAGivenNameStays() {
        stays("Alice's syndrome was excluded; Leopold-Handgriff; IgA normal.");
        cleaned(
                "Signe de Lucie absent. St Helena ward. LEFT [removed], CT normal.",
                "Signe de Lucie absent. St Helena ward. LEFT ALICE, CT normal.");
        stays("Normal Flora, Candida in the mouth, Douglas frei, Nur Ruheschmerz.");
    }

    @Test
    void whatIsTooLongToBeMeasuredIsANumberOfSomebody() {
        cleaned("DNI [removed] ([removed])", "DNI 28.551.947 (19/3/81)");
        cleaned("CC [removed] hoy", "CC 43.551.208 hoy");
        stays("12.500.000 copies/ml; 43.551 cells");
        cleaned("Order [removed] and file [removed] were lost.", "Order 2025004417 and file 8841207 were lost.");
        cleaned(
                "Lab ref [removed], N° [removed], CURP [removed].",
                "Lab ref H25-118204, N° 25P14488, CURP HUTX010612MPLRRCA4.");
    }

    @Test
    void whatCountsMeasuresOrStandsInACatalogueStays() {
        stays("Platelets 1200000/µl, HCG 1234567 IU/l, 2500000 copies, day 20250103, SNOMED 22298006, NCT01234567.");
    }

    @Test
    void telephonesAreKnownByTheirGroupsAndByAWordFurtherAhead() {
        cleaned("Teléfono de la hija ([removed]): [removed].", "Teléfono de la hija (Ana): 699 55 01 27.");
        cleaned(
                "Llame al [removed] o [removed] y al [removed].",
                "Llame al 93 555 01 88 o 655 550 142 y al 244 555 0198.");
        cleaned("Praxis [removed] und [removed].", "Praxis 05771 555 23 und 062 555 01 44.");
    }

    @Test
    void measuredGroupsStay() {
        stays("Dose 120 180 240 mg; pressures 120 80 60 40; TR 630 700 800 ms.");
    }

    @Test
    void aDayBeforeEveryReportAndOneBehindANameAreDaysOfBirth() {
        cleaned("Seen, [removed], for review on 14/02/2021.", "Seen, 14/02/1947, for review on 14/02/2021.");
        cleaned(
                "Dr [removed] ([removed]) and Dr [removed] (11/10/2021).",
                "Dr Moreau (11/10/65) and Dr Moreau (11/10/2021).");
        cleaned("DOB [removed], DDN [removed], Aufnahme 18121958.", "DOB 110632, DDN 18121958, Aufnahme 18121958.");
    }

    @Test
    void aPlaceIsKnownByItsPrepositionOrItsEnding() {
        cleaned(
                "She lives with him in [removed] and his work is near Ballina.",
                "She lives with him in Castlebar and his work is near Ballina.");
        cleaned(
                "Elle est suivie à [removed] pour une toux et hospitalisée en Neurologie.",
                "Elle est suivie à Frasne pour une toux et hospitalisée en Neurologie.");
        cleaned(
                "Vive con su esposa en [removed] y trabaja para [removed].",
                "Vive con su esposa en Utrera y trabaja para Coltejer.");
        cleaned(
                "Der Patient kam aus [removed] und wurde nach [removed] verlegt.",
                "Der Patient kam aus Recklinghausen und wurde nach Bad Goisern verlegt.");
    }

    @Test
    void drugsGermsPosturesAndNounsBehindAPrepositionStay() {
        stays("Allergie à Augmentin, passage à Xarelto chez le patient avec une pneumonie à Legionella.");
        stays("He was in Trendelenburg position and in Resus with the team, then in Crohn's remission.");
        stays("Die Meningen sind zart und in den Dünndarmschlingen ist mit Luft zu rechnen.");
    }

    @Test
    void whoDidSomethingOrWasToldIsKnownByThePreposition() {
        cleaned(
                "Film reported by [removed] and seen by [removed].",
                "Film reported by Castellanos and seen by Oyelaran.");
        cleaned(
                "Eco por [removed], confirmée par [removed], handed over to [removed].",
                "Eco por Zuluaga, confirmée par Roumégous, handed over to Thorwald.");
    }

    @Test
    void whatTreatsOrMeasuresStays() {
        stays("Treated by Keppra, reviewed by Doppler and by Echo, traité par Lovenox.");
    }

    @Test
    void whoDoesWhatOnlyPeopleDoOrHasARoleInBracketsIsSomebody() {
        cleaned(
                "[removed] favors surgery; [removed] propone cirugía; [removed] schlägt eine Operation vor.",
                "Kowalczyk favors surgery; Pujol propone cirugía; Camenzind schlägt eine Operation vor.");
        cleaned("[removed] (path) and [removed] (réa) came.", "Zhou (path) and Delphine Arnoux (réa) came.");
    }

    @Test
    void departmentsTumoursAndDrugsAreNobody() {
        stays("Radiology recommends MRI. Tumor (Pathologie) bekannt. Keytruda (everolimus) started.");
    }

    @Test
    void patientsInListsAreFound() {
        cleaned(
                "Bed 4 [removed], Case 2: [removed], Zimmer 12 [removed].",
                "Bed 4 Threlfall, Case 2: Abernathy, Zimmer 12 Piechotta.");
    }

    @Test
    void bedsAndCasesWithoutPatientsStay() {
        stays("Bed 4 Monitoring, case 12 Known, Fall 3 Adenokarzinom.");
    }

    @Test
    void anInitialBehindAColonOrABracketBelongsToAName() {
        cleaned("Technicienne : [removed]", "Technicienne : K. Bouzid");
        cleaned(
                "Protokoll: [removed]; ([removed], Assistenzarzt)",
                "Protokoll: F. Tanner; (T. Sobotta, Assistenzarzt)");
    }

    @Test
    void countedPartsAndMusclesStay() {
        stays("A. Prostate, left base\nB. Bones\nM. Supraspinatus, N. Medianus");
    }

    @Test
    void mariasInShortAreNames() {
        cleaned("[removed] y [removed].", "Mª Ángeles Cifuentes y M.ª Dolores.");
    }

    @Test
    void streetsNeedNoNumber() {
        cleaned(
                "Mrs [removed], [removed], on [removed], dans la [removed], in der [removed].",
                "Mrs Pym, 22 PITTENCRIEFF TERRACE, on Geneva Ave, dans la rue des Lavandières, in der Lindenstraße.");
    }

    @Test
    void aStreetOfTheStomachStays() {
        stays("Die Magenstraße ist frei.");
    }

    @Test
    void theRestOfAnAddressGoesWithIt() {
        cleaned("DOMICILIO [removed]", "DOMICILIO PRIVADA DE LOS TULES 18 COL. LA JOYA, ATLIXCO");
        cleaned("Direct. Dirección: [removed], Manises", "Direct. Dirección: Avda. Real 4, Manises");
        cleaned("[removed][removed]", "9 Gasworks Yard\nHebden Bridge HX7 6DT");
        cleaned(
                "Dr [removed] ([removed]) et le Dr [removed] (Neurologie)",
                "Dr Moreau (Niort) et le Dr Roche (Neurologie)");
    }

    @Test
    void employersGo() {
        cleaned(
                "Works at [removed]; arbeitet bei [removed]; chauffeur chez [removed]; she drives for [removed] Quarries.",
                "Works at Tesco; arbeitet bei Bosch; chauffeur chez Verdié; she drives for Longcliffe Quarries.");
    }

    @Test
    void aHostileTextTakesNoLongTime() {
        for (String part : List.of(
                "Ann ",
                "Ann-",
                "ANN^",
                "Doe, Ann\n",
                "Bed 4 Doe ",
                "1) Doe Doe\n",
                "(Doe/Roe) ",
                "by Doe ",
                "to to Doe ",
                "25P14488 ",
                "H2-123456-",
                "12345678",
                "1234567 ",
                "M.\u00AA A",
                "M\u00AA Ana ",
                "rue de la ",
                "in Doe ",
                "A. Doe\n",
                "(A. ",
                "        A. Doe,",
                "Address: a, 1\n",
                "Tel. Doe ",
                "Doe, Doe, ",
                "(Doe) ",
                "Doe (path) ",
                "01.02.1930 ",
                "699 55 01 27 ",
                "E1 6AN-a-")) {
            String text = part.repeat(MANY);
            assertTrue(secondsOf(() -> untold.scrub(text)) < MOST_SECONDS, part);
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
