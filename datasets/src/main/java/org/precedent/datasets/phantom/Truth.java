package org.precedent.datasets.phantom;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The truth about studies, as JSON. */
final class Truth {
    private Truth() {}

    /** A finding: its name, and its side, site and size where it has them. */
    static ObjectNode finding(PhantomFinding finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", finding.name());
        finding.side().ifPresent(s -> node.put("side", s.word()));
        finding.site().ifPresent(s -> node.put("site", s));
        finding.size().ifPresent(s -> node.put("size", s));
        return node;
    }
}
