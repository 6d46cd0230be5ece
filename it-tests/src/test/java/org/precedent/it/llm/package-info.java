/**
 * A real language model's server: llama-server, with a model of Gemma 3's architecture that we make ourselves. Its
 * weights are random: it knows nothing and writes nonsense, in the form that it is told.
 */
@NullMarked
package org.precedent.it.llm;

import org.jspecify.annotations.NullMarked;
