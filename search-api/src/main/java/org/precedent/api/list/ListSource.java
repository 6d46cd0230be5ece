package org.precedent.api.list;

import java.util.Map;
import java.util.function.Function;
import org.precedent.index.model.Filter;

/**
 * Where lists come from, as each list says.
 *
 * @param version of Precedent
 * @param model a name for the encoder's model, such as its folder's
 * @param fingerprint the encoder's, in short
 * @param written writes a filter in the form of a request
 */
public record ListSource(
        String version, String model, String fingerprint, Function<Filter, Map<String, Object>> written) {}
