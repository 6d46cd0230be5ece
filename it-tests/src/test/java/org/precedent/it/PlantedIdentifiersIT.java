package org.precedent.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.archive.Archive;
import org.precedent.it.planted.ArchiveContent;
import org.precedent.it.planted.Format;
import org.precedent.it.planted.Person;
import org.precedent.it.planted.Plant;
import org.precedent.it.planted.Secrets;

/**
 * Identifiers planted in reports of every format, by the command line: in all fields that the format has for them, and
 * again in its text. Nothing that a field named is in the data directory, in what the program says or in its answers,
 * and hardly anything that stood in the text alone.
 */
final class PlantedIdentifiersIT {
    private static final double MOST_LEFT = 0.02;

    @TempDir
    Path folder = Path.of("");

    private final Map<Format, Person> people = people();
    private final Set<String> left = new TreeSet<>();
    private final List<Plant> told = new ArrayList<>();
    private final List<Plant> free = new ArrayList<>();
    private final List<String> freeLeft = new ArrayList<>();
    private Secrets secrets = new Secrets(Set.of());

    private static Map<Format, Person> people() {
        Map<Format, Person> people = new EnumMap<>(Format.class);
        Iterator<Person> each = Person.all().iterator();
        for (Format format : Format.values()) {
            people.put(format, each.next());
        }
        assertFalse(each.hasNext());
        return people;
    }

    private Path sources() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        for (Map.Entry<Format, Person> report : people.entrySet()) {
            Map<String, byte[]> files = report.getKey().files(report.getValue());
            Path folder =
                    Files.createDirectories(sources.resolve(report.getValue().folder()));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        return sources;
    }

    /** Files that are refused, each called after somebody: who gave them is told where they lie, and nobody else. */
    private Path refused() throws IOException {
        Path refused = Files.createDirectories(folder.resolve("refused"));
        for (Person person : people.values()) {
            Path own = Files.createDirectories(refused.resolve(person.folder()));
            Files.write(own.resolve(person.folder() + ".dcm"), new byte[200]);
            Files.writeString(own.resolve(person.folder() + ".txt"), "A report that names no study.");
            Files.writeString(own.resolve("message.hl7"), "MSH|^~\\&|\rOBR|1\r");
        }
        return refused;
    }

    /** A note names its file to the one who gave it. */
    private String besidePaths(String said) {
        String rest = said;
        for (Person person : people.values()) {
            rest = rest.replace("/" + person.folder() + "/", "/");
        }
        return rest;
    }

    private void search(String place, byte[] bytes) {
        secrets.in(bytes).forEach(secret -> left.add(secret + " in " + place));
    }

    private void search(String place, String text) {
        search(place, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void nothingThatAFieldNamedIsLeftAnywhereAndHardlyAnythingElse() throws Exception {
        Set<String> named = new HashSet<>();
        for (Person person : people.values()) {
            for (Plant plant : Plant.of(person)) {
                (plant.told() ? told : free).add(plant);
                if (plant.told()) {
                    named.addAll(plant.secrets());
                }
            }
        }
        secrets = new Secrets(named);
        assertTrue(told.size() + free.size() >= 150);

        Path data = folder.resolve("data");
        PrecedentCommand.Outcome ingested = PrecedentCommand.run("ingest", "--data", data, sources());
        assertEquals(0, ingested.status(), ingested.err());
        assertTrue(ingested.err().contains(people.size() + " cases added"), ingested.err());
        search("what ingest says", besidePaths(ingested.out() + ingested.err()));
        PrecedentCommand.Outcome turnedAway = PrecedentCommand.run("ingest", "--data", data, refused());
        assertTrue(turnedAway.err().contains(3 * people.size() + " inputs refused"), turnedAway.err());
        Path log = folder.resolve("server.log");
        try (PrecedentServer server = PrecedentServer.serving(data, log)) {
            checkAnswers(server, data);
        }
        search("the server's log", Files.readAllBytes(log));
        PrecedentCommand.Outcome verified = PrecedentCommand.run("verify", "--data", data);
        search("what verify says", verified.out() + verified.err());
        ArchiveContent.read(data, this::search);
        assertEquals(Set.of(), left);
        assertTrue(freeLeft.size() <= MOST_LEFT * free.size(), freeLeft.toString());
    }

    /** What viewers get: all that is found, told and sent of each study. */
    private void searchInstances(PrecedentServer server) throws IOException, InterruptedException {
        for (String level : List.of("studies", "series", "instances")) {
            HttpResponse<byte[]> found = server.get("/dicom-web/" + level + "?includefield=all");
            search("what viewers find of " + level, found.body());
        }
        HttpResponse<byte[]> studies = server.get("/dicom-web/studies");
        if (studies.statusCode() == 200) {
            for (JsonNode study : new ObjectMapper().readTree(studies.body())) {
                String place =
                        "/dicom-web/studies/" + study.at("/0020000D/Value/0").asText();
                search("what viewers are told", server.get(place + "/metadata").body());
                search("what viewers are sent", server.get(place).body());
            }
        }
    }

    private void checkAnswers(PrecedentServer server, Path data) throws IOException, InterruptedException {
        Archive archive = Archive.open(data);
        for (Map.Entry<Format, Person> report : people.entrySet()) {
            Format format = report.getKey();
            Person person = report.getValue();
            String id = archive.pseudonyms().ofStudy(person.study()).value();
            JsonNode shown = server.json("/api/v1/cases/" + id);
            search("the answer of a case from " + format, shown.toString());
            String text = shown.at("/report/text").asText();
            assertTrue(text.contains(Format.FINDING), format + " did not come: " + shown);
            checkText(format, person, text);
        }
        searchInstances(server);
        for (String words : List.of("melorheostosis", "effusion film", "femur of a sister", "ordered by doctor")) {
            JsonNode found = server.search("{\"parts\":[{\"text\":\"" + words + "\"}],\"size\":100}");
            assertTrue(found.get("hits").size() + found.get("nearest").size() > 0);
            search("the answer to a search", found.toString());
        }
    }

    private void checkText(Format format, Person person, String text) {
        int ofTold = 0;
        int ofFree = 0;
        int leftOfTold = 0;
        int leftOfFree = 0;
        for (Plant plant : Plant.of(person)) {
            boolean isLeft = plant.isLeftIn(text);
            if (plant.told()) {
                ofTold++;
                leftOfTold += isLeft ? 1 : 0;
            } else {
                ofFree++;
                leftOfFree += isLeft ? 1 : 0;
            }
            if (isLeft && plant.told()) {
                left.add("\"" + plant.sentence() + "\" in the text of " + format);
            } else if (isLeft) {
                freeLeft.add("\"" + plant.sentence() + "\" in the text of " + format);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "planted in %s: %d named by a field, %d left; %d in free text only, %d left%n",
                format,
                ofTold,
                leftOfTold,
                ofFree,
                leftOfFree);
    }
}
