/** Tests of asking a language model, against a server that does what it is told, right or wrong. */
@NullMarked
package org.precedent.api.summary.llm;

import org.jspecify.annotations.NullMarked;
