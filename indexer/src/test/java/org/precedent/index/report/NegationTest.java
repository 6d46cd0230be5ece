package org.precedent.index.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.index.model.Polarity;

final class NegationTest {
    private static List<String> negated(String text) {
        return ReportParser.parse(text).structure().negated().stream()
                .map(span -> span.of(text))
                .toList();
    }

    private static Polarity polarity(String sentence) {
        return ReportParser.parse(sentence).structure().sentences().getFirst().polarity();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No pneumothorax.",
                "No effusion or pneumothorax.",
                "There is no focal consolidation, pleural effusion, or pneumothorax.",
                "No evidence of acute infarct, mass, haemorrhage.",
                "There are no acute osseous abnormalities.",
                "Pneumothorax is not seen.",
                "Effusion, pneumothorax, or consolidation is not seen",
                "No pleural effusion and no pneumothorax.",
                "Neither effusion nor pneumothorax.",
                "Negative for fracture.",
                "Without effusion.",
                "Absence of haemorrhage.",
                "Pleural effusion: none.",
                "A pneumothorax has been ruled out.",
                "Pleural effusion has resolved.",
                "The effusion is no longer seen.",
                "Absent left kidney.",
                "1. No effusion.",
                "- no effusion",
                "NO EVIDENCE OF PNEUMOTHORAX.",
                "There isn\u2019t any effusion.",
                "Denies fever, cough or chest pain."
            })
    void aSentenceOfAbsenceIsNegatedWhole(String sentence) {
        assertEquals(List.of(sentence), negated(sentence));
        assertEquals(Polarity.NEGATED, polarity(sentence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No pneumothorax but a small left effusion. | No pneumothorax",
                "No pneumothorax, however there is an effusion. | No pneumothorax",
                "No effusion although the heart is large. | No effusion",
                "No abnormality except a small nodule. | No abnormality",
                "No effusion; small nodule in the left lung. | No effusion",
                "No pneumothorax, there is a small effusion. | No pneumothorax",
                "No pneumothorax and there is a small effusion. | No pneumothorax",
                "No pneumothorax, the heart is enlarged. | No pneumothorax",
                "No pneumothorax, small left effusion. | No pneumothorax",
                "No effusion and stable cardiomegaly. | No effusion",
                "No pneumothorax, left effusion persists. | No pneumothorax",
                "No large effusion, pneumothorax, or mass, but mild oedema. | No large effusion, pneumothorax, or mass",
                "The lungs are clear without effusion. | without effusion.",
                "Large effusion without pneumothorax but with shift. | without pneumothorax",
                "The heart is large and there is no effusion. | there is no effusion.",
                "There is a small effusion, pneumothorax is not seen. | pneumothorax is not seen.",
                "A nodule is seen and effusion is absent. | effusion is absent.",
                "Cardiomegaly, but effusion is not identified. | effusion is not identified.",
                "The heart was not enlarged. | not enlarged.",
                "The heart is not enlarged and the lungs are clear. | not enlarged",
                "The heart is not enlarged and mediastinal contours are normal. | not enlarged",
                "No mass is seen and contours are normal. | No mass is seen",
                "Clear lungs (no effusion) and large heart. | no effusion",
                "Small effusion while no pneumothorax is seen. | no pneumothorax is seen.",
            })
    void onlyTheClauseOfAbsenceIsNegated(String sentence, String clause) {
        assertEquals(List.of(clause), negated(sentence));
        assertEquals(Polarity.MIXED, polarity(sentence));
    }

    @Test
    void aSentenceMayDenyTwice() {
        assertEquals(
                List.of("No pneumothorax", "no fracture."),
                negated("No pneumothorax but a left effusion, and no fracture."));
    }

    @Test
    void negationEndsWithItsSentence() {
        assertEquals(
                List.of("No effusion or pneumothorax."),
                negated("Heart size is normal. No effusion or pneumothorax. Left lower lobe opacity."));
    }

    @Test
    void negationEndsWithItsLine() {
        assertEquals(List.of("No pneumothorax"), negated("No pneumothorax\nSmall left effusion\nHeart normal"));
        assertEquals(List.of("NO PNEUMOTHORAX"), negated("NO PNEUMOTHORAX\nSMALL LEFT EFFUSION"));
    }

    @Test
    void negationGoesOnInAWrappedLine() {
        String text = "There is no evidence of acute cardiopulmonary disease, pleural\neffusion or pneumothorax.";
        assertEquals(List.of(text), negated(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No increase in the left effusion.",
                "No change in the left effusion.",
                "No significant interval change in the nodule.",
                "No evidence of significant interval change in the nodule.",
                "Not only an effusion is seen.",
                "Pneumonia cannot be excluded.",
                "Pneumonia is not excluded.",
                "Rule out pneumonia.",
                "The apices are not well seen.",
                "CT of the chest without contrast.",
                "Effusion without significant change.",
                "Left pleural effusion.",
                "Nodule in the left lung."
            })
    void whatOnlyLooksLikeAbsenceIsNone(String sentence) {
        assertEquals(List.of(), negated(sentence));
    }

    @Test
    void aDenialOfChangeIsNoDenialOfTheRest() {
        assertEquals(List.of("no pneumothorax."), negated("No change in the left effusion and no pneumothorax."));
    }

    @Test
    void whatIsAbsentUnderThatBelongsToTheDenial() {
        assertEquals(
                List.of("No evidence that there is an effusion."), negated("No evidence that there is an effusion."));
    }
}
