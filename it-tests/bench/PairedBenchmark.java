import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Compares two builds of Precedent in one run, by what a user can start: ingest of new and of known sources, and
 * searches over HTTP, each build by turns. Who goes first goes last the next time, as the second of two runs is at a
 * disadvantage on a machine that tires.
 *
 * <p>{@code java it-tests/bench/PairedBenchmark.java BASE HEAD MODEL WORK [CASES | MANIFEST] [TURNS]}: the two checkouts
 * (built), a model folder that both can open ({@code encoder/demo-model}), an empty folder, how many cases to generate,
 * or the manifest of other cases, and how often each build ingests (2).
 */
final class PairedBenchmark {
    private static final int ROUNDS = 15;
    private static final int ROUND_QUERIES = 60;

    /** The first round counts for nothing, the next five are those of a young server, the last five of a settled one. */
    private static final int YOUNG_UNTIL = 5;

    private static final int SETTLED_FROM = 11;
    private static final int HITS = 24;

    /** Alike for both: what each would choose by a short measurement differs from run to run. */
    private static final List<String> ENCODING = List.of("--batch-size", "8", "--threads", "1");

    private static final Pattern SEARCH_MILLIS = Pattern.compile("\"tookMillis\":\\{[^}]*\"search\":([0-9.]+)");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final String[] FINDINGS = {
        "pneumothorax", "pleural effusion", "consolidation", "atelectasis", "nodule", "fracture", "cardiomegaly",
        "oedema", "emphysema", "fibrosis", "mass", "calcification", "hernia", "thickening", "cavity"
    };
    private static final String[] SIDES = {"left", "right", "bilateral"};
    private static final String[] PLACES = {"apical", "basal", "hilar", "upper zone", "lower zone", "mid zone"};
    private static final String[] DEGREES = {"small", "large", "moderate", "subtle", "new", "unchanged"};

