package org.precedent.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.FakeEncoder;
import org.precedent.encoder.Pixels;
import org.precedent.index.calibration.Leg;

class QueryEmbeddingsTest {
    private final FakeEncoder encoder = new FakeEncoder();
    private final QueryEmbeddings embeddings = new QueryEmbeddings(encoder, 10);

    @Test
    void twoLegsOfOneTextAreEncodedOnce() {
        Probe text = new Probe.OfText("left effusion");
        List<OpenLeg> legs = embeddings.encoded(
                List.of(new OpenLeg(Leg.TEXT_TO_IMAGE, 0, 1, text), new OpenLeg(Leg.TEXT_TO_TEXT, 0, 1, text)));

        assertEquals(1, encoder.encodedTexts());
        Probe expected = new Probe.OfVectors(List.of(encoder.encodeText("left effusion")));
        assertEquals(
                List.of(expected, expected), legs.stream().map(OpenLeg::probe).toList());
    }

    @Test
    void whatWasAskedForBeforeIsNotEncodedAgain() {
        embeddings.encoded(List.of(text("left effusion"), image(1)));
        embeddings.encoded(List.of(text("Left  effusion!"), image(1)));

        assertEquals(1, encoder.encodedTexts());
        assertEquals(1, encoder.encodedImages());
    }

    @Test
    void anImageOfTheSamePixelsInAnotherShapeIsAnotherImage() {
        Probe wide = new Probe.OfPixels(Pixels.ofGrey(4, 2, new byte[8]));
        Probe high = new Probe.OfPixels(Pixels.ofGrey(2, 4, new byte[8]));
        embeddings.encoded(
                List.of(new OpenLeg(Leg.IMAGE_TO_IMAGE, 0, 1, wide), new OpenLeg(Leg.IMAGE_TO_IMAGE, 1, 1, high)));

        assertEquals(2, encoder.encodedImages());
    }

    @Test
    void contentsComeBackInTheirOrderAlsoWhenTwoAreEqual() {
        Probe.Raw effusion = new Probe.OfText("left effusion");
        Probe.Raw grey = new Probe.OfPixels(SampleArchive.image(1, 1, 1));
        List<Embedding> embedded =
                embeddings.of(List.of(effusion, grey, new Probe.OfText("Left effusion"), new Probe.OfText("oedema")));

        Embedding text = encoder.encodeText("left effusion");
        Embedding image = encoder.encodeImage(SampleArchive.image(1, 1, 1));
        assertEquals(List.of(text, image, text, encoder.encodeText("oedema")), embedded);
    }

    @Test
    void searchesAtTheSameTimeWaitForOneComputation() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<List<OpenLeg>>>mapToObj(i -> () -> embeddings.encoded(List.of(text("left effusion"))))
                    .toList());
        }

        assertEquals(1, encoder.encodedTexts());
    }

    @Test
    void aFailureOfTheEncoderIsToldAndNotKept() {
        WatchedEncoder failing = new WatchedEncoder(() -> {
            throw new UncheckedIOException(new IOException("the runtime is broken"));
        });
        QueryEmbeddings unlucky = new QueryEmbeddings(failing, 10);

        assertThrows(UncheckedIOException.class, () -> unlucky.encoded(List.of(text("left effusion"))));
        failing.watch(() -> {});
        assertEquals(1, unlucky.encoded(List.of(text("left effusion"))).size());
    }

    private static OpenLeg text(String text) {
        return new OpenLeg(Leg.TEXT_TO_TEXT, 0, 1, new Probe.OfText(text));
    }

    private static OpenLeg image(int grey) {
        return new OpenLeg(Leg.IMAGE_TO_IMAGE, 1, 1, new Probe.OfPixels(SampleArchive.image(grey, grey, grey)));
    }
}
