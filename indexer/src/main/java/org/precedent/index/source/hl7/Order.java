package org.precedent.index.source.hl7;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One order of a message, with the results that stand behind it.
 *
 * @param control its ORC segment
 * @param request its OBR segment
 * @param parts what stands behind that, up to the next order
 */
record Order(Segment control, Segment request, List<Segment> parts) {
    private static final int PLACER = 2;
    private static final int FILLER = 3;

    /** The orders of a message; a message without any is one. */
    static List<Order> of(Hl7Message message) {
        List<Order> orders = new ArrayList<>();
        Segment control = message.missing();
        List<Segment> parts = new ArrayList<>();
        for (Segment segment : message.segments()) {
            if (segment.is("ORC")) {
                control = segment;
                parts = new ArrayList<>();
            } else if (segment.is("OBR")) {
                parts = new ArrayList<>();
                orders.add(new Order(control, segment, parts));
                control = message.missing();
            } else {
                parts.add(segment);
            }
        }
        if (orders.isEmpty()) {
            orders.add(new Order(message.first("ORC"), message.missing(), message.segments()));
        }
        return orders;
    }

    /** Orders of the same number are one document: their results stand behind each other. */
    static List<Order> joined(List<Order> orders) {
        Map<String, Order> joined = new LinkedHashMap<>();
        int unnamed = 0;
        for (Order order : orders) {
            String name = order.document();
            if (name.isEmpty()) {
                unnamed++;
                name = " " + unnamed;
            }
            joined.merge(name, order, Order::with);
        }
        return List.copyOf(joined.values());
    }

    private Order with(Order more) {
        List<Segment> all = new ArrayList<>(parts);
        all.addAll(more.parts);
        return new Order(control, request, all);
    }

    /** The number that the filler gave it, with who gave it; without one, the placer's; empty for none. */
    String document() {
        String filler = entity(FILLER);
        return filler.isEmpty() ? entity(PLACER) : filler;
    }

    private String entity(int field) {
        Segment told = request.get(field).isEmpty() ? control : request;
        String number = told.get(field);
        String system = told.get(field, 2);
        return number.isEmpty() || system.isEmpty() ? number : number + "^" + system;
    }

    /** The number of the order, without who gave it: the filler's, or the placer's; empty for none. */
    String number() {
        String filler = told(FILLER);
        return filler.isEmpty() ? told(PLACER) : filler;
    }

    private String told(int field) {
        String own = request.get(field);
        return own.isEmpty() ? control.get(field) : own;
    }
}
