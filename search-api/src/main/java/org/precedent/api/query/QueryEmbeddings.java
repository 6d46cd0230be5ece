package org.precedent.api.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.Fingerprint;
import org.precedent.encoder.Pixels;

/**
 * The embeddings of queries, each computed once and kept while there is room. Safe for use by several threads: two
 * searches for the same thing at the same time wait for one computation.
 *
 * <p>Neither words nor pixels are kept, only the tokens that the text tower sees and the digest of an image. The
 * encoder runs on threads of the platform, because native code holds on to the carrier of a virtual one.
 */
final class QueryEmbeddings {
    private static final Executor PLATFORM =
            task -> Thread.ofPlatform().daemon().name("encode").start(task);

    private final Encoder encoder;
    private final Fingerprint fingerprint;
    private final Cache<Key, CompletableFuture<Embedding>> cache;

    /** What decides an embedding. */
    private sealed interface Key {
        record OfText(Fingerprint fingerprint, List<Integer> tokens) implements Key {}

        record OfPixels(Fingerprint fingerprint, String digest) implements Key {}
    }

    QueryEmbeddings(Encoder encoder, int capacity) {
        this.encoder = encoder;
        this.fingerprint = encoder.fingerprint();
        this.cache = Caffeine.newBuilder().maximumSize(capacity).build();
    }

    /** The legs with vectors in place of what was to be encoded; the encoder runs at most once a modality. */
    List<OpenLeg> encoded(List<OpenLeg> legs) {
        IdentityHashMap<Probe.Raw, Integer> places = new IdentityHashMap<>();
        List<Probe.Raw> contents = new ArrayList<>();
        for (OpenLeg leg : legs) {
            if (leg.probe() instanceof Probe.Raw raw && places.putIfAbsent(raw, contents.size()) == null) {
                contents.add(raw);
            }
        }
        List<Embedding> embeddings = of(contents);
        List<OpenLeg> encoded = new ArrayList<>();
        for (OpenLeg leg : legs) {
            if (leg.probe() instanceof Probe.Raw raw) {
                Embedding embedding = embeddings.get(Objects.requireNonNull(places.get(raw)));
                encoded.add(leg.with(new Probe.OfVectors(List.of(embedding))));
            } else {
                encoded.add(leg);
            }
        }
        return encoded;
    }

    /** One embedding a content, in order; the encoder runs at most once a modality. */
    List<Embedding> of(List<? extends Probe.Raw> contents) {
        List<Key> keys = contents.stream().map(this::key).toList();
        Map<Key, Probe.Raw> byKey = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), contents.get(i));
        }
        Map<Key, Embedding> embeddings = embeddings(byKey);
        return keys.stream()
                .map(key -> Objects.requireNonNull(embeddings.get(key)))
                .toList();
    }

    private Key key(Probe.Raw raw) {
        return switch (raw) {
            case Probe.OfText(String text) ->
                new Key.OfText(fingerprint, encoder.tokenize(text).ids());
            case Probe.OfPixels(Pixels pixels) -> new Key.OfPixels(fingerprint, pixels.sha256());
        };
    }

    /** Whoever asks for something first encodes it; the others wait. A failure is theirs too, and forgotten. */
    private Map<Key, Embedding> embeddings(Map<Key, Probe.Raw> contents) {
        Map<Key, CompletableFuture<Embedding>> wanted = new HashMap<>();
        Map<Key, Probe.Raw> missing = new HashMap<>();
        contents.forEach((key, raw) -> {
            CompletableFuture<Embedding> own = new CompletableFuture<>();
            CompletableFuture<Embedding> known = cache.asMap().putIfAbsent(key, own);
            wanted.put(key, known == null ? own : known);
            if (known == null) {
                missing.put(key, raw);
            }
        });
        if (!missing.isEmpty()) {
            PLATFORM.execute(() -> complete(missing, wanted));
        }
        Map<Key, Embedding> embeddings = new HashMap<>();
        wanted.forEach((key, embedding) -> embeddings.put(key, result(embedding)));
        return embeddings;
    }

    private void complete(Map<Key, Probe.Raw> missing, Map<Key, CompletableFuture<Embedding>> wanted) {
        Map<Key, Embedding> encoded = Map.of();
        Throwable failure = new IllegalStateException("the encoder gave too few embeddings");
        try {
            encoded = encode(missing);
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        for (Key key : missing.keySet()) {
            CompletableFuture<Embedding> own = Objects.requireNonNull(wanted.get(key));
            Embedding embedding = encoded.get(key);
            if (embedding == null) {
                cache.asMap().remove(key, own);
                own.completeExceptionally(failure);
            } else {
                own.complete(embedding);
            }
        }
    }

    /** What native code computes, computed on a thread of the platform. */
    static <T> T onPlatform(Supplier<T> work) {
        return result(CompletableFuture.supplyAsync(work, PLATFORM));
    }

    private static <T> T result(CompletableFuture<T> computed) {
        try {
            return computed.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }

    private Map<Key, Embedding> encode(Map<Key, Probe.Raw> contents) {
        List<Key> textKeys = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Key> imageKeys = new ArrayList<>();
        List<Pixels> images = new ArrayList<>();
        contents.forEach((key, raw) -> {
            switch (raw) {
                case Probe.OfText(String text) -> {
                    textKeys.add(key);
                    texts.add(text);
                }
                case Probe.OfPixels(Pixels pixels) -> {
                    imageKeys.add(key);
                    images.add(pixels);
                }
            }
        });
        Map<Key, Embedding> embeddings = new HashMap<>();
        put(embeddings, textKeys, texts.isEmpty() ? List.of() : encoder.encodeTexts(texts));
        put(embeddings, imageKeys, images.isEmpty() ? List.of() : encoder.encodeImages(images));
        return embeddings;
    }

    private static void put(Map<Key, Embedding> embeddings, List<Key> keys, List<Embedding> values) {
        for (int i = 0; i < keys.size(); i++) {
            embeddings.put(keys.get(i), values.get(i));
        }
    }
}
