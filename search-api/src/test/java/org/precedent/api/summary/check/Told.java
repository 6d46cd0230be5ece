package org.precedent.api.summary.check;

import java.util.Set;
import org.precedent.index.model.Presence;

/**
 * What a report is known to say of a finding, not by reading it: by whoever wrote it.
 *
 * @param thing what it is, the same for all its names
 * @param names what claims may call it
 * @param side left, right or bilateral; empty when the report tells none
 * @param place where in the organ; empty as above
 * @param grade how much; empty as above
 * @param size with its unit; empty as above
 * @param course the adjective for it, such as new; empty as above
 */
record Told(
        String thing,
        Set<String> names,
        Presence presence,
        String side,
        String place,
        String grade,
        String size,
        String course) {}
