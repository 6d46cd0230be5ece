package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.FakeEncoder;
import picocli.CommandLine;

/** The fake encoder sees 4 x 4 regions, each of which brings the word for its colour. */
class RegionPrinterTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();

    @Test
    void theGridAndTheDrawingShowWhereTheTextIs() throws IOException {
        print(true);

        JsonNode regions = new ObjectMapper().readTree(out.toString()).get("regions");
        assertEquals(4, regions.get("rows").asInt());
        assertEquals(4, regions.get("columns").asInt());
        double red = regions.at("/similarity/3/0").asDouble();
        assertTrue(regions.at("/similarity/0/0").asDouble() < red / 2, out.toString());
        BufferedImage drawing = ImageIO.read(folder.resolve("where.png").toFile());
        assertEquals(16, drawing.getWidth());
        assertTrue(((drawing.getRGB(1, 14) >> 8) & 0xFF) > 100, "the red corner glows");
    }

    @Test
    void forPeopleTheGreatestIsNamed() throws IOException {
        print(false);

        assertTrue(out.toString().contains("the greatest in row 4 of 4, column 1 of 4"), out.toString());
    }

    @Test
    void aDrawingThatCannotBeWrittenFails() throws IOException {
        Path image = picture();
        RegionPrinter printer = new RegionPrinter(new FakeEncoder(), new PrintWriter(out));

        assertThrows(IOException.class, () -> printer.print(image, "red", folder.resolve("no/where.png"), true));
    }

    @Test
    void oneImageAndOneTextAreNeeded() {
        StringWriter err = new StringWriter();
        CommandLine precedent = Main.commandLine().setErr(new PrintWriter(err, true));

        assertEquals(ExitStatus.USAGE, precedent.execute("encode", "--regions", "x.png", "--image", "a.png"));
        assertTrue(err.toString().contains("--regions needs one --image and one --text"), err.toString());
    }

    private void print(boolean json) throws IOException {
        new RegionPrinter(new FakeEncoder(), new PrintWriter(out))
                .print(picture(), "red", folder.resolve("where.png"), json);
    }

    /** Grey, with a red lower left corner. */
    private Path picture() throws IOException {
        BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256; i++) {
            boolean corner = i % 16 < 4 && i / 16 >= 12;
            image.setRGB(i % 16, i / 16, corner ? 0xC80000 : 0x808080);
        }
        Path file = folder.resolve("corner.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
