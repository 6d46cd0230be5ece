package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.index.archive.Archive;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.calibration.Curve;
import org.precedent.index.calibration.Estimate;
import org.precedent.index.calibration.Familiarity;
import org.precedent.index.calibration.Leg;
import org.precedent.index.calibration.LegCalibration;
import org.precedent.index.calibration.Measure;
import org.precedent.index.calibration.Reliability;
import picocli.CommandLine;

final class CalibrateCommandTest {
    @TempDir
    Path temporary;

    @Test
    void anArchiveWithoutAnIndexSaysWhatToDo() throws IOException {
        Archive.open(temporary);
        StringWriter err = new StringWriter();
        CommandLine command = Main.commandLine().setErr(new PrintWriter(err, true));
        assertEquals(ExitStatus.FAILED, command.execute("calibrate", "--data", temporary.toString()));
        assertTrue(err.toString().contains("run precedent ingest on it first"), err.toString());
    }

    @Test
    void whatWasNeverMeasuredIsSaidToBeSo() {
        assertEquals(
                List.of("how well the model knows this archive was not measured: run precedent calibrate"),
                CalibrationLines.of(Calibration.NONE));
    }

    @Test
    void aModelThatDoesNotKnowAnArchiveIsWarnedOf() {
        List<String> lines = CalibrationLines.of(new Calibration(600, 1, Map.of(Leg.TEXT_TO_IMAGE, measured(0.04))));
        assertTrue(lines.get(3).contains("text-to-image   at chance"), lines.get(3));
        assertTrue(lines.getLast().startsWith("warning: this model does not know this archive"), lines.getLast());
    }

    @Test
    void aModelThatKnowsAnArchiveIsToldWithItsFigures() {
        List<String> lines = CalibrationLines.of(new Calibration(600, 1, Map.of(Leg.TEXT_TO_IMAGE, measured(0.8))));
        assertEquals(
                "  text-to-image   good        same findings among the first ten 0.800 [0.780, 0.820], chance 0.030;",
                lines.get(3));
        assertEquals(6, lines.size());
    }

    private static LegCalibration measured(double mean) {
        Measure agreement = new Measure(new Estimate(300, mean, mean - 0.02, mean + 0.02), 0.03, 0.95);
        return new LegCalibration(
                new Reliability(agreement, Measure.NONE, Measure.NONE), Curve.UNKNOWN, Familiarity.UNKNOWN);
    }
}
