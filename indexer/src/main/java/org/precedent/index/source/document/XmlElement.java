package org.precedent.index.source.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An element of an XML document; namespaces do not count. */
final class XmlElement {
    /** Stands where something was looked for and is not there, so that nobody must ask. */
    static final XmlElement NONE = new XmlElement("", Map.of());

    private final String name;
    private final Map<String, String> attributes;
    private final List<Object> content = new ArrayList<>(2);

    XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    void add(XmlElement child) {
        content.add(child);
    }

    void add(String text) {
        content.add(text);
    }

    String name() {
        return name;
    }

    /** Its texts and elements, in their order. */
    List<Object> content() {
        return content;
    }

    /** The value of an attribute, without white space around it; empty when there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    /** The elements of that name right in it. */
    List<XmlElement> children(String child) {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .filter(element -> element.name.equals(child))
                .toList();
    }

    /** The first at the end of a path of names; {@link #NONE} when there is none. */
    XmlElement at(String... path) {
        XmlElement element = this;
        for (String step : path) {
            element = element.children(step).stream().findFirst().orElse(NONE);
        }
        return element;
    }

    /** All elements of that name in it, at whatever depth. */
    List<XmlElement> all(String wanted) {
        List<XmlElement> found = new ArrayList<>();
        collect(wanted, found);
        return found;
    }

    private void collect(String wanted, List<XmlElement> found) {
        for (Object part : content) {
            if (part instanceof XmlElement element) {
                if (element.name.equals(wanted)) {
                    found.add(element);
                }
                element.collect(wanted, found);
            }
        }
    }

    /** All text in it, with single spaces. */
    String text() {
        FlowingText text = new FlowingText();
        collect(text);
        return text.soFar();
    }

    private void collect(FlowingText text) {
        for (Object part : content) {
            switch (part) {
                case XmlElement element -> {
                    text.words(" ");
                    element.collect(text);
                    text.words(" ");
                }
                case String words -> text.words(words);
                default -> {}
            }
        }
    }
}
