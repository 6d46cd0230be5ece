package org.precedent.api.summary.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;
import org.precedent.api.summary.claim.Verdict;
import org.precedent.index.model.CaseId;
import org.precedent.index.report.ReportParser;

/** A claim says no more than its report: by no narrower name, no other bound of a number, no other likelihood. */
final class SaidMoreTest {
    private static Verdict verdict(String report, String claim) {
        CitedCase one =
                new CitedCase(1, new CaseId("%032x".formatted(1)), ReportParser.parse("FINDINGS: " + report), 0.5);
        CitedCase other =
                new CitedCase(2, new CaseId("%032x".formatted(2)), ReportParser.parse("FINDINGS: Cardiomegaly."), 0.5);
        return new ClaimChecker(List.of(one, other)).check(new ClaimDraft(claim, List.of(1), ClaimKind.SINGLE, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acute pontine infarct. | Case 1 has an acute MCA infarct.
            Acute pontine infarct. | Case 1 has an acute thalamic infarct.
            Acute appendicitis. | Case 1 has perforated appendicitis.
            Fracture of the scaphoid. | Case 1 has a Colles fracture.
            The nodule is less than 5 mm. | The nodule of case 1 is more than 5 mm.
            Nodules measure up to 14 mm. | The nodules of case 1 measure more than 14 mm.
            The mass is larger than 3 cm. | The mass of case 1 is less than 3 cm.
            Renal mass, previously 6 cm, now measures 4 cm. | The renal mass of case 1 measures 6 cm.
            Lymphoma is least likely. | Lymphoma is likely in case 1.
            Lymphoma is least likely. | Lymphoma is most likely in case 1.
            Abscess is less likely than glioblastoma. | An abscess is more likely than glioblastoma in case 1.
            Prostate lesion, PI-RADS 4. Gleason 3. | The prostate lesion of case 1 is PI-RADS 3.
            Prostate cancer, stage T2c. | The prostate cancer of case 1 is stage T2b.
            Kidney 11 cm, spleen 9 cm. | The spleen of case 1 measures 11 cm.
            """)
    void whatSaysMoreIsDropped(String report, String claim) {
        assertInstanceOf(
                Verdict.Dropped.class,
                verdict(report, claim),
                () -> verdict(report, claim).toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acute pontine infarct. | Case 1 has an acute pontine infarct.
            Acute appendicitis. | Case 1 has appendicitis.
            The nodule is less than 5 mm. | The nodule of case 1 is less than 5 mm.
            Nodules measure up to 14 mm. | The nodules of case 1 measure up to 14 mm.
            Left effusion. | Case 1 has a left pleural effusion.
            Lymphoma is most likely. | Lymphoma is most likely in case 1.
            Lymphoma is likely. | Lymphoma is likely in case 1.
            Prostate lesion, PI-RADS 4. | The prostate lesion of case 1 is PI-RADS 4.
            Prostate cancer, stage T2c. | The prostate cancer of case 1 is stage T2c.
            Enlarged heart. | Case 1 has cardiomegaly.
            """)
    void whatSaysTheSameIsShown(String report, String claim) {
        assertFalse(
                verdict(report, claim) instanceof Verdict.Dropped,
                () -> verdict(report, claim).toString());
    }
}
