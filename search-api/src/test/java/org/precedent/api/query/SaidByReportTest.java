package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.precedent.index.report.ReportParser;
import org.precedent.index.words.ReportWords;

final class SaidByReportTest {
    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            brain abscess        => CT head. The ventricles are normal.                     => weak
            prostate cancer      => CT head. Acute infarct in the left frontal lobe.        => weak
            pneumothorax         => Chest film. Left pneumothorax.                          => strong
            pneumothorax         => Chest film. Possible pneumothorax.                      => good
            collapsed lung       => The left lung is partly collapsed.                      => strong
            left effusion        => Pleural effusion on the left.                           => strong
            effusion and nodule  => Pleural effusion on the left.                           => good
            """)
    void aReportThatIsSilentOfWhatIsAskedForIsAWeakAnswer(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            gastric ulcer           => Skin photograph. A superficial ulcer on the left thigh. => weak
            foot ulcer              => Skin photograph. A superficial ulcer on the left thigh. => weak
            myocardial infarction   => CT head. Acute infarct in the left frontal lobe.        => weak
            nodule in the liver     => Chest film. A nodule in the right lung.                 => weak
            drusen in the lung      => Drusen around the fovea.                                => weak
            pneumothorax in the eye => Chest film. Left pneumothorax.                          => weak
            brain infarct           => CT head. Acute infarct in the left frontal lobe.        => strong
            lung nodule             => Chest film. A nodule in the right lung.                 => strong
            nodule in the lung      => Chest film. Small nodule behind the heart.              => good
            infarct of the brain    => CT head. Acute infarct.                                 => good
            """)
    void aReportThatTellsItOfAnotherPlaceIsAWeakAnswer(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            left effusion             => Right effusion and oedema.                        => good
            left effusion             => Effusion. The left lung is clear.                 => good
            left effusion             => The left lung is clear. Right pleural effusion.   => good
            left pleural effusion     => The left lung is clear. Right pleural effusion.   => good
            left pneumothorax         => Left lung clear. Right pneumothorax.              => good
            left pneumothorax         => No right pneumothorax. Left pneumothorax.         => strong
            left effusion             => Bilateral effusions.                              => strong
            bilateral effusions       => Left effusion.                                    => good
            bilateral effusions       => Left effusion and right effusion.                 => good
            Pleuraerguss links        => Thorax. Pleuraerguss rechts. Linke Lunge frei.    => good
            Pleuraerguss links        => Thorax. Pleuraerguss links.                       => strong
            left effusion             => Right effusion. Left effusion.                    => strong
            """)
    void whatIsOnTheOtherSideIsNoStrongAnswer(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            ring enhancing lesion => CT head. Ring-enhancing lesion in the left lobe. => strong
            mass                  => Chest film. Small nodule in the left lung.       => good
            pleural disease       => Left pleural effusion.                           => good
            """)
    void aNarrowerFindingIsNoStrongAnswer(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            neither pneumothorax nor effusion => CT head. No abnormality.                => weak
            no pneumothorax                   => Chest film. The heart is large.         => weak
            no pneumothorax                   => Chest film. No pneumothorax.            => strong
            no pneumothorax                   => Chest film. No pleural abnormality.     => strong
            no pneumothorax                   => Chest film. Left pneumothorax.          => weak
            """)
    void thatNothingAtAllIsThereDeniesNothingInParticular(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            no effusion                  => Chest film. No large effusion.            => weak
            no fracture                  => Hand film. No acute fracture.             => weak
            kein Erguss                  => Thorax. Kein großer Erguss.               => weak
            no large effusion            => Chest film. No large effusion.            => strong
            no acute fracture            => Hand film. No acute fracture.             => strong
            no acute fracture            => Hand film. No fracture.                   => strong
            no acute displaced fracture  => Hand film. No acute fracture.             => strong
            no displaced fracture        => Hand film. No acute fracture.             => weak
            """)
    void aDenialInPartAnswersNoMoreThanThat(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            right effusion            => Effusion on the right is unlikely.                     => good
            effusion                  => Effusion is unlikely.                                  => good
            pneumonia                 => INDICATION: rule out pneumonia. FINDINGS: no pneumonia. => weak
            pneumothorax              => History: pneumothorax. Findings: lungs are clear.      => good
            suspected pneumonia       => Verdacht auf Pneumonie rechts basal.                   => strong
            Verdacht auf Pneumonie    => Suspected pneumonia at the right base.                 => strong
            suspected pneumonia       => Pneumonia in the right lower lobe.                     => good
            suspected pneumonia       => No pneumonia.                                          => weak
            suspected pneumonia       => INDICATION: rule out pneumonia. FINDINGS: no pneumonia. => weak
            possible pneumothorax     => Pneumothorax cannot be excluded.                       => strong
            cannot exclude pneumothorax => Pneumothorax nicht ausgeschlossen.                   => strong
            pneumothorax not excluded => Left pneumothorax.                                     => good
            """)
    void whatIsInDoubtIsFoundByWhoAsksForDoubt(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            pneumothorax has resolved           => The previously seen pneumothorax has resolved.         => strong
            resolved pneumothorax               => Pneumothorax nicht mehr nachweisbar.                   => strong
            pneumothorax cleared                => The left pneumothorax is no longer seen.               => strong
            Pneumothorax nicht mehr nachweisbar => The pneumothorax has resolved.                         => strong
            resolved pneumothorax               => No pneumothorax.                                       => weak
            resolved pneumothorax               => Left pneumothorax.                                     => weak
            resolved left pneumothorax          => The right pneumothorax has resolved.                   => good
            resolved pneumonia                  => Resolving pneumonia in the right lung.                 => good
            history of pneumothorax             => History: pneumothorax. Findings: lungs are clear.      => strong
            history of pneumothorax             => History of pneumothorax. Lungs are clear.              => strong
            history of pneumothorax             => The pneumothorax has resolved.                         => good
            history of pneumothorax             => Left pneumothorax.                                     => good
            history of pneumothorax             => No pneumothorax.                                       => weak
            lobectomy                           => Status post right lobectomy. No effusion.              => strong
            breast cancer                       => Moderate cardiomegaly. Mother had breast cancer.       => weak
            family history of breast cancer     => Mother had breast cancer. Lungs are clear.             => good
            breast cancer                       => Breast cancer on the left. Mother had breast cancer.   => strong
            """)
    void whatHasGoneIsFoundByWhoAsksForThat(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            large right effusion        => Großer Pleuraerguss rechts.                 => strong
            large right effusion        => Small right pleural effusion.               => good
            large right effusion        => Large left pleural effusion.                => good
            large effusion              => The heart is large. Small effusion.         => good
            kleiner Pleuraerguss        => Trace pleural effusion.                     => strong
            kleiner Pleuraerguss        => Großer Pleuraerguss rechts.                 => good
            Pleuraerguss rechts         => Large right pleural effusion.               => strong
            severe cardiomegaly         => Schwere Kardiomegalie.                      => strong
            petit épanchement pleural   => Small pleural effusion.                     => strong
            new pleural effusion        => Neuer Pleuraerguss links.                   => strong
            new pleural effusion        => Unchanged pleural effusion.                 => good
            unveränderter Pleuraerguss  => Stable pleural effusion.                    => strong
            left upper lobe nodule      => Rundherd im linken Oberlappen.              => strong
            left upper lobe nodule      => Nodule in the left lower lobe.              => good
            LUL nodule                  => Nodule in the right upper lobe.             => good
            Rundherd im Unterlappen     => Nodule at the left base.                    => strong
            leichte Kardiomegalie       => Cardiomegalia leve.                         => strong
            moderate left effusion      => Épanchement pleural gauche modéré.          => strong
            moderate left effusion      => Épanchement pleural gauche minime.          => good
            small right effusion        => Small left effusion. Large right pneumothorax. => good
            acute subdural haematoma    => Chronic subdural haematoma on the left.     => good
            acute subdural haematoma    => Acute subdural haematoma on the left.       => strong
            """)
    void sideDegreeCourseAndPlaceAreMeantAndNotTheirWords(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            no effusion         => No pleural effusion.                         => good
            no effusion         => Kein Nachweis eines Pleuraergusses.          => good
            no effusion         => Absence of pleural effusion. Stable nodule.  => good
            no pleural effusion => No pneumothorax, effusion or consolidation.  => strong
            no effusion         => Neither pneumothorax nor effusion is seen.   => strong
            no mass             => No hilar enlargement.                        => weak
            no fracture         => No rib fracture.                             => good
            """)
    void aDenialAtOneSiteDeniesItInPart(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            left pneumonia               => Left rib fracture. Pneumonia.                               => good
            left pneumothorax            => Left chest tube. Pneumothorax.                              => good
            left intracranial hemorrhage => Intracranial hemorrhage. Left scalp hematoma.               => good
            épanchement pleural gauche   => Épanchement pleural. Poumon gauche clair.                   => good
            left lower lobe pneumonia    => Pneumonia. Left lower lobe clear.                           => good
            left upper lobe pneumonia    => Left upper lobe nodule. Pneumonia.                          => good
            large pleural effusion       => Large hiatal hernia. Pleural effusion.                      => good
            severe pulmonary edema       => Severe scoliosis with pulmonary edema.                      => good
            large pericardial effusion   => Pericardial effusion. Large pleural effusion.               => good
            large pleural effusion       => Large body habitus. Pleural effusion.                       => good
            großer Pleuraerguss          => Großer Patient. Pleuraerguss.                               => good
            new effusion                 => New York patient. Pleural effusion.                         => good
            old fracture                 => 80 year old woman. Rib fracture.                            => good
            basal atelectasis            => Basal ganglia calcification. Atelectasis.                   => good
            unchanged cardiomegaly       => Cardiomegaly. Effusion unchanged.                           => good
            new pneumothorax             => New effusion. Pneumothorax.                                 => good
            stable aneurysm              => Hemodynamically stable patient. Ruptured aneurysm.          => good
            prior stroke                 => Acute stroke. Prior appendectomy.                           => good
            acute infarct                => CT head. Acute headache. Old infarct.                       => good
            acute subdural hematoma      => Chronic subdural hematoma. Acute headache.                  => good
            acute fracture               => Old fracture. Acute hemorrhage.                             => good
            akute Blutung                => Akute Kopfschmerzen. Alte Blutung.                          => good
            left effusion                => Left lung clear. Effusion on the right.                     => good
            left effusion                => Left lung: pneumonia. Right lung: effusion.                 => good
            left infiltrate              => Right lower lobe infiltrate; left lung clear.               => good
            left infiltrate              => Left lower lobe infiltrate.                                 => strong
            left scarring                => Right apical scarring; left lung clear.                     => good
            left pneumonia               => Left pneumonia. Rib fracture.                               => strong
            large pleural effusion       => Pleural effusion, which is large.                           => strong
            acute fracture               => Acute rib fracture. Old hemorrhage.                         => strong
            """)
    void whatIsSaidOfSomethingElseIsNotSaidOfIt(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            large pleural effusion => The pleural effusion is not large.             => good
            large pleural effusion => The pleural effusion is no longer large.       => good
            severe stenosis        => Stenosis is not severe.                        => good
            severe edema           => Pulmonary edema, not severe.                   => good
            new nodule             => Lung nodule. The nodule is not new.            => good
            worsening pneumonia    => Pneumonia is not worsening.                    => good
            displaced fracture     => Fracture, not displaced.                       => good
            upper lobe pneumonia   => Pneumonia, not in the upper lobe.              => good
            """)
    void whatIsDeniedOfItIsNotSaidOfIt(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            no left effusion                => No right pleural effusion.                          => weak
            kein Pneumothorax links         => Kein Pneumothorax rechts.                           => weak
            pas de pneumothorax gauche      => Pas de pneumothorax droit.                          => weak
            no upper lobe nodule            => No lower lobe nodule.                               => weak
            no right pneumothorax           => No left pneumothorax. Right lung partly collapsed.  => weak
            no left pneumothorax            => Left pneumothorax.                                  => weak
            no left pneumothorax            => No left pneumothorax.                               => strong
            no left pneumothorax            => No pneumothorax.                                    => strong
            no left pneumothorax            => Right pneumothorax.                                 => weak
            """)
    void aDenialOnOneSideDeniesNothingOnTheOther(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            no acute fracture     => Hand. Keine akute Fraktur.        => strong
            no acute fracture     => Hand. Keine frische Fraktur.      => strong
            no acute fracture     => Pas de fracture aiguë.            => strong
            no acute fracture     => Hand film. No recent fracture.    => strong
            no new infiltrate     => Thorax. Kein neues Infiltrat.     => strong
            no large effusion     => Thorax. Kein großer Erguss.       => strong
            no severe stenosis    => Keine hochgradige Stenose.        => strong
            no displaced fracture => Keine dislozierte Fraktur.        => strong
            no displaced fracture => Keine akute Fraktur.              => weak
            acute fracture        => Hand. Akute Fraktur.              => strong
            acute cholecystitis   => Akute Cholezystitis.              => strong
            chronic pancreatitis  => Chronische Pankreatitis.          => strong
            chronic pancreatitis  => Akute Pankreatitis.               => good
            """)
    void whatNarrowsMeansTheSameInEveryLanguage(String words, String report, String expected) {
        assertEquals(expected, most(words, report), () -> words + " => " + report);
    }

    private static String most(String words, String report) {
        ReportWords said = ReportWords.of(ReportParser.parse(report));
        return SaidByReport.most(QueryReader.read(words).words(), said).name().toLowerCase(Locale.ROOT);
    }
}
