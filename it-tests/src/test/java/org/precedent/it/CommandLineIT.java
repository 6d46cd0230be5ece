package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command as a user types it: its output, and the status that it tells the shell. */
final class CommandLineIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder = Path.of("");

    private static PhantomWorld world;

    @BeforeAll
    static void ingest() throws IOException, InterruptedException {
        world = PhantomWorld.in(folder);
    }

    @Test
    void withoutACommandTheHelpTeachesEveryOne() throws IOException, InterruptedException {
        PrecedentCommand.Outcome help = PrecedentCommand.run("--help");
        assertEquals(0, help.status());
        for (String command : new String[] {
            "demo",
            "ingest",
            "serve",
            "search",
            "list",
            "summarise",
            "encode",
            "eval",
            "model",
            "verify",
            "reindex",
            "delete",
            "export",
            "corpus"
        }) {
            assertTrue(help.out().contains("  " + command), command);
        }
    }

    @Test
    void searchPrintsOneJsonHitALine() throws IOException, InterruptedException {
        PrecedentCommand.Outcome found = PrecedentCommand.run(
                "search", "--data", world.data(), "--text", "left pneumothorax", "--size", 3, "--json");
        assertEquals(0, found.status(), found.err());
        assertEquals(3, found.lines().size());
        JsonNode first = JSON.readTree(found.lines().getFirst());
        assertEquals(1, first.get("rank").asInt());
        assertTrue(first.get("labels").toString().contains("pneumothorax"));
    }

    @Test
    void evalWritesMetricsAndARunFileInTheSourcesIds() throws IOException, InterruptedException {
        Path run = folder.resolve("run.txt");
        Path sources = world.sources();
        PrecedentCommand.Outcome judged = PrecedentCommand.run(
                "eval",
                "--data",
                world.data(),
                "--queries",
                sources.resolve("queries.tsv"),
                "--qrels",
                sources.resolve("qrels.tsv"),
                "--run",
                run,
                "--json");
        assertEquals(0, judged.status(), judged.err());
        JsonNode metrics = JSON.readTree(judged.out()).get("metrics");
        JsonNode ndcg = metrics.get("ndcg@10");
        assertTrue(ndcg.get("mean").asDouble() > 0.5, ndcg.toString());
        assertTrue(ndcg.get("low").asDouble() <= ndcg.get("mean").asDouble());
        String judgedStudy =
                Files.readAllLines(sources.resolve("qrels.tsv")).getFirst().split("\\s+", -1)[2];
        assertTrue(Files.readString(run).contains(judgedStudy));
    }

    @Test
    void evalAsksByImagesAndByCasesAndComparesTwoRuns() throws IOException, InterruptedException {
        Path sources = world.sources();
        String[] judgement =
                Files.readAllLines(sources.resolve("qrels.tsv")).getFirst().split("\\s+", -1);
        String query = JSON.createObjectNode()
                .put("id", judgement[0])
                .put("image", world.anyPicture().toString())
                .put("case", judgement[2])
                .toString();
        Path queries = Files.writeString(folder.resolve("image-and-case.jsonl"), query);
        Path run = folder.resolve("first.run");
        Path page = folder.resolve("page.html");
        PrecedentCommand.Outcome first = PrecedentCommand.run(
                "eval",
                "--data",
                world.data(),
                "--queries",
                queries,
                "--qrels",
                sources.resolve("qrels.tsv"),
                "--run",
                run,
                "--exact",
                "--latency",
                "--html",
                page,
                "--json");
        assertEquals(0, first.status(), first.err());
        JsonNode result = JSON.readTree(first.out());
        assertEquals(0, result.at("/coverage/missing").asInt());
        assertEquals(1, result.at("/exactRecall@10/mean").asDouble(), 1e-9);
        assertTrue(result.at("/millis/whole/p50").asDouble() > 0, first.out());
        assertTrue(Files.readString(page).contains("The worst queries"));

        PrecedentCommand.Outcome same = PrecedentCommand.run(
                "eval", "--run-in", run, "--compare", run, "--qrels", sources.resolve("qrels.tsv"));
        assertEquals(0, same.status(), same.err());
        assertTrue(same.out().contains("p 1.0000   better 0, worse 0"), same.out());
    }

    @Test
    void encodePrintsUnitVectorsAndTokens() throws IOException, InterruptedException {
        PrecedentCommand.Outcome encoded =
                PrecedentCommand.run("encode", "--model", Project.demoModel(), "--text", "left pneumothorax", "--json");
        assertEquals(0, encoded.status(), encoded.err());
        JsonNode line = JSON.readTree(encoded.out());
        assertEquals("text", line.get("kind").asText());
        assertTrue(line.get("tokens").size() > 0);
        double squares = 0;
        for (JsonNode component : line.get("embedding")) {
            squares += component.asDouble() * component.asDouble();
        }
        assertEquals(1, squares, 1e-5);
    }

    @Test
    void theDemoModelPassesItsCheckAndAnEmptyFolderFailsIt() throws IOException, InterruptedException {
        PrecedentCommand.Outcome good = PrecedentCommand.run("model", "check", Project.demoModel());
        assertEquals(0, good.status(), good.out());
        PrecedentCommand.Outcome bad =
                PrecedentCommand.run("model", "check", Files.createDirectories(folder.resolve("empty")));
        assertEquals(1, bad.status());
        assertTrue(bad.out().contains("config.json"), bad.out());
    }

    @Test
    void theDemoModelSaysThatItKnowsPhantomsAlone() throws IOException, InterruptedException {
        Path sources = Files.createDirectories(folder.resolve("no-phantoms"));
        Files.copy(world.anyPicture(), sources.resolve("picture.png"));
        Path copy = copyOfTheDemoModel(folder.resolve("copy-of-the-demo-model"));
        Path other = copyOfTheDemoModel(folder.resolve("another-model"));
        Path weights = other.resolve("model.safetensors");
        byte[] changed = Files.readAllBytes(weights);
        changed[changed.length - 2] ^= 1;
        Files.write(weights, changed);
        assertTrue(ingested(sources, Project.demoModel()).err().contains("this is the demo model"));
        assertTrue(ingested(sources, copy).err().contains("this is the demo model"));
        assertFalse(ingested(sources, other).err().contains("demo model"));
    }

    private static PrecedentCommand.Outcome ingested(Path sources, Path model)
            throws IOException, InterruptedException {
        Path data = folder.resolve("of-" + model.getFileName());
        PrecedentCommand.Outcome ingested = PrecedentCommand.run("ingest", "--data", data, "--model", model, sources);
        assertEquals(0, ingested.status(), ingested.err());
        return ingested;
    }

    private static Path copyOfTheDemoModel(Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(Project.demoModel())) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    @Test
    void anArchiveThatLostAnImageIsNotWhole() throws IOException, InterruptedException {
        Path other = folder.resolve("other");
        PhantomWorld small = PhantomWorld.in(other, 5);
        assertEquals(0, PrecedentCommand.run("verify", "--data", small.data()).status());
        Files.delete(small.anyKeptImage());
        PrecedentCommand.Outcome broken = PrecedentCommand.run("verify", "--data", small.data());
        assertEquals(1, broken.status());
        assertTrue(broken.err().contains("missing or damaged"), broken.err());
    }

    @Test
    void anInputThatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException, InterruptedException {
        Path sources = Files.createDirectories(folder.resolve("mixed"));
        Files.copy(world.anyPicture(), sources.resolve("good.png"));
        Files.writeString(sources.resolve("bad.png"), "this is no image");
        PrecedentCommand.Outcome mixed =
                PrecedentCommand.run("ingest", "--data", folder.resolve("mixed-archive"), sources);
        assertEquals(3, mixed.status(), mixed.err());
        assertTrue(mixed.err().contains("bad.png"), mixed.err());
        assertTrue(mixed.err().contains("1 case added"), mixed.err());
    }

    @Test
    void whereThereIsNothingItIsSaid() throws IOException, InterruptedException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path rows = Files.createFile(folder.resolve("no-rows.jsonl"));
        PrecedentCommand.Outcome nothing =
                PrecedentCommand.run("ingest", "--data", folder.resolve("of-nothing"), empty, rows);
        assertTrue(nothing.err().contains("nothing to ingest was found"), nothing.err());
        PrecedentCommand.Outcome nowhere =
                PrecedentCommand.run("ingest", "--data", "/proc/archive", world.anyPicture());
        assertEquals(1, nowhere.status());
        assertTrue(nowhere.err().contains("no folder can be made at /proc/archive"), nowhere.err());
    }

    @Test
    void anExportIntoTheArchiveOrAFullFolderIsRefusedAndLeavesNothing() throws IOException, InterruptedException {
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("notes.txt"), "mine");
        Path link = Files.createSymbolicLink(folder.resolve("link"), world.data());
        for (Path out : List.of(world.data(), world.data().resolve("export"), link.resolve("export"), full)) {
            PrecedentCommand.Outcome refused =
                    PrecedentCommand.run("export", "--data", world.data(), "--out", out, "--text", "lung");
            assertEquals(2, refused.status(), refused.err());
            assertFalse(Files.exists(out.resolve("images")), out.toString());
            assertFalse(Files.exists(world.data().resolve("export")));
        }
    }

    @Test
    void wrongUseIsExplainedWithStatusTwo() throws IOException, InterruptedException {
        assertEquals(2, PrecedentCommand.run("ingest").status());
        assertEquals(2, PrecedentCommand.run("nonsense").status());
        PrecedentCommand.Outcome unset = PrecedentCommand.run("ingest", "--data", folder.resolve("unset"), "");
        assertEquals(2, unset.status());
        assertTrue(unset.err().contains("an empty text names no file"), unset.err());
        PrecedentCommand.Outcome lifted =
                PrecedentCommand.run("delete", "--data", world.data(), "--lift", "--case", "0".repeat(32));
        assertEquals(2, lifted.status());
        assertTrue(lifted.err().contains("was deleted from this archive"), lifted.err());
        PrecedentCommand.Outcome filter =
                PrecedentCommand.run("search", "--data", world.data(), "--text", "lung", "--filter", "colour=red");
        assertEquals(2, filter.status());
        assertTrue(filter.err().contains("colour"), filter.err());
    }

    @Test
    void anArchiveThatIsNotThereFailsWithWords() throws IOException, InterruptedException {
        PrecedentCommand.Outcome missing =
                PrecedentCommand.run("search", "--data", folder.resolve("nowhere"), "--text", "lung");
        assertEquals(1, missing.status());
        assertTrue(missing.err().contains("nowhere"), missing.err());
    }
}
