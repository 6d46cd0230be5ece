package org.precedent.api.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.precedent.api.http.FittedImage;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.Image;
import org.precedent.index.model.ImageId;

final class CasePicturesTest {
    private static Image image(String id, int series, int position) {
        return new Image(new ImageId(id), series, position, "", 10, 10);
    }

    @Test
    void ofAStackTheMiddleIsShownAndOfAnXrayTheFirst() {
        assertEquals(
                Optional.of(new ImageId("b")),
                CasePictures.chosen(
                        List.of(image("c", 1, 3), image("a", 1, 1), image("b", 1, 2), image("scout", 0, 1))));
        assertEquals(
                Optional.of(new ImageId("pa")),
                CasePictures.chosen(List.of(image("lateral", 1, 1), image("pa", 0, 1))));
        assertEquals(Optional.empty(), CasePictures.chosen(List.of()));
    }

    @Test
    void anImageIsMadeNoLargerThanTheModelTakesAndKeepsItsProportions() {
        BufferedImage fitted = FittedImage.of(new BufferedImage(3000, 1500, BufferedImage.TYPE_3BYTE_BGR), 896);
        assertEquals(896, fitted.getWidth());
        assertEquals(448, fitted.getHeight());
        BufferedImage small = FittedImage.of(new BufferedImage(100, 1, BufferedImage.TYPE_3BYTE_BGR), 896);
        assertTrue(small.getWidth() == 100 && small.getHeight() == 1);
    }

    /** How many channels a PNG says that it has (ISO/IEC 15948, 11.2.2): 0 is grey, 2 is red, green and blue. */
    private static int colourType(byte[] png) {
        return png[25];
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    @Test
    void anImageWithoutColourIsSentInOneChannelWithItsSamplesAsTheyWere() throws IOException {
        byte[] ramp = new byte[256];
        for (int grey = 0; grey < 256; grey++) {
            ramp[grey] = (byte) grey;
        }
        byte[] png = PicturePng.of(Pixels.ofGrey(16, 16, ramp), CasePictures.SIDE);
        assertEquals(0, colourType(png));
        for (int grey = 0; grey < 256; grey++) {
            assertEquals(grey, read(png).getRaster().getSample(grey % 16, grey / 16, 0));
        }
    }

    @Test
    void anImageWithAnyColourKeepsIt() throws IOException {
        byte[] rgb = new byte[3 * 16 * 16];
        rgb[3 * 100] = 1;
        byte[] png = PicturePng.of(Pixels.of(16, 16, rgb), CasePictures.SIDE);
        assertEquals(2, colourType(png));
        assertEquals(0x010000, read(png).getRGB(100 % 16, 100 / 16) & 0xFFFFFF);
    }
}
