package org.precedent.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.precedent.datasets.evaluation.Qrels;
import org.precedent.datasets.evaluation.Query;
import org.precedent.encoder.Encoder;
import org.precedent.encoder.EncoderOptions;
import org.precedent.encoder.Pixels;
import org.precedent.encoder.Precision;
import org.precedent.encoder.runtime.SiglipEncoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.EncodedCase;
import org.precedent.index.Engine;
import org.precedent.index.View;
import org.precedent.index.archive.Archive;
import org.precedent.index.lucene.LuceneEngine;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.Image;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;
import org.precedent.index.record.Generation;

/** The cases of an ingested world of phantoms with their vectors, and what they answer: material for other archives. */
final class PhantomCases implements AutoCloseable {
    private final CaseRecord record;
    private final Encoder encoder;
    private final List<EncodedCase> cases = new ArrayList<>();
    private final Map<String, String> topics = new LinkedHashMap<>();
    private final Map<String, Set<CaseId>> relevant = new HashMap<>();

    private final KeptPictures pictures;

    private PhantomCases(Archive archive, CaseRecord record, Encoder encoder) {
        this.record = record;
        this.encoder = encoder;
        this.pictures = new KeptPictures(archive);
    }

    static PhantomCases of(PhantomWorld world) throws IOException {
        Archive archive = Archive.existing(world.data());
        CaseRecord record = archive.record(Access.READ);
        Generation current = record.currentGeneration().orElseThrow();
        EncoderOptions options = EncoderOptions.DEFAULTS
                .withPrecision(Precision.of(current.fingerprint().precision()))
                .withWindowing(current.fingerprint().windowing());
        PhantomCases read = new PhantomCases(archive, record, SiglipEncoder.open(Project.demoModel(), options));
        Path index = archive.index(current.name());
        try (CaseIndex opened = new LuceneEngine().open(index, current.fingerprint(), Engine.Mode.READ);
                View view = opened.view()) {
            view.forEach(read.cases::add);
        }
        Qrels qrels = Qrels.read(world.sources().resolve("qrels.tsv"));
        for (Query query : Query.read(world.sources().resolve("queries.tsv"))) {
            Set<CaseId> right = new HashSet<>();
            qrels.of(query.id()).forEach((study, grade) -> {
                if (grade > 0) {
                    right.add(archive.pseudonyms().ofStudy(study));
                }
            });
            if (!right.isEmpty()) {
                read.topics.put(query.id(), query.text());
                read.relevant.put(query.id(), right);
            }
        }
        return read;
    }

    Encoder encoder() {
        return encoder;
    }

    List<EncodedCase> all() {
        return List.copyOf(cases);
    }

    /** The words of each topic by its id, such as {@code pneumothorax-left}. */
    Map<String, String> topics() {
        return topics;
    }

    /** Topics of a finding as a whole, without a side; the normal studies' are none. */
    List<String> findings() {
        return topics.keySet().stream()
                .filter(id -> !id.startsWith("normal") && !id.matches(".*-(left|right|bilateral)"))
                .toList();
    }

    Set<CaseId> relevant(String topic) {
        return relevant.getOrDefault(topic, Set.of());
    }

    List<EncodedCase> without(String topic) {
        return cases.stream()
                .filter(one -> !relevant(topic).contains(one.content().id()))
                .toList();
    }

    /** Those that answer a topic whose words name a kind of study. */
    List<EncodedCase> ofKind(String title) {
        Set<CaseId> ofKind = new HashSet<>();
        topics.forEach((id, words) -> {
            if (words.contains(title)) {
                ofKind.addAll(relevant(id));
            }
        });
        return cases.stream().filter(one -> ofKind.contains(one.content().id())).toList();
    }

    /** The image as it was encoded. */
    Pixels pixels(Image image) throws IOException {
        return pictures.of(record).read(image.id()).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        try (encoder;
                pictures) {
            record.close();
        }
    }
}
