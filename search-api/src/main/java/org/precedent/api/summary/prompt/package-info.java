/** What a language model is asked about some cases, and how its answer becomes claims: to be checked, not believed. */
@NullMarked
package org.precedent.api.summary.prompt;

import org.jspecify.annotations.NullMarked;
