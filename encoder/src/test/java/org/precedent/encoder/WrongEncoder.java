package org.precedent.encoder;

import java.util.List;

/** A fake whose vectors all point away from where they should. */
public final class WrongEncoder extends ForwardingEncoder {

    /** Turns the vectors of {@link FakeEncoder}. */
    public WrongEncoder() {
        super(new FakeEncoder());
    }

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
        return turned(super.encodeImages(images));
    }

    @Override
    public List<Embedding> encodeTexts(List<String> texts) {
        return turned(super.encodeTexts(texts));
    }
}
