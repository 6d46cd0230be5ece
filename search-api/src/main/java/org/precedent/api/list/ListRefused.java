package org.precedent.api.list;

/** A list that cannot be made as it is asked for. The message names the field and what to do, and repeats no value. */
public final class ListRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ListRefused(String field, String advice) {
        super(field + " " + advice);
    }
}
