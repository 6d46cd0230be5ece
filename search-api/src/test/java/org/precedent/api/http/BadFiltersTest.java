package org.precedent.api.http;

import static org.precedent.api.http.ProblemCheck.assertProblem;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a filter is named down to its key. */
final class BadFiltersTest extends OfOneApi {
    private static final String TEXT = "{\"text\":\"effusion\"}";

    static Stream<Arguments> badFilters() {
        return Stream.of(
                Arguments.of(
                        "{\"parts\":[" + TEXT + "],\"filter\":{\"modality\":[]}}",
                        400,
                        "filter.modality is an empty list"),
                Arguments.of(filter("\"age\":{\"min\":-1}"), 400, "filter.age must run"),
                Arguments.of(filter("\"age\":{\"min\":9,\"max\":3}"), 400, "filter.age must run"),
                Arguments.of(filter("\"studyDate\":{\"from\":\"yesterday\"}"), 400, "filter.studyDate.from must be"),
                Arguments.of(filter("\"studyDate\":{\"to\":\"2020-02-30\"}"), 400, "filter.studyDate.to is no day"),
                Arguments.of(
                        filter("\"studyDate\":{\"from\":\"2021-01-01\",\"to\":\"2020-01-01\"}"),
                        400,
                        "filter.studyDate must run"),
                Arguments.of(filter("\"finding\":[\"banana:present\"]"), 400, "filter.finding names no finding"),
                Arguments.of(filter("\"finding\":[\"pneumothorax:yes\"]"), 400, "filter.finding must be written as"),
                Arguments.of(filter("\"modality\":[null]"), 400, "filter.modality must hold"),
                Arguments.of(filter("\"modality\":\"CR\""), 400, "filter.modality must be a list"),
                Arguments.of(filter("\"colour\":[]"), 400, "unknown field filter.colour"),
                Arguments.of(filter("\"colour\":[]"), 400, "known here: age, and, attribute.NAME, bodyPart"),
                Arguments.of(filter("\"attribute.\":[\"x\"]"), 400, "unknown field filter.attribute"),
                Arguments.of(filter("\"attributes\":{\"x\":[\"y\"]}"), 400, "unknown field filter.attributes"),
                Arguments.of(filter("\"attribute.x\":[]"), 400, "filter.attribute.x is an empty list"),
                Arguments.of(filter("\"attribute.x\":[7]"), 400, "filter.attribute.x must be a list of texts"),
                Arguments.of(filter("\"attribute.x\":[\"" + "y".repeat(201) + "\"]"), 400, "at most 200 characters"),
                Arguments.of(filter("\"attribute.x\":\"y\""), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":null"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{}"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{\"min\":1,\"to\":2}"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{\"min\":\"1\"}"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{\"min\":1e999}"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{\"min\":2,\"max\":1}"), 400, "must run from min to max"),
                Arguments.of(filter("\"attribute.x\":{\"from\":2020}"), 400, "filter.attribute.x must be"),
                Arguments.of(filter("\"attribute.x\":{\"from\":\"2020-02-30\"}"), 400, "x.from is no day"),
                Arguments.of(filter("\"attribute." + "x".repeat(200) + "\":[\"y\"]"), 400, "too long in filter"),
                Arguments.of(filter("\"attribute.x\":{\"min\":NaN}"), 400, "filter.attribute.x.min cannot be read"),
                Arguments.of(filter("\"attribute.x\":{\"max\":-Infinity}"), 400, "filter.attribute.x.max cannot be"),
                Arguments.of(filter("\"attribute.x\":{\"max\":1e-}"), 400, "filter.attribute.x.max cannot be"),
                Arguments.of(filter("\"not\":{\"age\":{\"max\":NaN}}"), 400, "filter.not.age.max cannot be read"),
                Arguments.of(filter("\"age\":{\"max\":40.5}"), 400, "filter.age.max must be a whole number"),
                Arguments.of(filter("\"age\":40"), 400, "filter.age must be an object"),
                Arguments.of(filter("\"age\":{\"least\":40}"), 400, "unknown field filter.age.least"),
                Arguments.of(filter("\"studyDate\":[\"2020-01-01\"]"), 400, "filter.studyDate must be an object"),
                Arguments.of(filter("\"studyDate\":{\"from\":2020}"), 400, "filter.studyDate.from must be a text"),
                Arguments.of(
                        filter("\"attribute.x\":{\"from\":\"2021-01-01\",\"to\":\"2020-01-01\"}"),
                        400,
                        "filter.attribute.x must run from an earlier"),
                Arguments.of(filter("\"view\":[7]"), 400, "filter.view[0] must be a text"),
                Arguments.of(filter("\"view\":[]"), 400, "filter.view is an empty list"),
                Arguments.of(filter("\"modality\":[" + million("\"CR\"") + "]"), 400, "too many values"),
                Arguments.of(filter("\"modality\":[" + million("\"CR\"") + "]"), 400, "in filter.modality"),
                Arguments.of(filter("\"attribute.x\":[" + million("\"y\"") + "]"), 400, "in filter.attribute.x"),
                Arguments.of(filter("\"or\":[" + million("{}") + "]"), 400, "in filter.or"),
                Arguments.of(filter("\"not\":{\"view\":[" + million("\"PA\"") + "]}"), 400, "in filter.not.view"),
                Arguments.of(
                        filter("\"modality\":[" + many("\"CR\"", 101) + "]"), 400, "filter.modality has 101 values"),
                Arguments.of(filter("\"attribute.x\":[" + many("\"y\"", 101) + "]"), 400, "attribute.x has 101 values"),
                Arguments.of(
                        filter("\"sex\":[\"F\"],\"sex\":[\"M\"]"), 400, "filter.sex cannot be read, or stands twice"),
                Arguments.of(
                        filter("\"attribute.x\":[\"y\"],\"attribute.x\":[\"z\"]"),
                        400,
                        "filter.attribute.x cannot be read"),
                Arguments.of("{\"parts\":[" + TEXT + "],\"filter\":[]}", 400, "filter must be an object"),
                Arguments.of(filter("\"and\":[]"), 400, "filter.and is an empty list"),
                Arguments.of(filter("\"or\":[{}]"), 400, "filter.or[0] asks for nothing"),
                Arguments.of(filter("\"or\":[null]"), 400, "filter.or[0] asks for nothing"),
                Arguments.of(filter("\"not\":{\"age\":{}}"), 400, "filter.not asks for nothing"),
                Arguments.of(filter("\"not\":[]"), 400, "filter.not must be an object"),
                Arguments.of(
                        filter("\"or\":[{\"sex\":[\"F\"]},{\"not\":{\"age\":{\"min\":-1}}}]"),
                        400,
                        "filter.or[1].not.age must run"),
                Arguments.of(filter("\"not\":{\"finding\":[\"banana\"]}"), 400, "filter.finding names no finding"),
                Arguments.of(filter(nested(8)), 400, "more than 8 deep"),
                Arguments.of(filter(nested(100)), 400, "nested too deep"),
                Arguments.of(
                        filter("\"or\":["
                                + String.join(
                                        ",", Collections.nCopies(33, "{\"sex\":[\"F\"]," + "\"attribute.x\":[\"y\"]}"))
                                + "]"),
                        400,
                        "filter asks for 66 things; at most 64"));
    }

    @ParameterizedTest
    @MethodSource("badFilters")
    void aBadFilterIsAnsweredWithAProblemThatNamesTheKey(String body, int status, String detail) throws Exception {
        assertProblem(api.search(body), status, detail, "/api/v1/search");
    }

    private static String million(String value) {
        return many(value, 1_000_000);
    }

    private static String many(String value, int times) {
        return String.join(",", Collections.nCopies(times, value));
    }

    /** A filter with so many others within one another. */
    private static String nested(int filters) {
        return "\"or\":[{".repeat(filters) + "\"sex\":[\"F\"]" + "}]".repeat(filters);
    }

    private static String filter(String filter) {
        return "{\"parts\":[" + TEXT + "],\"filter\":{" + filter + "}}";
    }
}