    private PairedBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[3]);
        Build base = new Build("base", Path.of(arguments[0]), work.resolve("base"), Path.of(arguments[2]));
        Build head = new Build("head", Path.of(arguments[1]), work.resolve("head"), Path.of(arguments[2]));
        String sources = arguments.length > 4 ? arguments[4] : "20000";
        Path manifest = sources.endsWith(".jsonl")
                ? Path.of(sources)
                : archive(work.resolve("sources"), Integer.parseInt(sources));
        List<Build> both = List.of(base, head);
        int turns = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 2;
        for (int turn = 0; turn < turns; turn++) {
            List<Build> order = turn % 2 == 0 ? both : both.reversed();
            for (Build build : order) {
                remove(build.data);
                build.fresh.add(build.ingest(manifest));
            }
            for (Build build : order) {
                build.unchanged.add(build.ingest(manifest));
            }
        }
        search(both);
        System.out.printf("%s cases%n", sources);
        print("ingest of new sources, mean s", mean(base.fresh), mean(head.fresh));
        print("ingest of unchanged sources, mean s", mean(base.unchanged), mean(head.unchanged));
        print("search, size " + HITS + ", young, p50 ms", median(base.young), median(head.young));
        print("search, size " + HITS + ", p50 ms", median(base.searches), median(head.searches));
        print("search over HTTP, p50 ms", median(base.requests), median(head.requests));
    }

    private static void print(String what, double before, double after) {
        System.out.printf(Locale.ROOT, "%-36s %10.2f %10.2f   %.2fx%n", what, before, after, after / before);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** What an earlier run has left to be written to the disk must not slow the next one down. */
    private static void settle() throws Exception {
        new ProcessBuilder("sync").start().waitFor();
    }

    private static Path archive(Path folder, int cases) throws IOException {
        Path manifest = folder.resolve("manifest.jsonl");
        if (Files.exists(manifest)) {
            return manifest;
        }
        Files.createDirectories(folder);
        Random random = new Random(1);
        try (BufferedWriter rows = Files.newBufferedWriter(manifest)) {
            for (int i = 0; i < cases; i++) {
                String shelf = "img" + i / 1000;
                Path image = folder.resolve(shelf).resolve(i + ".png");
                Files.createDirectories(image.getParent());
                ImageIO.write(image(random), "png", image.toFile());
                rows.write("{\"id\":\"r%d\",\"study_id\":\"s%d\",\"patient_id\":\"p%d\",\"modality\":\"CR\","
                        .formatted(i, i, i / 2));
                rows.write("\"body_part\":\"CHEST\",\"sex\":\"%s\",\"age\":%d,\"file\":\"%s/%d.png\",\"text\":\"%s\"}%n"
                        .formatted(random.nextBoolean() ? "F" : "M", random.nextInt(20, 90), shelf, i, text(random)));
            }
        }
        return manifest;
    }

    private static BufferedImage image(Random random) {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                int level = random.nextInt(64) + 2 * x + y;
                image.getRaster().setSample(x, y, 0, Math.min(255, level));
            }
        }
        return image;
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("FINDINGS: ");
        for (int i = 0; i < 8; i++) {
            String finding = pick(random, DEGREES) + " " + pick(random, SIDES) + " " + pick(random, PLACES) + " "
                    + pick(random, FINDINGS);
            text.append(random.nextInt(3) == 0 ? "No " : "There is a ").append(finding).append(". ");
        }
        text.append("IMPRESSION: ").append(pick(random, SIDES)).append(' ').append(pick(random, FINDINGS)).append('.');
        return text.toString();
    }

    private static String pick(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private static void search(List<Build> both) throws Exception {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<Process> servers = new ArrayList<>();
        try {
            for (Build build : both) {
                servers.add(build.serve());
            }
            for (int round = 0; round <= ROUNDS; round++) {
                Random random = new Random(round);
                for (int query = 0; query < ROUND_QUERIES; query++) {
                    String text = pick(random, SIDES) + " " + pick(random, FINDINGS) + " " + pick(random, PLACES);
                    for (Build build : both) {
                        build.search(client, text, round);
                    }
                }
            }
        } finally {
            servers.forEach(Process::destroy);
        }
    }

    /** One of the two builds, its archive, and what was measured of it. */
    private static final class Build {
        private final String name;
        private final Path home;
        private final Path data;
        private final Path model;
        private final List<Double> fresh = new ArrayList<>();
        private final List<Double> unchanged = new ArrayList<>();
        private final List<Double> young = new ArrayList<>();
        private final List<Double> searches = new ArrayList<>();
        private final List<Double> requests = new ArrayList<>();
        private String address = "";

        private Build(String name, Path home, Path data, Path model) {
            this.name = name;
            this.home = home;
            this.data = data;
            this.model = model;
        }

        private ProcessBuilder command(String... arguments) {
            List<String> line = new ArrayList<>();
            line.add(home.resolve("precedent").toString());
            line.addAll(List.of(arguments));
            return new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        }

        private double ingest(Path manifest) throws Exception {
            settle();
            long start = System.nanoTime();
            List<String> line = new ArrayList<>(List.of("ingest", "--data", data.toString(), "--model", model.toString()));
            line.addAll(ENCODING);
            line.add(manifest.toString());
            int status = command(line.toArray(String[]::new)).start().waitFor();
            if (status != 0) {
                throw new IOException(name + ": ingest ended with " + status);
            }
            return (System.nanoTime() - start) / 1e9;
        }

        private Process serve() throws IOException {
            Process process = command("serve", "--data", data.toString(), "--model", model.toString(), "--port", "0")
                    .start();
            for (String line = process.inputReader().readLine(); line != null; line = process.inputReader().readLine()) {
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address = found.group();
                    return process;
                }
            }
            throw new IOException(name + ": the server ended");
        }

        private void search(HttpClient client, String text, int round) throws Exception {
            String body = "{\"parts\":[{\"text\":\"%s\"}],\"size\":%d}".formatted(text, HITS);
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/search"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            long start = System.nanoTime();
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            double millis = (System.nanoTime() - start) / 1e6;
            Matcher search = SEARCH_MILLIS.matcher(response.body());
            if (response.statusCode() != 200 || !search.find()) {
                throw new IOException(name + ": search answered " + response.statusCode());
            }
            if (round >= SETTLED_FROM) {
                requests.add(millis);
                searches.add(Double.parseDouble(search.group(1)));
            } else if (round > 0 && round <= YOUNG_UNTIL) {
                young.add(Double.parseDouble(search.group(1)));
            }
        }
    }
}
