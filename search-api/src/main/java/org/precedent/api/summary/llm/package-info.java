/**
 * Asks a language model for an answer in JSON, over the network or in a process of its own, within limits. It knows
 * words and schemas: no case, no report, and nothing of what is asked.
 */
@NullMarked
package org.precedent.api.summary.llm;

import org.jspecify.annotations.NullMarked;
