package org.precedent.api.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.precedent.api.summary.Summariser;
import org.precedent.index.CaseIndex;
import org.precedent.index.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that the API answers; {@code openapi.yaml} describes the same. */
final class ApiRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(ApiRoutes.class);
    private static final String DESCRIPTION = "/openapi.yaml";

    private final CaseIndex index;
    private final ServiceInfo info;
    private final Summariser summariser;
    private final Json json;
    private final SearchRoute search;
    private final CaseRoute cases;
    private final ListRoutes lists;
    private final LabelRoute labels;
    private final RegionRoute regions;
    private final QueryImageRoute queryImages;
    private final ImageRoutes images;
    private final SummaryRoute summaries;
    private final byte[] description;

    ApiRoutes(
            CaseIndex index,
            ServiceInfo info,
            Summariser summariser,
            Json json,
            SearchRoute search,
            CaseRoute cases,
            ListRoutes lists,
            LabelRoute labels,
            RegionRoute regions,
            QueryImageRoute queryImages,
            ImageRoutes images,
            SummaryRoute summaries)
            throws IOException {
        this.index = index;
        this.info = info;
        this.summariser = summariser;
        this.json = json;
        this.search = search;
        this.cases = cases;
        this.lists = lists;
        this.labels = labels;
        this.regions = regions;
        this.queryImages = queryImages;
        this.images = images;
        this.summaries = summaries;
        try (InputStream in = ApiRoutes.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new FileNotFoundException("openapi.yaml is missing in this build");
            }
            this.description = in.readAllBytes();
        }
    }

    List<Route> all() {
        return List.of(
                new Route(HandlerType.GET, Addresses.API + "/health", this::health),
                new Route(HandlerType.POST, Addresses.API + "/search", search),
                new Route(HandlerType.POST, Addresses.API + "/lists", lists::page),
                new Route(HandlerType.POST, Addresses.API + "/lists/export", lists::export),
                new Route(HandlerType.POST, Addresses.API + "/labels", labels),
                new Route(HandlerType.POST, Addresses.API + "/regions", regions),
                new Route(HandlerType.POST, Addresses.API + "/query-images", queryImages),
                new Route(HandlerType.POST, Addresses.API + "/summaries", summaries::ofQuery),
                new Route(HandlerType.GET, Addresses.API + "/cases/{caseId}", cases),
                new Route(HandlerType.POST, Addresses.API + "/cases/{caseId}/summary", summaries::ofCase),
                new Route(HandlerType.GET, Addresses.API + "/images/{imageId}/thumbnail", images::thumbnail),
                new Route(HandlerType.GET, Addresses.API + "/images/{imageId}/rendered", images::rendered),
                new Route(HandlerType.GET, Addresses.API + DESCRIPTION, this::describe));
    }

    private void health(Context ctx) {
        HealthAnswer health = health();
        if (health instanceof HealthAnswer.Down) {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
        }
        answer(ctx, health);
    }

    /** Whatever keeps the index from telling what it holds would keep it from being searched. */
    private HealthAnswer health() {
        try (View view = index.view()) {
            return HealthAnswer.up(info, view.stats(), summariser.model());
        } catch (IOException | RuntimeException e) {
            LOG.atWarn().addKeyValue("where", Traces.of(e)).log("the index cannot be read");
            return HealthAnswer.down(info);
        }
    }

    private void describe(Context ctx) {
        ctx.contentType("application/yaml").result(description);
    }

    private void answer(Context ctx, Object value) {
        ctx.contentType("application/json").result(json.bytes(value));
    }
}
