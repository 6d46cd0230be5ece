package org.precedent.index.source.document;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.precedent.index.source.Unusable;

/** Gathers what a page shows: blocks, items of lists and rows of tables begin lines; what is hidden is left out. */
final class VisibleText implements NodeVisitor {
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "section",
            "article",
            "table",
            "ul",
            "ol",
            "dl",
            "pre",
            "hr");

    private static final Set<String> CELLS = Set.of("td", "th");

    /** What no browser shows as text, or what is not the text but its machinery. */
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "head",
            "title");

    private static final Pattern HIDDEN = Pattern.compile("(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");

    private static final int NOT_HIDDEN = -1;

    private final FlowingText text = new FlowingText();

    /** The depth of the element that hides what is in it. */
    private int hidden = NOT_HIDDEN;

    private int preformatted;

    @Override
    public void head(Node node, int depth) {
        if (hidden != NOT_HIDDEN) {
            return;
        }
        switch (node) {
            case Element element -> open(element, depth);
            case TextNode words -> add(words.getWholeText());
            default -> {}
        }
    }

    private void open(Element element, int depth) {
        String name = element.normalName();
        if (isHidden(element, name)) {
            hidden = depth;
        } else if (name.equals("br")) {
            text.lineEnd();
        } else if (CELLS.contains(name)) {
            text.cell();
        } else {
            between(element, name);
        }
        if (name.equals("pre") && hidden == NOT_HIDDEN) {
            preformatted++;
        }
    }

    private void add(String words) {
        if (preformatted > 0) {
            text.verbatim(words);
        } else {
            text.words(words);
        }
    }

    private void between(Element element, String name) {
        if (PARAGRAPHS.contains(name)) {
            text.paragraph();
        } else if (name.equals("tr")) {
            text.row();
        } else if (element.isBlock()) {
            text.line();
        }
    }

    private static boolean isHidden(Element element, String name) {
        return UNSEEN.contains(name)
                || element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find();
    }

    @Override
    public void tail(Node node, int depth) {
        if (hidden == depth) {
            hidden = NOT_HIDDEN;
        } else if (hidden == NOT_HIDDEN && node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("pre")) {
                preformatted--;
            }
            if (CELLS.contains(name)) {
                text.cellEnd();
            } else if (!name.equals("br")) {
                between(element, name);
            }
        }
    }

    String text() throws Unusable {
        return text.text();
    }
}
