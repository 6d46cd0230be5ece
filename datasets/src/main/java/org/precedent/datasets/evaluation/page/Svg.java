package org.precedent.datasets.evaluation.page;

/** A drawing as it grows. Places are in units of its own, from the upper left corner; every text is escaped. */
final class Svg {
    private final StringBuilder svg = new StringBuilder();

    /** @param label says what is drawn to whoever cannot see it */
    Svg(String label, int width, int height) {
        svg.append("<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\">\n"
                .formatted(Markup.escaped(label), width, height, width));
    }

    /** @param anchor which end of the text stands at the place: start, middle or end */
    void text(double x, double y, String anchor, String text) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
                .formatted(Markup.at(x), Markup.at(y), anchor, Markup.escaped(text)));
    }

    void bar(double x, double y, double width, double height) {
        svg.append("<rect class=\"bar\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>\n"
                .formatted(Markup.at(x), Markup.at(y), Markup.at(width), Markup.at(height)));
    }

    void gridLine(double fromX, double fromY, double toX, double toY) {
        svg.append("<path class=\"grid\" d=\"M%s %sL%s %s\"/>\n"
                .formatted(Markup.at(fromX), Markup.at(fromY), Markup.at(toX), Markup.at(toY)));
    }

    /** @param points x and y of each, parted by commas and blanks */
    void line(String points) {
        svg.append("<polyline class=\"line\" points=\"%s\"/>\n".formatted(points));
    }

    /** @param title is shown when somebody points at it */
    void dot(double x, double y, String title) {
        svg.append("<circle cx=\"%s\" cy=\"%s\" r=\"3\"><title>%s</title></circle>\n"
                .formatted(Markup.at(x), Markup.at(y), Markup.escaped(title)));
    }

    /** The drawing; nothing is added to it any more. */
    String end() {
        return svg.append("</svg>\n").toString();
    }
}
