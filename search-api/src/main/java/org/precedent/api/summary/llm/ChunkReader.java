package org.precedent.api.summary.llm;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the pieces of a streamed answer, each a JSON object. */
final class ChunkReader {
    private static final int DEPTH = 32;
    private static final int LONGEST_NAME = 100;
    private static final Pattern FOLDER = Pattern.compile("^([A-Za-z]:|~|\\.{1,2})?[/\\\\].*[/\\\\]");

    /** As models are called everywhere: {@code google/medgemma-27b-text-it}, {@code medgemma:27b}, a file's name. */
    private static final Pattern NAME = Pattern.compile("\\w[\\w.+@-]*(?:[/:]\\w[\\w.+@-]*){0,5}");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ChunkReader() {}

    static Chunk read(String data) throws CallFailed {
        JsonNode json = parse(data);
        if (!json.isObject()) {
            throw new CallFailed(LlmFailure.MALFORMED);
        }
        if (json.hasNonNull("error")) {
            throw ErrorAnswer.inStream(json.get("error").toString());
        }
        JsonNode choice = json.path("choices").path(0);
        JsonNode delta = choice.path("delta");
        return new Chunk(
                text(delta, "content"),
                text(delta, "reasoning_content") + text(delta, "reasoning"),
                finish(choice.path("finish_reason")),
                usage(json.path("usage")),
                name(json.path("model")));
    }

    private static JsonNode parse(String data) throws CallFailed {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new CallFailed(LlmFailure.MALFORMED);
        }
    }

    private static String text(JsonNode delta, String field) throws CallFailed {
        JsonNode value = delta.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new CallFailed(LlmFailure.MALFORMED);
        }
        return value.textValue();
    }

    private static LlmOutcome.@Nullable Finish finish(JsonNode reason) {
        if (!reason.isTextual()) {
            return null;
        }
        return switch (reason.textValue()) {
            case "stop" -> LlmOutcome.Finish.STOP;
            case "length" -> LlmOutcome.Finish.LENGTH;
            case "content_filter" -> LlmOutcome.Finish.FILTERED;
            default -> LlmOutcome.Finish.OTHER;
        };
    }

    private static LlmOutcome.@Nullable Usage usage(JsonNode usage) {
        if (!usage.isObject()) {
            return null;
        }
        return new LlmOutcome.Usage(
                usage.path("prompt_tokens").asLong(),
                usage.path("completion_tokens").asLong());
    }

    /**
     * It is shown, so that whatever else a server writes there, a sentence, a link or markup, is none. Some servers
     * tell where the model's file lies, of which only its name is anyone's business.
     */
    private static String name(JsonNode name) {
        String plain = FOLDER.matcher(name.asText("").strip()).replaceFirst("");
        return plain.length() <= LONGEST_NAME && NAME.matcher(plain).matches() ? plain : "";
    }
}
