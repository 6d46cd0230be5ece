package org.precedent.index.record;

import org.jspecify.annotations.Nullable;
import org.precedent.index.model.SourceKey;

/**
 * An input that was not accepted. Where it lies is kept as a key, since folders and files are called after patients: it
 * tells whether the same input was refused before, or is refused no more, and nothing else.
 *
 * @param place names the file, or the manifest of a row
 * @param line of the file, from 1, where one line was refused; null for the whole input
 * @param code names the kind of reason
 * @param reason a sentence for the user
 * @param quarantined whether it waits for a person's decision; false when it is rejected
 */
public record Refusal(SourceKey place, @Nullable Long line, String code, String reason, boolean quarantined) {}
