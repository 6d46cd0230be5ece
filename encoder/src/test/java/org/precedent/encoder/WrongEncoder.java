package org.precedent.encoder;

import java.util.List;

/** A fake whose vectors all point away from where they should. */
public final class WrongEncoder implements Encoder {

    private final FakeEncoder right = new FakeEncoder();

    private static List<Embedding> turned(List<Embedding> vectors) {
        return vectors.stream().map(WrongEncoder::turned).toList();
    }

    private static Embedding turned(Embedding vector) {
        float[] numbers = vector.toArray();
        for (int i = 0; i < numbers.length; i += 2) {
            numbers[i] = -numbers[i];
        }
        return Embedding.of(numbers);
    }

    @Override
    public List<Embedding> encodeImages(List<Pixels> images) {
        return turned(right.encodeImages(images));
    }

    @Override
    public List<Embedding> encodeTexts(List<String> texts) {
        return turned(right.encodeTexts(texts));
    }

    @Override
    public Regions encodeRegions(Pixels image) {
        return right.encodeRegions(image);
    }

    @Override
    public Fingerprint fingerprint() {
        return right.fingerprint();
    }

    @Override
    public int dimension() {
        return right.dimension();
    }

    @Override
    public int textLimit() {
        return right.textLimit();
    }

    @Override
    public Tokens tokenize(String text) {
        return right.tokenize(text);
    }

    @Override
    public double probability(double cosine) {
        return right.probability(cosine);
    }

    @Override
    public void close() {
        right.close();
    }
}
