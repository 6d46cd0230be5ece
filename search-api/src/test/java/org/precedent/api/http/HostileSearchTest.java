package org.precedent.api.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.precedent.encoder.TestSeed;

class HostileSearchTest {
    private static final int REQUESTS = 400;
    private static final String BITS = "{}[]:,\"\\0123456789.-+eEnulltruefalse \u0000\u00e9\ud83d\udc80\ufffe";

    @Test
    void noDamageToARequestIsAFailureInside(@TempDir Path folder) throws Exception {
        long seed = TestSeed.of("noDamageToARequestIsAFailureInside");
        Random random = new Random(seed);
        String image = SampleImages.dataUrl(SampleImages.png(9, 9, 9));
        String valid = "{\"parts\":[{\"text\":\"left effusion\",\"weight\":1.5},{\"image\":\"" + image
                + "\"},{\"caseId\":\"red\"}],\"filter\":{\"modality\":[\"CR\"],\"age\":{\"min\":1,\"max\":99},"
                + "\"studyDate\":{\"from\":\"2020-01-01\"}},\"size\":3,\"ranking\":\"hybrid\"}";
        try (RunningApi api = RunningApi.start(folder)) {
            for (int i = 0; i < REQUESTS; i++) {
                String damaged = damaged(valid, random);
                HttpResponse<byte[]> response =
                        api.search("application/json", damaged.getBytes(StandardCharsets.UTF_8));

                int status = response.statusCode();
                assertTrue(
                        status == 200 || status == 400 || status == 404 || status == 422,
                        () -> status + " for request " + damaged + ", replay with -Dtests.seed=" + seed);
            }
        }
    }

    private static String damaged(String valid, Random random) {
        StringBuilder damaged = new StringBuilder(valid);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            int place = random.nextInt(damaged.length() + 1);
            String bit = String.valueOf(BITS.charAt(random.nextInt(BITS.length())));
            switch (random.nextInt(4)) {
                case 0 -> damaged.replace(place, place + 1, bit);
                case 1 -> damaged.insert(place, bit);
                case 2 -> damaged.delete(place, Math.min(damaged.length(), place + 1 + random.nextInt(40)));
                default -> damaged.setLength(Math.max(1, place));
            }
        }
        return damaged.toString();
    }
}
