package org.precedent.api.summary;

import java.util.List;
import org.precedent.api.summary.claim.CitedCase;
import org.precedent.api.summary.llm.LlmClient;
import org.precedent.api.summary.prompt.Picture;

/**
 * A language model that may write summaries.
 *
 * @param client by which it is asked
 * @param name of the model, as it is configured
 * @param where it runs, for people: a host, or this machine
 * @param pictures what it is shown of the cases; nothing for a model that reads words alone
 */
public record LanguageModel(LlmClient client, String name, String where, Pictures pictures) {

    /** Images of cases for a model that sees. */
    @FunctionalInterface
    public interface Pictures {
        /** For a model that reads words alone. */
        Pictures NONE = _ -> List.of();

        /** Those of some cases; one that cannot be had is left out. */
        List<Picture> of(List<CitedCase> cases);
    }
}
