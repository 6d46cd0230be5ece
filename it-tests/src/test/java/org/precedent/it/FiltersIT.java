package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.precedent.it.ToldPhantoms.Told;

/** Filters by all that a manifest tells, over HTTP, on the command line, and in a file of queries. */
final class FiltersIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Predicate<Told> TEACHING =
            told -> told.of("collection").startsWith("teaching");
    private static final Predicate<Told> WOMEN = told -> told.of("sex").equals("F");
    private static final Predicate<Told> RADIOGRAPHS =
            told -> told.of("modality").equals("DX") || told.of("modality").equals("CR");

    @TempDir
    private static Path folder = Path.of("");

    private static ToldPhantoms phantoms;
    private static PrecedentServer server;

    @BeforeAll
    static void ingestAndServe() throws IOException, InterruptedException {
        phantoms = ToldPhantoms.in(folder);
        server = PrecedentServer.serving(phantoms.data());
    }

    @AfterAll
    static void end() {
        server.close();
    }

    /** A filter, what it asks for, and the same with what it asks of modalities lifted. */
    static Stream<Arguments> filters() {
        return Stream.of(
                filter("{'attribute.collection':['rare']}", TEACHING, TEACHING),
                filter("{'attribute.scanner.maker':['Maker 1','Maker 2']}", made(1, 2), made(1, 2)),
                filter("{'attribute.magnification':{'min':10,'max':19.5}}", from(10, 19), from(10, 19)),
                filter("{'attribute.magnification':{'min':100}}", _ -> false, _ -> false),
                filter(
                        "{'view':['PA']}",
                        told -> told.views().contains("PA"),
                        told -> told.views().contains("PA")),
                filter("{'modality':['CR','DX'],'sex':['F']}", RADIOGRAPHS.and(WOMEN), WOMEN),
                filter(
                        "{'modality':['CR','DX'],'and':[{'sex':['F']},{'attribute.collection':['rare']}]}",
                        RADIOGRAPHS.and(WOMEN).and(TEACHING),
                        WOMEN.and(TEACHING)),
                filter(
                        "{'or':[{'modality':['CR','DX']},{'attribute.magnification':{'max':9}}]}",
                        RADIOGRAPHS.or(from(0, 9)),
                        RADIOGRAPHS.or(from(0, 9))),
                filter("{'not':{'modality':['CR','DX']}}", RADIOGRAPHS.negate(), RADIOGRAPHS.negate()),
                filter(
                        "{'modality':['CR','DX'],'not':{'or':[{'sex':['F']},{'not':{'attribute.collection':['rare']}}]}}",
                        RADIOGRAPHS.and(WOMEN.negate()).and(TEACHING),
                        WOMEN.negate().and(TEACHING)));
    }

    private static Arguments filter(String json, Predicate<Told> asked, Predicate<Told> lifted) {
        return Arguments.of(json.replace('\'', '"'), asked, lifted);
    }

    private static Predicate<Told> made(int... makers) {
        return told -> Arrays.stream(makers).anyMatch(maker -> told.number("magnification") % 4 == maker);
    }

    private static Predicate<Told> from(int min, int max) {
        return told -> told.number("magnification") >= min && told.number("magnification") <= max;
    }

    @ParameterizedTest
    @MethodSource("filters")
    void theServiceFindsWhatPassesAndCountsIt(String filter, Predicate<Told> asked, Predicate<Told> lifted)
            throws IOException, InterruptedException {
        JsonNode answer =
                server.search("{\"parts\":[{\"text\":\"chest radiograph\"}],\"ranking\":\"vector\",\"size\":100,"
                        + "\"filter\":" + filter + "}");
        Set<String> found = new TreeSet<>();
        Stream.of("hits", "nearest")
                .flatMap(list -> answer.get(list).valueStream())
                .forEach(hit -> found.add(hit.get("caseId").asText()));
        assertEquals(phantoms.those(asked), found);
        assertEquals(found.size(), answer.get("total").asInt());
        assertEquals(phantoms.modalities(lifted), counts(answer.at("/facets/modality")));
        assertEquals(JSON.readTree(filter).size(), answer.get("filter").size());
    }

    private static Map<String, Long> counts(JsonNode facet) {
        Map<String, Long> counts = new TreeMap<>();
        facet.properties()
                .forEach(value -> counts.put(value.getKey(), value.getValue().asLong()));
        return counts;
    }

    @Test
    void theCommandLineFindsWhatPasses() throws IOException, InterruptedException {
        assertEquals(
                phantoms.those(TEACHING.and(from(10, 40)).and(WOMEN.negate())),
                found(
                        "--filter", "attribute.collection=rare",
                        "--filter", "attribute.magnification=10..40",
                        "--filter-json", "{\"not\":{\"sex\":[\"F\"]}}"));
        assertEquals(
                phantoms.those(made(0, 3)),
                found("--filter", "attribute.scanner.maker=Maker 0", "--filter", "attribute.scanner.maker=Maker 3"));
        assertEquals(Set.of(), found("--filter", "attribute.scanner.maker=Nobody"));
    }

    private static Set<String> found(Object... filters) throws IOException, InterruptedException {
        PrecedentCommand.Outcome outcome = PrecedentCommand.run(Stream.concat(
                        Stream.of(
                                "search",
                                "--data",
                                phantoms.data(),
                                "--text",
                                "chest radiograph",
                                "--json",
                                "--size",
                                100,
                                "--ranking",
                                "vector"),
                        Stream.of(filters))
                .toArray());
        assertEquals(0, outcome.status(), outcome.err());
        Set<String> ids = new TreeSet<>();
        for (String line : outcome.lines()) {
            ids.add(JSON.readTree(line).get("caseId").asText());
        }
        return ids;
    }

    @Test
    void aQueryOfAFileFindsWhatPassesItsFilter() throws IOException, InterruptedException {
        Path queries = Files.write(
                folder.resolve("queries.jsonl"),
                List.of(
                        "{\"id\":\"1\",\"text\":\"lung\",\"filter\":{\"or\":[{\"attribute.collection\":[\"rare\"]},{\"attribute.magnification\":{\"max\":4}}]}}",
                        "{\"id\":\"2\",\"text\":\"lung\",\"filter\":{\"attribute.magnification\":{\"min\":\"secret\"}}}"));
        Path qrels = Files.writeString(
                folder.resolve("qrels.tsv"),
                "1 0 " + phantoms.studies().getFirst().study() + " 1\n");
        Path run = folder.resolve("filtered.run");
        PrecedentCommand.Outcome judged = PrecedentCommand.run(
                "eval",
                "--data",
                phantoms.data(),
                "--queries",
                queries,
                "--qrels",
                qrels,
                "--run",
                run,
                "--ranking",
                "vector");

        assertEquals(3, judged.status(), judged.err());
        assertTrue(judged.err().contains("line 2 of the queries was not asked"), judged.err());
        assertTrue(judged.err().contains("filter.attribute.magnification must be a list"), judged.err());
        assertFalse(judged.err().contains("secret"), judged.err());
        Predicate<Told> asked = TEACHING.or(from(0, 4));
        Set<String> answered = Files.readAllLines(run).stream()
                .map(line -> line.split(" ", -1)[2])
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(answered.isEmpty());
        // a study that is judged stands there by its own id, the others by those of the archive
        answered.removeAll(phantoms.those(asked));
        phantoms.studies().stream().filter(asked).map(Told::study).forEach(answered::remove);
        assertEquals(Set.of(), answered);
    }

    @Test
    void aWrongFilterIsRefusedByItsName() throws IOException, InterruptedException {
        HttpResponse<String> refused = server.post(
                "/api/v1/search",
                "{\"parts\":[{\"text\":\"lung\"}],\"filter\":{\"or\":[{\"attribute.magnification\":{\"min\":9,\"max\":1}}]}}");
        assertEquals(400, refused.statusCode(), refused.body());
        assertTrue(refused.body().contains("filter.or[0].attribute.magnification must run from min"), refused.body());
        PrecedentCommand.Outcome wrong = PrecedentCommand.run(
                "search", "--data", phantoms.data(), "--text", "lung", "--filter-json", "{\"not\":{\"age\":[1]}}");
        assertEquals(2, wrong.status(), wrong.err());
        assertTrue(wrong.err().contains("not.age must be an object"), wrong.err());
    }

    @Test
    void anIndexFromBeforeThereWereSuchFiltersIsMadeAgain() throws IOException, InterruptedException {
        PhantomWorld older = PhantomWorld.in(folder.resolve("older"), 5);
        try (Stream<Path> generations = Files.list(older.data().resolve("index"))) {
            say("4", generations.findFirst().orElseThrow());
        }
        Object[] search = {
            "search", "--data", older.data(), "--text", "lung", "--json", "--filter", "attribute.licence=CC0-1.0"
        };
        PrecedentCommand.Outcome refused = PrecedentCommand.run(search);
        assertEquals(1, refused.status(), refused.err());
        assertTrue(refused.err().contains("has schema 4"), refused.err());
        assertTrue(refused.err().contains("precedent reindex"), refused.err());

        PrecedentCommand.Outcome made = PrecedentCommand.run("reindex", "--data", older.data());
        assertEquals(0, made.status(), made.err());
        PrecedentCommand.Outcome found = PrecedentCommand.run(search);
        assertEquals(0, found.status(), found.err());
        assertEquals(5, found.lines().size());
    }

    /** Makes a commit that says so of itself. */
    private static void say(String schema, Path index) throws IOException {
        try (Directory directory = FSDirectory.open(index);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Map<String, String> told = new HashMap<>();
            writer.getLiveCommitData().forEach(entry -> told.put(entry.getKey(), entry.getValue()));
            told.put("precedent.schema", schema);
            writer.setLiveCommitData(told.entrySet());
            writer.commit();
        }
    }
}
