package org.precedent.encoder.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Texts that tokenizers may differ on: sentences of reports, and whatever Unicode has. */
final class ManyTexts {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "\u00a8 x",
            "x \u00a8",
            "\uff1cpad\uff1e \uff21\uff22\uff23 \uff11\uff12",
            "\u2460 \u00bd \u33a1 \ufb01ne",
            "e\u0301 \u00e9 \u1e9b\u0323 \u0130I\u0131",
            "\u200b\u200dzero\u2060width\ufeff",
            "\u0000\u0001\u007f\u0085",
            "\u65e5\u672c\u8a9e \ud55c\uad6d\uc5b4 \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
            "\ud83e\udec1\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "\u2581\u2581left \u2581",
            "\u00ad\u034f\u061c",
            "\u3000wide\u3000space\u2003",
            "5mm x 3,2cm @ T4/T5 (s/p CABG) 'x' <unk> </s> <0x41>");

    private static final int LONGEST_RANDOM = 30;

    private ManyTexts() {}

    static List<String> of(Path manifest, Random random, int randomTexts) throws IOException {
        Set<String> texts = new LinkedHashSet<>(ODD);
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(manifest)) {
            String report = mapper.readTree(line).path("text").asText("");
            texts.add(report);
            texts.addAll(List.of(report.split("(?<=[.;:,])\\s+")));
        }
        List<String> all = new ArrayList<>(texts);
        int reports = all.size();
        for (int i = 0; i < randomTexts; i++) {
            all.add(all.get(random.nextInt(reports)) + " " + randomText(random));
        }
        all.add("word ".repeat(5_000));
        all.add("x".repeat(20_000));
        return all;
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(LONGEST_RANDOM);
        while (text.length() < length) {
            int limit = random.nextInt(4) == 0 ? Character.MAX_CODE_POINT : 0x3000;
            int point = random.nextInt(limit);
            if (Character.isDefined(point) && Character.getType(point) != Character.SURROGATE) {
                text.appendCodePoint(point);
            }
        }
        return text.toString();
    }
}
