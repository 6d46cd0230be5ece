package org.precedent.index.source.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProcedureTest {

    @ParameterizedTest
    @CsvSource({
        "CT Head without contrast, CT, HEAD",
        "MRI of the lumbar spine, MR, LSPINE",
        "CT abdomen and pelvis, CT, ABDOMENPELVIS",
        "'FOOT, 3+ VIEWS', CR, FOOT",
        "CXR 2 VIEWS AP/PA & LATERAL, CR, CHEST",
        "Portable XR Chest Views, CR, CHEST",
        "ECHO CARDIOGRAM COMPLETE, US, HEART",
        "US renal, US, KIDNEY",
        "DXA BONE DENSITOMETRY, BMD, BONE",
        "Colonoscopy (procedure), ES, COLON",
        "Mammography bilateral, MG, BREAST",
        "R\u00F6ntgen Thorax, CR, CHEST"
    })
    void theNameOfAProcedureTellsModalityAndBodyPart(String name, String modality, String bodyPart) {
        assertEquals(new Procedure(modality, bodyPart), Procedure.of(name));
    }

    @ParameterizedTest
    @CsvSource({"Complete Blood Count", "Lipid Panel", "GLUCOSE", "Bacteria identified in Stool by Culture", "''"})
    void whatALaboratoryDoesMakesNoImages(String name) {
        assertFalse(Procedure.of(name).makesImages());
    }
}
