package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Polarity;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Section;

/** Holds what is read of French and Spanish reports. */
final class RomanceReportsTest {
    private static Polarity polarity(String text) {
        return ReportParser.parse(text).structure().sentences().getFirst().polarity();
    }

    private static List<String> findings(String text) {
        return ReportParser.parse(text).structure().findings().stream()
                .map(one -> one.id() + " " + one.presence().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pas d'épanchement pleural.",
                "PAS D'EPANCHEMENT PLEURAL.",
                "Absence de pneumothorax.",
                "Il n'y a pas de fracture.",
                "Sans anomalie du parenchyme pulmonaire.",
                "Aucune lésion osseuse.",
                "On ne retrouve pas de foyer pulmonaire.",
                "Sin evidencia de derrame pleural.",
                "No se observa derrame pleural ni neumotórax.",
                "Ausencia de adenopatías en el mediastino.",
                "No hay signos de fractura."
            })
    void aSentenceThatOnlyDeniesIsDenied(String sentence) {
        assertEquals(Polarity.NEGATED, polarity(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Petit épanchement pleural gauche, stable.",
                "Une fracture ne peut être exclue; pas de modification de la lésion.",
                "No se descarta fractura de la cadera.",
                "Derrame pleural izquierdo sin cambios."
            })
    void whatLooksLikeADenialIsNone(String sentence) {
        assertEquals(Polarity.AFFIRMED, polarity(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pas de pneumothorax, mais un épanchement pleural droit.   | pneumothorax absent, pleural-effusion present
            Épanchement pleural probable à la base gauche.            | pleural-effusion uncertain
            Une embolie pulmonaire ne peut être exclue.               | pulmonary-embolism uncertain
            Suspicion de fracture du col du fémur.                    | hip-fracture uncertain
            No se observa neumotórax, pero hay derrame pleural.       | pneumothorax absent, pleural-effusion present
            No se descarta neumonía en el lóbulo inferior.            | pneumonia uncertain
            Probable fractura de la cadera derecha.                   | fracture uncertain
            """)
    void findingsAreReadWithTheirPresence(String text, String expected) {
        assertEquals(List.of(expected.split(", ")), findings(text));
    }

    @Test
    void theSectionsOfAFrenchReportAreFound() {
        assertEquals(List.of("INDICATION", "TECHNIQUE", "RÉSULTATS", "CONCLUSION"), headings("""
                        Indication : dyspnée.
                        Technique : radiographie de face.
                        Résultats : pas d'épanchement pleural.
                        Conclusion : examen normal.
                        """));
    }

    @Test
    void theSectionsOfASpanishReportAreFound() {
        assertEquals(List.of("DATOS CLÍNICOS", "HALLAZGOS", "IMPRESIÓN DIAGNÓSTICA"), headings("""
                        Datos clínicos: disnea de esfuerzo.
                        Hallazgos: no se observa derrame pleural.
                        Impresión diagnóstica: estudio normal.
                        """));
    }

    private static List<String> headings(String text) {
        ReportStructure structure = ReportParser.parse(text).structure();
        return structure.sections().stream().map(Section::name).toList();
    }
}
