package org.precedent.it.llm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Downloads a package of Debian unstable and all that it needs into a folder, with an apt that is set up for it alone:
 * no root, nothing of the machine's own apt touched. The machine's mirror and its ways to it are taken over; apt checks
 * the archive's signature.
 */
final class DebianDownload {
    private static final Path APT = Path.of("/etc/apt");
    private static final List<Path> KEYRINGS = List.of(
            Path.of("/usr/share/keyrings/debian-archive-keyring.gpg"),
            Path.of("/usr/share/keyrings/debian-archive-keyring.pgp"));
    private static final Pattern SOURCE = Pattern.compile(
            "^(?:URIs:\\s*|deb\\s+(?:\\[[^]]*]\\s*)?)(https?://\\S+?/debian)/?(?:\\s|$)", Pattern.MULTILINE);

    private final Path folder;

    private DebianDownload(Path folder) {
        this.folder = folder;
    }

    /**
     * The downloaded packages.
     *
     * @param folder an empty one
     * @throws IOException if they cannot be had, with the reason
     */
    static List<Path> of(String name, Path folder) throws IOException, InterruptedException {
        DebianDownload download = new DebianDownload(folder);
        download.setUp();
        download.apt("update");
        download.apt("install", "--download-only", "--yes", name);
        try (Stream<Path> files = Files.list(folder.resolve("archives"))) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .sorted()
                    .toList();
        }
    }

    private void setUp() throws IOException, InterruptedException {
        for (String inner : List.of("none", "state", "lists/partial", "archives/partial")) {
            Files.createDirectories(folder.resolve(inner));
        }
        Files.createFile(folder.resolve("status"));
        Files.writeString(
                folder.resolve("sources.list"), "deb [signed-by=" + keyring() + "] " + mirror() + " sid main\n");
        Files.writeString(folder.resolve("apt.conf"), ways() + settings());
    }

    private static Path keyring() throws IOException {
        return KEYRINGS.stream()
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow(() -> new IOException("the keys of Debian's archive are not on this machine"));
    }

    private static String mirror() throws IOException {
        List<Path> lists = new ArrayList<>(List.of(APT.resolve("sources.list")));
        if (Files.isDirectory(APT.resolve("sources.list.d"))) {
            try (Stream<Path> files = Files.list(APT.resolve("sources.list.d"))) {
                files.filter(file -> file.toString().matches(".*\\.(list|sources)"))
                        .sorted()
                        .forEach(lists::add);
            }
        }
        for (Path list : lists) {
            Matcher source = SOURCE.matcher(Files.isReadable(list) ? Files.readString(list) : "");
            if (source.find()) {
                return source.group(1);
            }
        }
        throw new IOException("no mirror of Debian is named in " + APT);
    }

    /** How this machine gets to a mirror, such as through a proxy. */
    private String ways() throws IOException, InterruptedException {
        String all = Command.run(folder.resolve("ways"), Map.of(), List.of("apt-config", "dump"));
        StringBuilder ways = new StringBuilder();
        all.lines()
                .filter(line -> line.startsWith("Acquire::"))
                .forEach(line -> ways.append(line).append('\n'));
        return ways.toString();
    }

    private String settings() {
        return """
                Dir::Etc::main "FOLDER/none/main";
                Dir::Etc::parts "FOLDER/none";
                Dir::Etc::sourcelist "FOLDER/sources.list";
                Dir::Etc::sourceparts "FOLDER/none";
                Dir::Etc::preferences "FOLDER/none/preferences";
                Dir::Etc::preferencesparts "FOLDER/none";
                Dir::State "FOLDER/state";
                Dir::State::lists "FOLDER/lists";
                Dir::State::status "FOLDER/status";
                Dir::Cache "FOLDER";
                Dir::Cache::archives "FOLDER/archives";
                Dir::Log "FOLDER";
                Acquire::Languages "none";
                Acquire::Retries "1";
                Acquire::http::Timeout "20";
                Acquire::https::Timeout "20";
                APT::Install-Recommends "false";
                APT::Sandbox::User "root";
                Debug::NoLocking "true";
                """.replace("FOLDER", folder.toString());
    }

    private void apt(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("apt-get", "-q"));
        words.addAll(List.of(arguments));
        var _ = Command.run(
                folder.resolve("apt.log"),
                Map.of("APT_CONFIG", folder.resolve("apt.conf").toString(), "LC_ALL", "C"),
                words);
    }
}
