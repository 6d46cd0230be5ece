package org.precedent.api.summary.llm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** A request as an OpenAI-compatible server reads it. */
final class RequestJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RequestJson() {}

    static byte[] of(LlmRequest request, String model, LlmOptions.Answer answer) {
        ObjectNode json = NODES.objectNode();
        json.put("model", model);
        json.put("stream", true);
        json.putObject("stream_options").put("include_usage", true);
        json.put("temperature", 0);
        json.put("seed", answer.seed());
        json.put("max_tokens", answer.maxTokens());
        ObjectNode message = json.putArray("messages").addObject();
        message.put("role", "user");
        addContent(message, request);
        ObjectNode format = json.putObject("response_format");
        format.put("type", "json_schema");
        ObjectNode schema = format.putObject("json_schema");
        schema.put("name", request.schema().name());
        schema.put("strict", true);
        schema.set("schema", request.schema().schema());
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Servers of models that only read take a text, and some of them no parts. */
    private static void addContent(ObjectNode message, LlmRequest request) {
        if (request.parts().size() == 1 && request.parts().getFirst() instanceof LlmRequest.Words words) {
            message.put("content", words.text());
            return;
        }
        ArrayNode content = message.putArray("content");
        for (LlmRequest.Part part : request.parts()) {
            ObjectNode node = content.addObject();
            switch (part) {
                case LlmRequest.Words words -> node.put("type", "text").put("text", words.text());
                case LlmRequest.Picture picture ->
                    node.put("type", "image_url").putObject("image_url").put("url", picture.dataUrl());
            }
        }
    }
}
