package org.precedent.index.record;

import org.jspecify.annotations.Nullable;

/**
 * An input that was not accepted.
 *
 * @param place where it lies, as the user named it
 * @param line of the file, from 1, where one line was refused; null for the whole input
 * @param code names the kind of reason
 * @param reason a sentence for the user
 * @param quarantined whether it waits for a person's decision; false when it is rejected
 */
public record Refusal(String place, @Nullable Long line, String code, String reason, boolean quarantined) {}
