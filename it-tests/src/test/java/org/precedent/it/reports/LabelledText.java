package org.precedent.it.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.precedent.index.report.ReportParser;

/**
 * A text and what somebody found in it.
 *
 * @param said in the order of the text
 */
record LabelledText(String text, List<Label> said) {
    LabelledText {
        said = List.copyOf(said);
    }

    /** The texts of a file: lines that begin with {@code >}, and a label a line behind them. */
    static List<LabelledText> read(String file) throws IOException {
        String content;
        try (InputStream in = Objects.requireNonNull(LabelledText.class.getResourceAsStream(file), file)) {
            content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<LabelledText> texts = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (String line : (content + "\n\n").lines().toList()) {
            if (line.startsWith(">")) {
                lines.add(line.substring(Math.min(line.length(), 2)));
            } else if (line.isBlank() && !lines.isEmpty()) {
                texts.add(new LabelledText(String.join("\n", lines), labels));
                lines = new ArrayList<>();
                labels = new ArrayList<>();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                labels.add(Label.read(line));
            }
        }
        return texts;
    }

    /** What Precedent finds in it. */
    List<Label> read() {
        return ReportParser.parse(text).structure().findings().stream()
                .map(Label::of)
                .toList();
    }
}
