package org.precedent.api.summary.llm;

import java.util.Optional;

/** Who serves a language model. Safe for use by many threads. */
@FunctionalInterface
public interface ModelServer {
    /** Where to ask now; empty while there is nobody to ask, as when a server of our own is still starting. */
    Optional<LlmEndpoint> endpoint();
}
