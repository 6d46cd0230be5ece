package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.archive.Archive;
import org.precedent.index.model.CaseCollection;
import org.precedent.index.model.CaseId;
import org.precedent.index.model.CollectionContent;
import org.precedent.index.model.CollectionEntry;
import org.precedent.index.model.CollectionId;
import org.precedent.index.record.Access;
import org.precedent.index.record.CaseRecord;

/** Collections by real processes: saved, killed, carried from archive to archive. */
final class CollectionsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int STUDIES = 12;
    private static final int CASES = 3;

    @TempDir
    Path folder = Path.of("");

    private static PrecedentCommand.Outcome precedent(int status, Object... arguments) throws Exception {
        PrecedentCommand.Outcome outcome = PrecedentCommand.run(arguments);
        assertEquals(status, outcome.status(), outcome.err());
        return outcome;
    }

    private static List<CaseId> cases(Path data) throws IOException {
        List<CaseId> cases = new ArrayList<>();
        try (CaseRecord record = Archive.existing(data).record(Access.READ)) {
            record.forEachCase(cases::add);
        }
        return cases;
    }

    private static JsonNode made(PrecedentServer server, List<CaseId> cases) throws Exception {
        ObjectNode collection = JSON.createObjectNode().put("name", "Chest").put("note", "Week 1.\nAll of it.");
        collection.putArray("tags").add("course");
        ArrayNode entries = collection.putArray("entries");
        for (CaseId id : cases) {
            ObjectNode entry = entries.addObject().put("caseId", id.value()).put("note", "look");
            entry.put("history", "Fell off a ladder.").put("diagnosis", "number " + entries.size());
        }
        HttpResponse<String> response = server.post("/api/v1/collections", collection.toString());
        assertEquals(201, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    private static CaseCollection kept(Path data, CollectionId id) throws IOException {
        try (CaseRecord record = Archive.existing(data).record(Access.READ)) {
            return record.collections().find(id).orElseThrow();
        }
    }

    @Test
    void whatAServerSavedOutlivesItsKilling() throws Exception {
        PhantomWorld world = PhantomWorld.in(folder, STUDIES);
        JsonNode made;
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            made = made(server, cases(world.data()).subList(0, CASES));
            server.kill();
        }
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            assertEquals(
                    made, server.json("/api/v1/collections/" + made.at("/id").asText()));
        }
        precedent(0, "verify", "--data", world.data());
    }

    @Test
    void aCollectionIsTheSameInAnotherArchiveAndTakenInOnce() throws Exception {
        PhantomWorld world = PhantomWorld.in(folder, STUDIES);
        List<CaseId> cases = cases(world.data()).subList(0, CASES);
        Path overHttp = folder.resolve("http.zip");
        CollectionId id;
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            JsonNode made = made(server, cases);
            id = new CollectionId(made.at("/id").asText());
            HttpResponse<byte[]> file = server.get("/api/v1/collections/" + id + "/export");
            assertEquals(
                    "application/zip", file.headers().firstValue("Content-Type").orElseThrow());
            Files.write(overHttp, file.body());
        }
        Path exported = folder.resolve("chest.zip");
        precedent(0, "collection", "export", "--data", world.data(), id, exported);
        CollectionContent original = kept(world.data(), id).content();

        Path second = folder.resolve("second");
        assertTrue(precedent(0, "collection", "import", "--data", second, exported)
                .err()
                .contains("3 cases added"));
        CaseCollection taken = kept(second, id);
        assertEquals(renamed(original, second), taken.content());
        assertEquals(CASES, cases(second).size());

        for (Path again : List.of(exported, overHttp)) {
            precedent(0, "collection", "import", "--data", second, again);
            assertEquals(taken, kept(second, id));
        }
        assertTrue(precedent(0, "collection", "list", "--data", second)
                .lines()
                .getFirst()
                .startsWith(id + "\t"));
        precedent(0, "verify", "--data", second);

        Path third = folder.resolve("third");
        assertTrue(precedent(0, "ingest", "--data", third, overHttp).err().contains("3 cases added"));
        assertTrue(precedent(0, "collection", "import", "--data", third, overHttp)
                .err()
                .contains("with 3 cases"));
        assertEquals(CASES, cases(third).size(), "what an ingest of the file brought is found");
    }

    /** The same words of the cases as another archive calls them. */
    private static CollectionContent renamed(CollectionContent content, Path data) throws IOException {
        Archive archive = Archive.existing(data);
        List<CollectionEntry> entries = content.entries().stream()
                .map(entry ->
                        entry.about(archive.pseudonyms().ofStudy(entry.caseId().value())))
                .toList();
        return content.with(entries);
    }

    @Test
    void aDeletedCaseComesBackByNoFile() throws Exception {
        PhantomWorld world = PhantomWorld.in(folder, STUDIES);
        List<CaseId> cases = cases(world.data()).subList(0, CASES);
        Path exported = folder.resolve("chest.zip");
        CollectionId id;
        try (PrecedentServer server = PrecedentServer.serving(world.data())) {
            id = new CollectionId(made(server, cases).at("/id").asText());
            precedent(0, "collection", "export", "--data", world.data(), id, exported);
            precedent(0, "delete", "--data", world.data(), "--case", cases.getFirst());
            JsonNode left = server.json("/api/v1/collections/" + id);
            assertEquals(CASES - 1, left.at("/entries").size());
            String gone = "/api/v1/collections/" + id + "?revision=" + left.at("/revision");
            assertEquals(204, server.delete(gone).statusCode());
        }
        assertTrue(precedent(3, "collection", "import", "--data", world.data(), exported)
                .err()
                .contains("1 case left out"));
        assertEquals(
                cases.subList(1, CASES),
                kept(world.data(), id).content().entries().stream()
                        .map(CollectionEntry::caseId)
                        .toList());
        assertEquals(STUDIES - 1, cases(world.data()).size());

        Path all = folder.resolve("all");
        assertTrue(precedent(0, "export", "--data", world.data(), "--out", all)
                .err()
                .contains("de-identified by nobody"));
        assertEquals(1, Files.readAllLines(all.resolve("collections.jsonl")).size());
    }
}
