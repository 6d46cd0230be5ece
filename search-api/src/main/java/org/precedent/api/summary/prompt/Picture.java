package org.precedent.api.summary.prompt;

import org.precedent.api.summary.llm.LlmRequest;

/**
 * An image of a case, for a model that sees: it helps the model to read the reports, and is never evidence.
 *
 * @param number of the case
 */
public record Picture(int number, LlmRequest.Picture image) {}
