package org.precedent.api.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.prompt.SummaryPrompt;

/**
 * Summaries that a language model wrote, to be shown again to whoever asks for the same. Each is found by the digest of
 * all that it was written from, so that one of a report that has changed is never found again. Safe for use by many
 * threads.
 */
final class KeptSummaries {
    private final Cache<String, Summary> kept;

    /** @param most how many are kept; those used longest ago go first */
    KeptSummaries(int most) {
        this.kept = Caffeine.newBuilder().maximumSize(most).build();
    }

    Optional<Summary> of(LanguageModel model, List<CitedCase> cases) {
        return Optional.ofNullable(kept.getIfPresent(key(model, cases)));
    }

    void keep(LanguageModel model, Summary summary) {
        kept.put(key(model, summary.cases()), summary);
    }

    private static String key(LanguageModel model, List<CitedCase> cases) {
        MessageDigest digest = sha256();
        add(digest, SummaryPrompt.VERSION);
        add(digest, model.name());
        add(digest, model.where());
        for (CitedCase one : cases) {
            add(digest, one.id().value());
            add(digest, one.report().text());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Its length goes before it, so that no two lists make the same bytes. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
