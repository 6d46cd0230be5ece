package org.precedent.index.deid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient_name",
                "PatientName",
                "patientname",
                "PATIENTNAME",
                "name",
                "Name",
                "pat_name",
                "lastName",
                "patient",
                "subject",
                "Patientenname",
                "Nachname",
                "vorname",
                "nom",
                "prénom",
                "nom_du_patient",
                "apellido",
                "Apellidos",
                "nombre_paciente",
                "medico",
                "médico_responsable",
                "befunder",
                "Zuweiser",
                "Überweiser",
                "ueberweiser",
                "Hausarzt",
                "Oberärztin",
                "attending",
                "referring physician",
                "reader",
                "radiologist_name",
                "cognome",
                "sobrenome",
                "achternaam",
                "huisarts",
                "efternamn",
                "läkare",
                "lekarz",
                "imię",
                "příjmení",
                "Soyadı",
                "фамилия",
                "Врач",
                "όνομα",
                "氏名",
                "患者姓名",
                "환자이름",
                "operator",
                "technician",
                "author"
            })
    void namesOfPersonsAreKnownInManyLanguages(String name) {
        assertEquals(FieldName.PERSON, FieldName.of(name), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dob",
                "DOB",
                "birthDate",
                "date_of_birth",
                "patient_birth_date",
                "Geburtsdatum",
                "geb",
                "date_naissance",
                "fecha_nacimiento",
                "data_di_nascita",
                "geboortedatum",
                "fødselsdato",
                "datum_narozeni",
                "дата_рождения",
                "生年月日"
            })
    void daysOfBirthAreKnownInManyLanguages(String name) {
        assertEquals(FieldName.BIRTH, FieldName.of(name), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"email", "home-address", "phone", "Telefonnummer", "Anschrift", "PLZ", "Wohnort", "código_postal"
            })
    void addressesAreKnown(String name) {
        assertEquals(FieldName.CONTACT, FieldName.of(name), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MRN",
                "accession_number",
                "AccessionNumber",
                "StudyInstanceUID",
                "series_uid",
                "image_id",
                "file_path",
                "filename",
                "Fallnummer",
                "Versichertennummer",
                "NHS_number",
                "ssn",
                "病历号"
            })
    void recordsAreKnown(String name) {
        assertEquals(FieldName.RECORD, FieldName.of(name), name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "capacity",
                "opacity",
                "velocity",
                "dataset_name",
                "scanner_name",
                "width",
                "identified",
                "telescope",
                "licence",
                "attribution",
                "source",
                "text_origin",
                "manufacturer_model_name",
                "title",
                "laterality",
                "stain",
                "magnification",
                "contrast",
                "collection",
                "citation",
                "doi",
                "language",
                "00100010"
            })
    void fieldsThatOnlySoundLikeItAreNone(String name) {
        assertEquals(FieldName.PLAIN, FieldName.of(name), name);
    }
}
