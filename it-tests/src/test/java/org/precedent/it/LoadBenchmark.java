package org.precedent.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of mixed requests, one after another and a thousand at a time, as the client has them and as the server's log
 * does: on one machine the client's own work is in its times. Takes a folder, and optionally the number of studies.
 */
final class LoadBenchmark {
    private static final int WAVES = 5;
    private static final int AT_A_TIME = 1_000;
    private static final int ALONE = 700;
    private static final Pattern LINE =
            Pattern.compile("\"route\":\"([^\"]+)\"\\},\\{\"status\":\"(\\d+)\"\\},\\{\"millis\":\"([0-9.]+)");

    private LoadBenchmark() {}

    /** A line of the server's log. */
    private record Served(String route, int status, double millis) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        int studies = args.length > 1 ? Integer.parseInt(args[1]) : PhantomWorld.STUDIES;
        PhantomWorld world = PhantomWorld.in(folder, studies);
        Path log = folder.resolve("server.log");
        try (PrecedentServer server = PrecedentServer.serving(world.data(), log);
                LoadWaves load = new LoadWaves(server, world)) {
            load.oneByOne(ALONE);
            int warm = served(log).size();
            List<LoadWaves.Outcome> alone = load.oneByOne(ALONE);
            int before = served(log).size();
            List<LoadWaves.Outcome> waves = new ArrayList<>();
            for (int wave = 0; wave < WAVES; wave++) {
                waves.addAll(load.wave(AT_A_TIME, wave * AT_A_TIME));
            }
            Thread.sleep(500);
            List<Served> all = served(log);
            print(alone, waves, all.subList(warm, before), all.subList(before, all.size()));
        }
    }

    private static void print(
            List<LoadWaves.Outcome> alone, List<LoadWaves.Outcome> waves, List<Served> usual, List<Served> loaded) {
        long broken = waves.stream()
                .filter(one -> one.status() != 200 && one.status() != 503)
                .count();
        System.out.printf("%d at a time, %d waves; neither 200 nor 503: %d%n", AT_A_TIME, WAVES, broken);
        for (LoadWaves.Kind kind : LoadWaves.Kind.values()) {
            Predicate<LoadWaves.Outcome> served = one -> one.kind() == kind && one.status() == 200;
            System.out.printf(
                    "client %-9s alone %s; in waves %s; 503 %s%n",
                    kind,
                    times(millis(alone, served)),
                    times(millis(waves, served)),
                    times(millis(waves, one -> one.kind() == kind && one.status() == 503)));
        }
        for (String route : List.of("/api/v1/search", "/api/v1/regions")) {
            System.out.printf(
                    "server %s alone %s; in waves %s; 503 %s%n",
                    route, times(of(usual, route, 200)), times(of(loaded, route, 200)), times(of(loaded, route, 503)));
        }
    }

    private static double[] millis(List<LoadWaves.Outcome> outcomes, Predicate<LoadWaves.Outcome> which) {
        return outcomes.stream()
                .filter(which)
                .mapToDouble(LoadWaves.Outcome::millis)
                .sorted()
                .toArray();
    }

    private static double[] of(List<Served> served, String route, int status) {
        return served.stream()
                .filter(one -> one.route().equals(route) && one.status() == status)
                .mapToDouble(Served::millis)
                .sorted()
                .toArray();
    }

    private static String times(double[] sorted) {
        if (sorted.length == 0) {
            return "none";
        }
        return String.format(
                Locale.ROOT,
                "%d (p50 %.1f, p99 %.1f, most %.1f ms)",
                sorted.length,
                sorted[sorted.length / 2],
                sorted[(int) (0.99 * (sorted.length - 1))],
                sorted[sorted.length - 1]);
    }

    private static List<Served> served(Path log) throws IOException {
        List<Served> served = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            Matcher found = LINE.matcher(line);
            if (found.find()) {
                served.add(new Served(
                        found.group(1).replace("\\", ""),
                        Integer.parseInt(found.group(2)),
                        Double.parseDouble(found.group(3))));
            }
        }
        return served;
    }
}
