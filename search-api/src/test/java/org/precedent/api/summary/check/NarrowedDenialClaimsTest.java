package org.precedent.api.summary.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Verdict;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

/** A claim denies no more than its reports do, and tells of now what they tell of now. */
final class NarrowedDenialClaimsTest {

    /** "supported", "weak", or the code of why it is dropped. */
    private static String check(String claim, String report) {
        CitedCase cited = new CitedCase(1, new CaseId("1".repeat(32)), ReportParser.parse(report), 0.5);
        Verdict verdict =
                new ClaimChecker(List.of(cited)).check(new ClaimDraft(claim, List.of(1), ClaimKind.SINGLE, ""));
        return switch (verdict) {
            case Verdict.Supported _ -> "supported";
            case Verdict.Weak _ -> "weak";
            case Verdict.Dropped dropped -> dropped.reason().code();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            There is no fracture.             => No acute fracture.              => denied-in-part
            No fracture is seen.              => No displaced fracture.          => denied-in-part
            Effusion is denied.               => No large effusion.              => denied-in-part
            There is no nodule.               => No suspicious nodule.           => denied-in-part
            There is no stenosis.             => No significant stenosis.        => denied-in-part
            There is no tuberculosis.         => No evidence of active TB.       => denied-in-part
            There is no dislocation.          => No acute fracture or dislocation. => denied-in-part
            There is no pneumothorax.         => No definite pneumothorax.       => denied-in-part
            There is no displaced fracture.   => No acute fracture.              => denied-in-part
            There is no disease.              => No acute disease.               => denied-in-part
            There is no disease.              => No acute cardiopulmonary disease. => denied-in-part
            There is no abnormality.          => No acute abnormality.           => denied-in-part
            There is no bowel obstruction.    => No small bowel obstruction.     => denied-in-part
            Es besteht kein Erguss.           => Kein großer Erguss.             => denied-in-part
            """)
    void aDenialInPartBearsNoWholeOneOut(String claim, String report, String expected) {
        assertEquals(expected, check(claim, report));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            There is no acute fracture.       => No acute fracture.
            There is no acute fracture.       => No acute fracture. Old rib fracture.
            There is no large effusion.       => No large effusion.
            There is no suspicious nodule.    => No suspicious nodule is seen.
            There is no fracture.             => No fracture.
            There is no acute disease.        => No acute disease.
            There is no disease.              => No acute disease. No disease.
            Es besteht kein großer Erguss.    => Kein großer Erguss.
            """)
    void aDenialBearsOutWhatItReaches(String claim, String report) {
        assertEquals("supported", check(claim, report));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            A pneumothorax is seen.           => There was a pneumothorax on the prior study.   => of-another
            A fracture is described.          => Compared with prior, which showed a fracture.  => of-another
            An effusion is present.           => The previously seen effusion has resolved.     => polarity
            Infection is present.             => Malignancy is more likely than infection.      => certainty
            An acute rib fracture is seen.    => Old healed rib fracture.                       => severity
            A rib fracture is seen.           => Old healed rib fracture.                       => supported
            A rim-enhancing mass is noted.    => A rim-enhancing mass is noted, which may represent an abscess. => supported
            """)
    void whatIsToldOfNowIsToldOfNow(String claim, String report, String expected) {
        assertEquals(expected, check(claim, report));
    }
}
