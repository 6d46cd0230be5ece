package org.precedent.index.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.dicom.codec.Frame;
import org.precedent.index.dicom.codec.FrameCodecs;
import org.precedent.index.dicom.codec.Photometric;
import org.precedent.index.dicom.codec.PixelLayout;
import org.precedent.index.dicom.codec.child.ChildCodec;

/**
 * Real files that native decoders decode, held against gdcmconv and opj_decompress where these are on the path; stands
 * aside where there are no such files.
 */
final class NativeDecodersCorpusTest {
    private static final String JPEG_12 = "1.2.840.10008.1.2.4.51";
    private static final List<String> LOSSLESS = List.of("1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.201");
    private static final int LOSSY = 2;

    @TempDir
    Path folder;

    private final ChildCodec child = new ChildCodec();
    private final FrameCodecs codecs = FrameCodecs.found();
    private final Part10Parser parser = new Part10Parser(DicomLimits.DEFAULTS);
    private Path corpus = Path.of("");

    /** A file whose frames can be decoded. */
    private record Opened(ByteSource file, ByteSource dataset, StoredImage image) {}

    @BeforeEach
    void find() {
        Optional<Path> found = SharedFolder.named("dicom-corpus");
        if (found.isEmpty()) {
            System.out.println("no dicom-corpus in the shared folder: its tests stand aside");
        }
        Assumptions.assumeTrue(found.isPresent(), "no dicom-corpus in the shared folder");
        corpus = found.orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        child.close();
        codecs.close();
    }

    private Opened open(Path path) throws Exception {
        ByteSource file = DicomSource.of(path).open();
        DicomObject object = parser.whole(file);
        StoredImage image = StoredImage.of(object, codecs, DicomLimits.DEFAULTS, CtPreset.MEDGEMMA_REPORT);
        return new Opened(file, parser.dataset(file), image);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(corpus.resolve("valid"))) {
            return files.filter(file -> file.toString().endsWith(".dcm"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Test
    void realFilesAreDecodedAsOthersDecodeThem() throws Exception {
        Map<String, Integer> compared = new TreeMap<>();
        Map<String, Integer> decoded = new TreeMap<>();
        for (Path path : files()) {
            Opened opened;
            try {
                opened = open(path);
            } catch (Rejection e) {
                continue;
            }
            try (ByteSource _ = opened.file()) {
                String syntax = opened.image().syntax().uid();
                if (child.decodes(syntax) && !isLeftToOthers(opened)) {
                    decoded.merge(syntax, opened.image().frames(), Integer::sum);
                    compared.merge(syntax, compare(path, opened), Integer::sum);
                }
            }
        }
        System.out.println("frames that native decoders decoded: " + decoded + ", compared with others': " + compared);
        assertTrue(decoded.size() >= 4, "only " + decoded);
        assertEquals(0, child.counts().deaths());
    }

    /** JPEG of 8 bits is another codec's. */
    private static boolean isLeftToOthers(Opened opened) {
        return opened.image().syntax().uid().equals(JPEG_12)
                && opened.image().layout().bitsAllocated() == 8;
    }

    private int compare(Path path, Opened opened) throws Exception {
        int compared = 0;
        for (int i = 0; i < opened.image().frames(); i++) {
            byte[] bytes = opened.image().locator().bytes(opened.dataset(), i);
            String syntax = opened.image().syntax().uid();
            Frame frame = child.decode(bytes, opened.image().layout(), syntax);
            int tolerance = LOSSLESS.contains(syntax) ? 0 : LOSSY;
            compared += againstGdcm(path, i, frame, tolerance) | againstOpenJpeg(path, bytes, frame, tolerance);
        }
        return compared;
    }

    private int againstGdcm(Path path, int index, Frame frame, int tolerance) throws Exception {
        Path raw = folder.resolve("raw.dcm");
        if (!isOnPath("gdcmconv")) {
            System.out.println("gdcmconv is not on the path: nothing is compared with it");
            return 0;
        }
        if (!run("gdcmconv", "--raw", path.toString(), raw.toString())) {
            return 0;
        }
        Opened other = open(raw);
        try (ByteSource _ = other.file()) {
            if (other.image().syntax().encapsulated()
                    || other.image().layout().photometric() != frame.layout().photometric()) {
                return 0;
            }
            byte[] bytes = other.image().locator().bytes(other.dataset(), index);
            Frame theirs = other.image()
                    .codec()
                    .decode(
                            bytes,
                            other.image().layout(),
                            other.image().syntax().uid());
            for (int pixel = 0; pixel < frame.pixels(); pixel++) {
                for (int colour = 0; colour < frame.layout().photometric().samples(); colour++) {
                    near(path, frame.sample(pixel, colour), theirs.sample(pixel, colour), tolerance);
                }
            }
            return 1;
        }
    }

    private int againstOpenJpeg(Path path, byte[] bytes, Frame frame, int tolerance) throws Exception {
        boolean isBare = bytes.length > 4 && ByteBuffer.wrap(bytes).getInt() == 0xFF4F_FF51;
        if (!isBare || !isOnPath("opj_decompress")) {
            System.out.println("not compared with opj_decompress: " + path.getFileName());
            return 0;
        }
        Path in = Files.write(folder.resolve("in.j2k"), bytes);
        Path out = folder.resolve("out.rawl");
        if (!run("opj_decompress", "-i", in.toString(), "-o", out.toString())) {
            return 0;
        }
        ByteBuffer theirs = ByteBuffer.wrap(Files.readAllBytes(out)).order(ByteOrder.LITTLE_ENDIAN);
        int samples = frame.layout().photometric().samples();
        int sampleBytes = theirs.limit() / (frame.pixels() * samples);
        Frame planes = planes(frame.layout(), sampleBytes, theirs.array());
        for (int pixel = 0; pixel < frame.pixels(); pixel++) {
            for (int colour = 0; colour < samples; colour++) {
                near(path, frame.sample(pixel, colour), planes.sample(pixel, colour), tolerance);
            }
        }
        return 1;
    }

    private static Frame planes(PixelLayout layout, int sampleBytes, byte[] bytes) {
        Photometric colours = layout.photometric();
        int bits = sampleBytes * Byte.SIZE;
        PixelLayout planar = new PixelLayout(
                layout.rows(),
                layout.columns(),
                colours,
                bits,
                layout.bitsStored(),
                layout.highBit(),
                layout.signed(),
                true);
        return new Frame(planar, ByteOrder.LITTLE_ENDIAN, bytes);
    }

    private static void near(Path path, long ours, long theirs, int tolerance) {
        if (Math.abs(ours - theirs) > tolerance) {
            throw new AssertionError(path.getFileName() + ": " + ours + " is not " + theirs);
        }
    }

    /** Not decoded, and said so by name. */
    @Test
    void whatIsReferredToOrNotDecodedIsRefusedByName() throws Exception {
        List<String> refused = new ArrayList<>();
        for (Path path : files()) {
            try (ByteSource file = DicomSource.of(path).open()) {
                TransferSyntax syntax = parser.whole(file).syntax();
                if (codecs.of(syntax.uid()) == null && syntax.encapsulated()) {
                    refused.add(syntax.name());
                }
            } catch (Rejection e) {
                refused.add(String.valueOf(e.getMessage()));
            }
        }
        assertTrue(refused.stream().noneMatch(name -> name.startsWith("1.2")), refused::toString);
        System.out.println("refused by name: " + refused);
    }
}
