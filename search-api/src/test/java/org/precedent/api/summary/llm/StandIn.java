package org.precedent.api.summary.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A program that stands in for a language model's server: it takes the options that such servers take. */
final class StandIn {

    private StandIn() {}

    /** The words that start it, with what it is to do. */
    static List<String> command(String... options) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx32m",
                "-cp",
                Path.of(StandIn.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toString(),
                StandIn.class.getName()));
        words.addAll(List.of(options));
        return words;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> options = Arrays.asList(args);
        System.out.println("loading the model");
        if (options.contains("--broken")) {
            System.err.println("no such model");
            System.exit(7);
        }
        if (options.contains("--deaf")) {
            Thread.sleep(600_000);
        }
        if (options.contains("--stubborn")) {
            Runtime.getRuntime().addShutdownHook(new Thread(StandIn::sleep));
        }
        serve(options);
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String value(List<String> options, String name) {
        return options.get(options.indexOf(name) + 1);
    }

    private static void serve(List<String> options) throws IOException {
        int port = Integer.parseInt(value(options, "--port"));
        HttpServer server = HttpServer.create(new InetSocketAddress(value(options, "--host"), port), 10);
        boolean[] ill = {false};
        server.createContext("/health", exchange -> answer(exchange, ill[0] ? 500 : 200));
        server.createContext("/end", _ -> System.exit(3));
        server.createContext("/fall-ill", exchange -> {
            ill[0] = true;
            answer(exchange, 200);
        });
        server.createContext("/key", exchange -> {
            String key = "Bearer " + System.getenv("LLAMA_API_KEY");
            answer(exchange, key.equals(exchange.getRequestHeaders().getFirst("Authorization")) ? 200 : 401);
        });
        server.start();
        if (options.contains("--note")) {
            Files.writeString(
                    Path.of(value(options, "--note")), ProcessHandle.current().pid() + "\n");
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        System.out.println("asked for " + exchange.getRequestURI());
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
