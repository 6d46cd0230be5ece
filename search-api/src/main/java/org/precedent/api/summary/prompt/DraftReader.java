package org.precedent.api.summary.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.precedent.api.summary.claim.ClaimDraft;
import org.precedent.api.summary.claim.ClaimKind;

/**
 * Reads one claim as a language model wrote it. Servers that do not hold a model to the form let it write other forms,
 * of which those are read that can mean one thing only.
 */
final class DraftReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DraftReader() {}

    /** The claim, or nothing when this is none. */
    static Optional<ClaimDraft> read(String json) {
        JsonNode claim;
        try {
            claim = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        JsonNode text = claim.path("text");
        Optional<List<Integer>> cites = CiteReader.read(claim.path("cites"));
        Optional<ClaimKind> kind = kind(claim.path("kind"));
        Optional<String> finding = finding(claim.path("finding"));
        if (!text.isTextual() || cites.isEmpty() || kind.isEmpty() || finding.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ClaimDraft(text.textValue(), cites.get(), kind.get(), finding.get()));
    }

    private static Optional<ClaimKind> kind(JsonNode given) {
        String name = given.asText("").strip().toLowerCase(Locale.ROOT);
        for (ClaimKind kind : ClaimKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** A claim without one is about none. */
    private static Optional<String> finding(JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return Optional.of("");
        }
        return given.isTextual() ? Optional.of(given.textValue()) : Optional.empty();
    }
}
