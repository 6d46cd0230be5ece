package org.precedent.index.source.document;

import java.util.Set;
import org.precedent.index.source.Unusable;

/** The text of a section of a CDA document (its Narrative Block): paragraphs, lists and tables as lines. */
final class Narrative {
    private static final Set<String> PARAGRAPHS = Set.of("paragraph", "list", "table");
    private static final Set<String> LINES = Set.of("item", "caption");
    private static final Set<String> CELLS = Set.of("td", "th");

    private Narrative() {}

    static String of(XmlElement text) throws Unusable {
        FlowingText flowing = new FlowingText();
        add(text, flowing);
        return flowing.text();
    }

    /** Adds it. A text without markup keeps its line ends, for such are written as they are to be seen. */
    static void add(XmlElement text, FlowingText into) {
        boolean marked = text.content().stream().anyMatch(XmlElement.class::isInstance);
        for (Object part : text.content()) {
            switch (part) {
                case XmlElement element -> element(element, into);
                case String words when marked -> into.words(words);
                case String lines -> into.verbatim(lines);
                default -> {}
            }
        }
    }

    private static void element(XmlElement element, FlowingText into) {
        if (element.attribute("revised").equals("delete")) {
            return;
        }
        String name = element.name();
        begin(name, into);
        for (Object part : element.content()) {
            switch (part) {
                case XmlElement inner -> element(inner, into);
                case String words -> into.words(words);
                default -> {}
            }
        }
        if (CELLS.contains(name)) {
            into.cellEnd();
        } else if (!name.equals("br")) {
            begin(name, into);
        }
    }

    private static void begin(String name, FlowingText into) {
        if (name.equals("br")) {
            into.lineEnd();
        } else if (name.equals("tr")) {
            into.row();
        } else if (CELLS.contains(name)) {
            into.cell();
        } else if (LINES.contains(name)) {
            into.line();
        } else if (PARAGRAPHS.contains(name)) {
            into.paragraph();
        }
    }
}
