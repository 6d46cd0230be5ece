package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.FakeEncoder;
import org.precedent.index.SampleCase;
import org.precedent.index.calibration.Leg;
import org.precedent.index.model.ImageId;
import org.precedent.index.words.QueryWords;

class CaseProbesTest {
    private final FakeEncoder encoder = new FakeEncoder();
    private final CaseProbes probes = new CaseProbes(SearchOptions.DEFAULTS);

    @Test
    void fewImagesSpreadEvenlyStandForMany() {
        List<Integer> hundred = IntStream.range(0, 100).boxed().toList();

        assertEquals(List.of(12, 37, 62, 87), CaseProbes.spread(hundred, 4));
        assertEquals(List.of(0, 1, 3, 4), CaseProbes.spread(hundred.subList(0, 5), 4));
        assertEquals(List.of(0, 1, 2), CaseProbes.spread(hundred.subList(0, 3), 4));
    }

    @Test
    void aCaseOfManyImagesLooksForFour() {
        SampleCase sample = SampleCase.named("many");
        for (int i = 0; i < 40; i++) {
            sample.image("img-" + i, encoder.encodeText("image " + i));
        }

        Probe probe = probes.of(sample.build()).get(Leg.IMAGE_TO_IMAGE);

        List<Embedding> expected = IntStream.of(5, 15, 25, 35)
                .mapToObj(i -> encoder.encodeText("image " + i))
                .toList();
        List<ImageId> shown = Stream.of("img-5", "img-15", "img-25", "img-35")
                .map(ImageId::new)
                .toList();
        assertEquals(new Probe.OfVectors(expected, shown), probe);
    }

    @Test
    void theConclusionSpeaksForAReport() {
        String findings = "Findings: The heart is large.";
        String impression = "Left pneumothorax.";
        Map<Leg, Probe> found = probes.of(SampleCase.named("concluded")
                .report(findings + "\nImpression: " + impression)
                .passage("The heart is large.", encoder.encodeText("heart"))
                .passage(impression, encoder.encodeText("pneumothorax"))
                .build());

        assertEquals(new Probe.OfWords(QueryWords.of(impression)), found.get(Leg.WORDS));
        assertEquals(new Probe.OfVectors(List.of(encoder.encodeText("pneumothorax"))), found.get(Leg.TEXT_TO_TEXT));
    }

    @Test
    void aConclusionThatOnlyDeniesLeavesTheReportToSpeak() {
        Map<Leg, Probe> found = probes.of(SampleCase.named("denying")
                .report("Findings: The heart is large.\nImpression: No pneumothorax.")
                .passage("The heart is large.", encoder.encodeText("heart"))
                .build());

        assertEquals(new Probe.OfWords(QueryWords.of("The heart is large.")), found.get(Leg.WORDS));
    }

    @Test
    void whatAReportDeniesDoesNotSpeakForIt() {
        Map<Leg, Probe> found = probes.of(SampleCase.named("denying")
                .report("No pneumothorax. Right effusion.")
                .passage("No pneumothorax.", encoder.encodeText("none"))
                .passage("Right effusion.", encoder.encodeText("effusion"))
                .build());

        assertEquals(new Probe.OfWords(QueryWords.of("Right effusion.")), found.get(Leg.WORDS));
    }

    @Test
    void aReportThatOnlyDeniesSpeaksAsItIs() {
        Map<Leg, Probe> found = probes.of(SampleCase.named("healthy")
                .report("No pneumothorax.")
                .passage("No pneumothorax.", encoder.encodeText("none"))
                .build());

        assertEquals(new Probe.OfWords(QueryWords.of("No pneumothorax.")), found.get(Leg.WORDS));
    }

    @Test
    void aCaseWithoutAReportLooksForReportsByItsImages() {
        Map<Leg, Probe> found = probes.of(SampleCase.named("mute")
                .image("img", encoder.encodeText("image"))
                .build());

        assertEquals(Set.of(Leg.IMAGE_TO_IMAGE, Leg.IMAGE_TO_TEXT), found.keySet());
    }

    @Test
    void aCaseWithoutImagesLooksForImagesByItsReport() {
        Map<Leg, Probe> found = probes.of(SampleCase.named("blind")
                .report("Effusion.")
                .passage("Effusion.", encoder.encodeText("effusion"))
                .build());

        assertEquals(Set.of(Leg.TEXT_TO_IMAGE, Leg.TEXT_TO_TEXT, Leg.WORDS), found.keySet());
    }

    @Test
    void aBareCaseLooksForNothing() {
        assertTrue(
                probes.of(SampleCase.named("bare").imageWithoutVector("blank").build())
                        .isEmpty());
    }
}
