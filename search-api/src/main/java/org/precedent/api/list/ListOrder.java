package org.precedent.api.list;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.precedent.index.CaseOrder;

/**
 * How a list is ordered. By relevance the cases come first that the query ranks, in its order, and then the others, the
 * newest first.
 *
 * @param descending the greatest or newest first; relevance has no other direction
 */
public record ListOrder(By by, boolean descending) {
    /** What decides. */
    public enum By {
        RELEVANCE,
        DATE,
        AGE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ListOrder {
        if (by == By.RELEVANCE && !descending) {
            throw new ListRefused("order", "must be descending where sort is relevance");
        }
    }

    /**
     * Reads an order as it is asked for.
     *
     * @param sort relevance, date or age; without it relevance where there is a query, and else date
     * @param order descending, which is meant without it, or ascending
     */
    public static ListOrder of(@Nullable String sort, @Nullable String order, boolean query) {
        return new ListOrder(by(sort, query), order == null || isDescending(order));
    }

    private static By by(@Nullable String sort, boolean query) {
        if (sort == null) {
            return query ? By.RELEVANCE : By.DATE;
        }
        for (By by : By.values()) {
            if (by.word().equals(sort)) {
                return by;
            }
        }
        throw new ListRefused("sort", "must be relevance, date or age");
    }

    private static boolean isDescending(String order) {
        return switch (order) {
            case "descending" -> true;
            case "ascending" -> false;
            default -> throw new ListRefused("order", "must be descending or ascending");
        };
    }

    /** In which order the index is to tell the cases that no query ranks. */
    CaseOrder ofCases() {
        return switch (by) {
            case RELEVANCE -> CaseOrder.NEWEST_FIRST;
            case DATE -> new CaseOrder(CaseOrder.By.DATE, descending);
            case AGE -> new CaseOrder(CaseOrder.By.AGE, descending);
        };
    }

    String direction() {
        return descending ? "descending" : "ascending";
    }
}
