package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.FakeEncoder;
import picocli.CommandLine;

class EncodeLabelsTest {
    @TempDir
    private Path folder = Path.of("");

    private final FakeEncoder encoder = new FakeEncoder();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void forPeopleTheLikeliestPromptStandsFirst() throws IOException {
        label(false, "blue\nred\n", picture("a.png", 0xC80000));

        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.getFirst().endsWith("a.png"));
        assertTrue(lines.get(2).endsWith("red"), lines.toString());
        assertTrue(lines.get(3).endsWith("blue"), lines.toString());
    }

    @Test
    void jsonIsALineAnImageInTheOrderOfTheFile() throws IOException {
        label(true, "blue\nred\n", picture("a.png", 0xC80000), picture("b.png", 0x0000C8));

        List<String> lines = out.toString().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().contains("\"labels\":[{\"prompt\":\"blue\",\"probability\":"), lines.getFirst());
        assertTrue(lines.getFirst().indexOf("blue") < lines.getFirst().indexOf("\"red\""));
    }

    @Test
    void promptsAreEncodedOnceForAllImages() throws IOException {
        label(true, "blue\nred\n", picture("a.png", 0xC80000), picture("b.png", 0x0000C8));

        assertEquals(2, encoder.encodedTexts());
        assertEquals(2, encoder.encodedImages());
    }

    @Test
    void aPromptThatTheModelReadsInPartIsNamed() throws IOException {
        label(true, "red\n" + "word ".repeat(100), picture("a.png", 0xC80000));

        assertTrue(err.toString().contains("line 2 is longer than the 64 tokens"), err.toString());
    }

    @Test
    void aModelWithoutProbabilitiesIsSaidToBeOne() throws IOException {
        PromptFile file = PromptFile.read(Files.writeString(folder.resolve("prompts.txt"), "red\n"));
        LabelPrinter printer =
                new LabelPrinter(FakeEncoder.uncalibrated(), file, new PrintWriter(out), new PrintWriter(err));

        IOException refusal = assertThrows(IOException.class, () -> printer.print(List.of(), true));
        assertTrue(String.valueOf(refusal.getMessage()).contains("no probabilities"), refusal.getMessage());
    }

    @Test
    void withoutAnImageTheUseIsWrong() throws IOException {
        CommandLine precedent = Main.commandLine().setErr(new PrintWriter(err, true));
        Path prompts = Files.writeString(folder.resolve("prompts.txt"), "red\n");

        assertEquals(ExitStatus.USAGE, precedent.execute("encode", "--labels", prompts.toString()));
        assertTrue(err.toString().contains("name them with --image"), err.toString());
    }

    private void label(boolean json, String prompts, Path... images) throws IOException {
        PromptFile file = PromptFile.read(Files.writeString(folder.resolve("prompts.txt"), prompts));
        new LabelPrinter(encoder, file, new PrintWriter(out), new PrintWriter(err)).print(List.of(images), json);
    }

    private Path picture(String name, int rgb) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            image.setRGB(i % 8, i / 8, rgb);
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }
}
