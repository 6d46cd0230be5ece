package org.precedent.index.source.door;

import org.jspecify.annotations.Nullable;
import org.precedent.index.model.AccessionKey;
import org.precedent.index.model.CaseId;

/**
 * Which study a message speaks of, and where it stands in its file. It names a case or an order, or both.
 *
 * @param place a number that no other message of the file has
 * @param digest tells what it says from anything else, in hexadecimal
 * @param caseId the case of the study that it names; null when it names an order alone
 * @param accession null when it does not name its order
 */
public record MessageHead(
        int place,
        String digest,
        @Nullable CaseId caseId,
        @Nullable AccessionKey accession) {}
