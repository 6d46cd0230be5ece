package org.precedent.index.model;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names a collection: drawn at random, the same in every archive that it is carried into. */
public record CollectionId(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public CollectionId {
        Identifiers.checked("CollectionId", value);
    }

    /** A name that nothing has. */
    public static CollectionId random() {
        byte[] bytes = new byte[Pseudonyms.LENGTH / 2];
        RANDOM.nextBytes(bytes);
        return new CollectionId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
