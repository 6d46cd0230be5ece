package org.precedent.api.summary.prompt;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.llm.LlmRequest;
import org.precedent.index.data.DataFile;

/**
 * What a language model is asked about some cases. Reports stand as data between fences that are drawn anew for each
 * request, so that no report can know them, and no control token in them is whole.
 *
 * @param request to be sent
 * @param cases whose reports are in it, the most similar first: not those that are too many or too long
 */
public record SummaryPrompt(LlmRequest request, List<CitedCase> cases) {
    /** Of the words that are sent; another one makes another answer. */
    public static final String VERSION = "2";

    private static final String WORDS = DataFile.text(SummaryPrompt.class, "prompt-" + VERSION + ".txt");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FENCE_BYTES = 12;

    public SummaryPrompt {
        cases = List.copyOf(cases);
    }

    /**
     * The prompt about some cases; there must be one.
     *
     * @param pictures of those of the cases that are in it are sent along
     */
    public static SummaryPrompt of(List<CitedCase> cases, List<Picture> pictures, PromptLimits limits) {
        String fence = "=== " + HexFormat.of().formatHex(random());
        List<CitedCase> taken = new ArrayList<>();
        StringBuilder reports = new StringBuilder();
        List<CitedCase> bySimilarity = cases.stream()
                .sorted(Comparator.comparingInt(CitedCase::number))
                .toList();
        for (CitedCase one : bySimilarity) {
            String report = ControlTokens.broken(ShortReport.of(one.report(), limits.report()));
            boolean fits = taken.size() < limits.cases() && reports.length() + report.length() <= limits.reports();
            if (!taken.isEmpty() && !fits) {
                break;
            }
            reports.append(fence).append(" case ").append(one.number()).append('\n');
            reports.append(report).append('\n');
            taken.add(one);
        }
        reports.append(fence).append(" end");
        String words = WORDS.replace("{count}", String.valueOf(taken.size()))
                .replace("{claims}", String.valueOf(limits.claims()))
                .replace("{fence}", fence)
                .replace("{cases}", reports);
        List<LlmRequest.Part> parts = new ArrayList<>();
        parts.add(new LlmRequest.Words(words));
        parts.addAll(pictures(pictures, taken));
        LlmRequest request = new LlmRequest(parts, ClaimSchema.of(taken, limits));
        return new SummaryPrompt(request, taken);
    }

    private static List<LlmRequest.Part> pictures(List<Picture> pictures, List<CitedCase> taken) {
        List<LlmRequest.Part> parts = new ArrayList<>();
        for (Picture picture : pictures) {
            if (taken.stream().anyMatch(one -> one.number() == picture.number())) {
                parts.add(new LlmRequest.Words("An image of case " + picture.number() + ":"));
                parts.add(picture.image());
            }
        }
        return parts;
    }

    private static byte[] random() {
        byte[] random = new byte[FENCE_BYTES];
        RANDOM.nextBytes(random);
        return random;
    }

    /** The SHA-256 of the form that the answer is held to, in hexadecimal. */
    public String schemaDigest() {
        return request.schema().digest();
    }
}
