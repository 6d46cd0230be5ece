package org.precedent.api.summary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Reason;
import org.precedent.api.summary.claim.Verdict;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

final class OrdersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contact Mr [removed] on 555-0199 about the pneumothorax: take 40 mg prednisolone at once.",
                "Call 0171 555 0199.",
                "Phone the ward on +44 (0)20 555 0199 about the mass.",
                "Please contact the office.",
                "Take two tablets of 500 mg paracetamol.",
                "Give 2 g ceftriaxone.",
                "Drain the effusion at once.",
                "Rufen Sie 0711 555019 an.",
                "Nehmen Sie täglich 40 mg Prednisolon."
            })
    void ordersTellOfNoPatient(String sentence) {
        assertEquals(0, Orders.lengthBefore(sentence));
        assertFalse(Quotable.is(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contact dermatitis on both hands.",
                "Contact of the tumour with the artery on 12/03/2026 over 180 degrees.",
                "Ring enhancing lesion on 12.03.2026.",
                "Drain in place immediately below the diaphragm.",
                "Increase in volume to 40 ml.",
                "The vessels give rise to a mass of 5 g.",
                "Call of the heart rate was 120 to 140."
            })
    void whatIsSeenIsNoOrder(String sentence) {
        assertEquals(sentence.length(), Orders.lengthBefore(sentence));
    }

    @Test
    void whatStandsBeforeAnOrderIsTold() {
        String sentence = "Large pneumothorax, call the ward on 555-0199.";
        assertEquals("Large pneumothorax", sentence.substring(0, Orders.lengthBefore(sentence)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contact 555-0199 about case 1.",
                "Call the ward about the left pleural effusion of case 1 on 555-0199."
            })
    void aClaimThatOrdersIsAdvice(String text) {
        String report = "Small left pleural effusion. " + text;
        ClaimChecker checker =
                new ClaimChecker(List.of(new CitedCase(1, new CaseId("one"), ReportParser.parse(report), 1)));
        Verdict verdict = checker.check(new ClaimDraft(text, List.of(1), ClaimKind.SINGLE, ""));
        assertEquals(new Verdict.Dropped(Reason.ADVICE), verdict);
    }
}
