package org.precedent.it.viewer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of others that reads DICOM files, where one is on this machine.
 *
 * @param name of the program
 * @param arguments before the file's name
 * @param check arguments with which it ends well where it can be used at all
 */
public record OutsideReader(String name, List<String> arguments, List<String> check) {
    private static final String PYDICOM = """
            import sys, pydicom
            pydicom.config.settings.reading_validation_mode = pydicom.config.RAISE
            d = pydicom.dcmread(sys.argv[1])
            list(d.iterall())
            a = d.pixel_array
            print(d.file_meta.TransferSyntaxUID, d.SOPInstanceUID, d.PatientID == d.PatientName, d.PatientIdentityRemoved,
                  a.dtype, a.min(), a.max(), int(a.astype("int64").sum()))
            """;

    /** Three windows of a file, and the greys that each shows of the blocks of {@link GreySheets}. */
    private static final String GREYS = """
            import sys, json, pydicom, numpy
            from pydicom.pixel_data_handlers.util import apply_modality_lut, apply_windowing
            d = pydicom.dcmread(sys.argv[1])
            values = apply_modality_lut(d.pixel_array, d)
            low, high = float(values.min()), float(values.max())
            windows = [(40, 400), ((low + high + 1) / 2, high - low + 1), (low + (high - low) / 3, (high - low) / 5)]
            shown = []
            for centre, width in windows:
                centre, width = round(centre, 1), round(width, 1)
                d.WindowCenter, d.WindowWidth = centre, width
                d.PhotometricInterpretation, kind = "MONOCHROME2", d.PhotometricInterpretation
                out = apply_windowing(values, d).astype("float64")
                ends = apply_windowing(numpy.array([-1e9, 1e9]), d)
                grey = (out - ends[0]) / (ends[1] - ends[0]) * 255
                d.PhotometricInterpretation = kind
                grey = 255 - grey if kind == "MONOCHROME1" else grey
                shown.append({"centre": centre, "width": width, "greys": grey[4::8, 4::8].flatten().tolist()})
            print(json.dumps({"side": int(d.Rows), "windows": shown}))
            """;

    /** Where Debian's package python3-pydicom is found, whatever other Pythons there are. */
    private static final String DEBIANS_PYTHON = "/usr/bin/python3";

    public OutsideReader {
        arguments = List.copyOf(arguments);
        check = List.copyOf(check);
    }

    /** Reads all of a file strictly, and tells its samples. */
    public static OutsideReader pydicom() {
        String python = Files.isExecutable(Path.of(DEBIANS_PYTHON)) ? DEBIANS_PYTHON : "python3";
        return new OutsideReader(python, List.of("-c", PYDICOM), List.of("-c", "import pydicom, numpy"));
    }

    /** Tells the greys that three windows show of a file. */
    public static OutsideReader pydicomGreys() {
        return new OutsideReader(pydicom().name, List.of("-c", GREYS), List.of("-c", "import pydicom, numpy"));
    }

    /** Writes all of a file's elements as text, and fails where there is something wrong with one. */
    public static OutsideReader dcmdump() {
        return new OutsideReader("dcmdump", List.of("--quiet", "+E"), List.of("--version"));
    }

    /** Whether it can be used; where it cannot this is said. */
    public boolean isThere() throws IOException, InterruptedException {
        boolean found = Stream.of(String.valueOf(System.getenv("PATH")).split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(name)));
        boolean there = found && run(check).status == 0;
        if (!there) {
            System.err.println(
                    "NOT HELD AGAINST " + arguments.getFirst() + " of " + name + ": it is not on this machine");
        }
        return there;
    }

    /** What it says of a file. */
    public String read(Path file) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(arguments);
        words.add(file.toString());
        Said said = run(words);
        if (said.status != 0) {
            throw new IOException(name + " ended with " + said.status + ": " + said.text);
        }
        return said.text;
    }

    private record Said(int status, String text) {}

    private Said run(List<String> words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(name));
        line.addAll(words);
        Path out = Files.createTempFile("outside", ".txt");
        try {
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(name + " did not end");
            }
            return new Said(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
        }
    }
}
