package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.Pixels;
import org.precedent.index.model.ImageId;

class ImageApiTest {
    private static final String RED = "/api/v1/images/img-red/";

    @TempDir
    Path folder;

    @Test
    void aRenderedImageIsThePngThatWasKept() throws Exception {
        try (RunningApi api = RunningApi.start(folder)) {
            HttpResponse<byte[]> response = api.get(RED + "rendered");

            assertEquals("image/png", header(response, "Content-Type"));
            assertEquals(response.body().length, Integer.parseInt(header(response, "Content-Length")));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.body()));
            assertEquals(0xFFC80000, image.getRGB(3, 3));
        }
    }

    @Test
    void anImageWhoseFileIsDamagedOrLostIsNotShownAndSaidToBeSo() throws Exception {
        try (RunningApi api = RunningApi.start(folder)) {
            String digest = api.images().version(new ImageId("img-red")).orElseThrow();
            Path shelf = folder.resolve("archive/files").resolve(digest.substring(0, 2));
            Path file = shelf.resolve(digest + ".png");
            byte[] png = Files.readAllBytes(file);
            png[png.length / 2] ^= 1;
            Files.write(file, png);
            assertIsGone(api);
            Files.delete(file);
            assertIsGone(api);
        }
    }

    private static void assertIsGone(RunningApi api) throws Exception {
        for (String kind : new String[] {"thumbnail", "rendered"}) {
            HttpResponse<byte[]> response = api.get(RED + kind);
            assertEquals(503, response.statusCode(), kind);
            String problem = new String(response.body(), StandardCharsets.UTF_8);
            assertTrue(problem.contains("missing or damaged"), problem);
        }
    }

    @Test
    void aThumbnailIsASmallJpeg() throws Exception {
        try (RunningApi api = RunningApi.start(folder)) {
            HttpResponse<byte[]> response = api.get(RED + "thumbnail");

            assertEquals(200, response.statusCode());
            assertEquals("image/jpeg", header(response, "Content-Type"));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(response.body()));
            assertEquals(16, image.getWidth());
        }
    }

    @Test
    void aLargeImageFitsItsThumbnailWhole() throws Exception {
        ImageShelf store = new ImageShelf(folder);
        ImageId id = new ImageId("large");
        byte[] grey = new byte[1500 * 1000];
        Arrays.fill(grey, (byte) 90);
        store.put(id, Pixels.ofGrey(1500, 1000, grey));

        byte[] jpeg = new Thumbnails(store.files(), 1 << 20, new Turns(1, 4, Duration.ofSeconds(1)))
                .of(id, "1")
                .orElseThrow();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertEquals(256, image.getWidth());
        assertEquals(171, image.getHeight());
        assertEquals(90, image.getRGB(100, 100) & 0xFF, 2);
    }

    @Test
    void aThumbnailShowsWhatIsToBeShownNotWhatWasEncoded() throws Exception {
        ImageShelf store = new ImageShelf(folder);
        ImageId id = new ImageId("ct");
        store.put(id, Pixels.of(1, 1, new byte[] {(byte) 255, 0, 0}), Pixels.ofGrey(1, 1, new byte[] {90}));

        byte[] jpeg = new Thumbnails(store.files(), 1 << 20, new Turns(1, 4, Duration.ofSeconds(1)))
                .of(id, "1")
                .orElseThrow();

        int colour = ImageIO.read(new ByteArrayInputStream(jpeg)).getRGB(0, 0);
        assertEquals(90, (colour >> 16) & 0xFF, 2);
        assertEquals(90, colour & 0xFF, 2);
    }

    @Test
    void aThumbnailIsMadeOnce() throws Exception {
        ImageShelf store = new ImageShelf(folder);
        ImageId id = new ImageId("small");
        store.put(id, Pixels.ofGrey(1, 1, new byte[1]));
        Thumbnails thumbnails = new Thumbnails(store.files(), 1 << 20, new Turns(1, 4, Duration.ofSeconds(1)));

        byte[] first = thumbnails.of(id, "1").orElseThrow();

        assertSame(first, thumbnails.of(id, "1").orElseThrow());
        assertNotSame(first, thumbnails.of(id, "2").orElseThrow());
    }

    @Test
    void noBrowserKeepsAnImageAndWhoDoesCanAskWhetherItChanged() throws Exception {
        try (RunningApi api = RunningApi.start(folder)) {
            for (String kind : new String[] {"thumbnail", "rendered"}) {
                HttpResponse<byte[]> first = api.get(RED + kind);
                assertEquals("no-store", header(first, "Cache-Control"));

                HttpResponse<byte[]> again = api.send(api.request(RED + kind)
                        .header("If-None-Match", "\"other\", " + header(first, "ETag"))
                        .build());
                assertEquals(304, again.statusCode());
                assertEquals(0, again.body().length);
            }
        }
    }

    @Test
    void anImageIsNotCompressedAgain() throws Exception {
        try (RunningApi api = RunningApi.start(folder)) {
            for (String kind : new String[] {"thumbnail", "rendered"}) {
                HttpResponse<byte[]> response = api.send(api.request(RED + kind)
                        .header("Accept-Encoding", "gzip")
                        .build());

                assertTrue(response.headers().firstValue("Content-Encoding").isEmpty());
                assertNotNull(ImageIO.read(new ByteArrayInputStream(response.body())));
            }
        }
    }

    @Test
    void headersComeWithoutABodyToo() throws Exception {
        try (RunningApi api = RunningApi.start(folder)) {
            HttpResponse<byte[]> response = api.send(api.request(RED + "thumbnail")
                    .method("HEAD", BodyPublishers.noBody())
                    .build());

            assertEquals(200, response.statusCode());
            assertEquals("image/jpeg", header(response, "Content-Type"));
            assertEquals(0, response.body().length);
        }
    }

    private static String header(HttpResponse<byte[]> response, String name) throws IOException {
        return response.headers().firstValue(name).orElseThrow();
    }
}
