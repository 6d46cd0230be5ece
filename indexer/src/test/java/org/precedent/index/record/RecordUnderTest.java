package org.precedent.index.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.precedent.encoder.Embedding;
import org.precedent.encoder.Fingerprint;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.ImageId;
import org.precedent.index.model.SourceKey;

/** The record that a part of the contract is held against, with short words for asking it. */
interface RecordUnderTest {

    /** The name of a key. */
    String KEY = "key-1";

    Fingerprint ENCODER = new Fingerprint("w", "t", "r", "p", "fp32");
    Fingerprint ANOTHER_ENCODER = new Fingerprint("w2", "t", "r", "p", "fp32");

    CaseRecord record();

    /** Closes the record and opens it again. */
    CaseRecord reopened() throws IOException;

    default Acceptance accept(SampleArrival... arrivals) throws IOException {
        return record().accept(Stream.of(arrivals).map(SampleArrival::arrival).toList());
    }

    default RecordedCase recorded(String id) throws IOException {
        return record().contributions(id(id)).orElseThrow();
    }

    default RecordedContribution said(String source) throws IOException {
        return record().contribution(new SourceKey(source)).orElseThrow();
    }

    default List<String> texts(String id) throws IOException {
        return recorded(id).contributions().stream()
                .map(one -> one.contribution().text())
                .toList();
    }

    default List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        record().forEachCase(id -> ids.add(id.value()));
        return ids;
    }

    default Set<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        record().forEachFile(files::add);
        assertEquals(files.stream().sorted().distinct().toList(), files);
        return Set.copyOf(files);
    }

    default List<String> problems() throws IOException {
        List<String> problems = new ArrayList<>();
        record().check(problems::add);
        return problems;
    }

    /** What is pending, a word each: the case, with a minus before it when it is gone. */
    default List<String> pending(GenerationName generation) throws IOException {
        return record().pending(generation, 1000).stream()
                .map(one -> (one.gone() ? "-" : "") + one.id())
                .toList();
    }

    /** Indexes all that is pending, as an indexer would. */
    default void index(GenerationName generation) throws IOException {
        List<Pending> pending = record().pending(generation, Integer.MAX_VALUE);
        record().removed(
                        generation,
                        pending.stream().filter(Pending::gone).map(Pending::id).toList());
        record().indexed(
                        generation,
                        pending.stream()
                                .filter(one -> !one.gone())
                                .collect(Collectors.toMap(Pending::id, Pending::revision)));
    }

    static CaseId id(String value) {
        return new CaseId(value);
    }

    static ImageId image(String value) {
        return new ImageId(value);
    }

    static Set<String> digests(String... files) {
        return Stream.of(files).map(SampleArrival::digest).collect(Collectors.toSet());
    }

    /** A vector that is told from others by its seed. */
    static Embedding vector(int seed) {
        return Embedding.of(new float[] {seed, 1, -0.5f});
    }

    static Map<String, Embedding> vectors(String... contents) {
        return Stream.of(contents)
                .collect(Collectors.toMap(content -> content, content -> vector(content.hashCode() % 1000)));
    }
}
