package org.precedent.index.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.precedent.encoder.Sha256;

/**
 * Archives that programs of others wrote hold for us what they hold for them. Where a program is not there, it says so.
 */
class OutsideArchivesTest {
    private static final String ZIP64 = """
            python3 -c "import zipfile,os
            z=zipfile.ZipFile('../out','w',zipfile.ZIP_DEFLATED)
            for d,_,fs in os.walk('.'):
              for f in fs:
                p=os.path.join(d,f)
                with z.open(zipfile.ZipInfo(p[2:]),'w',force_zip64=True) as o: o.write(open(p,'rb').read())
            z.close()"
            """;

    @TempDir
    Path temporary = Path.of("");

    private Path source = Path.of("");

    @BeforeEach
    void make() throws IOException {
        source = Files.createDirectories(temporary.resolve("source"));
        Random random = new Random(11);
        byte[] noise = new byte[200_000];
        random.nextBytes(noise);
        write("a.dcm", noise);
        write("deep/" + "folder-of-a-study/".repeat(8) + "with-a-name-of-some-length-0001.dcm", noise);
        write("letters/zażółć/Größe.txt", "text".getBytes(StandardCharsets.UTF_8));
        write("empty", new byte[0]);
        write("zeros", new byte[300_000]);
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = source.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, content);
    }

    private static boolean isThere(String program) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Map<String, String> content(Path root) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(root.relativize(file).toString(), Sha256.of(file));
            }
        }
        return content;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tar --format=gnu -cf ../out .",
                "tar --format=pax -cf ../out .",
                "tar --format=oldgnu -cf ../out .",
                "tar --format=gnu -czf ../out .",
                "tar --format=ustar -cf ../out a.dcm empty zeros letters",
                "tar --format=v7 -cf ../out a.dcm empty zeros letters",
                "zip -qr ../out.zip . && mv ../out.zip ../out",
                "zip -qr0 ../out.zip . && mv ../out.zip ../out",
                "zip -qr -fz - . > ../out",
                ZIP64,
                "python3 -m zipfile -c ../out a.dcm empty zeros letters",
                "python3 -m tarfile -c ../out a.dcm deep empty zeros letters"
            })
    void whatOthersPackIsReadTheSame(String command) throws Exception {
        String program = command.substring(0, command.indexOf(' '));
        if (!isThere(program)) {
            System.err.println("NOT COMPARED with " + program + ", which is not here");
        }
        assumeTrue(isThere(program), program + " is not here");
        List<String> line = new ArrayList<>(List.of("sh", "-c", command));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(source.toFile()).inheritIO();
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), command);
        Path packed = temporary.resolve("out");
        ContainerKind kind;
        try (InputStream in = Files.newInputStream(packed)) {
            kind = ContainerKind.of(in.readNBytes(ContainerKind.HEAD)).orElseThrow();
        }
        Map<String, String> wanted = content(source);
        if (command.contains(" a.dcm") && !command.contains("deep")) {
            wanted.keySet().removeIf(name -> name.startsWith("deep"));
        }
        try (Containers containers = new Containers(ContainerLimits.DEFAULTS, () -> temporary)) {
            Container opened = containers.open(packed, kind);
            assertEquals(List.of(), opened.left());
            assertEquals(wanted, content(opened.root()));
        }
    }
}
