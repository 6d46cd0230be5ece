package org.precedent.api.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.precedent.api.dicomweb.DicomWeb;
import org.precedent.api.list.CaseLists;
import org.precedent.api.list.ListSource;
import org.precedent.api.quality.ArchiveState;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.summary.Summariser;
import org.precedent.api.summary.SummarySubjects;
import org.precedent.api.teaching.CollectionFile;
import org.precedent.api.teaching.QuizMaker;
import org.precedent.api.teaching.TeachingFiles;
import org.precedent.index.CaseIndex;
import org.precedent.index.archive.ImageFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The API and the web page, listening from {@link #start} until {@link #close}. Each request has a virtual thread. Owns
 * nothing that it serves.
 */
public final class ApiServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ApiServer.class);

    /** So many connections may wait to be accepted; beyond them the system drops what arrives without a word. */
    private static final int MOST_UNACCEPTED = 4_096;

    /** With more, those who are let in share the processors with those who are sent away. */
    private static final int BEGINNINGS_A_PROCESSOR = 1;

    /** A page of hits asks for a hundred thumbnails at once. */
    private static final int MOST_RENDERINGS_WAITING = 200;

    private final Javalin javalin;
    private final List<Route> routes;

    private ApiServer(Javalin javalin, List<Route> routes) {
        this.javalin = javalin;
        this.routes = routes;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException if the port is taken or cannot be had; the message says which
     */
    public static ApiServer start(
            ApiOptions options,
            CaseSearch search,
            Summariser summariser,
            CaseIndex index,
            ImageFiles images,
            QueryDicom dicom,
            DicomWeb dicomWeb,
            TeachingFiles teaching,
            ArchiveState state,
            ServiceInfo info)
            throws IOException {
        Json json = new Json(options.bodyLimit());
        List<Route> routes = new ArrayList<>(
                routes(options, json, search, summariser, index, new ImageSources(images, dicom), dicomWeb, info));
        routes.addAll(DicomWebRoutes.of(dicomWeb, options));
        routes.addAll(
                new CollectionRoutes(teaching, new CollectionFile(index, images), new QuizMaker(index, search), options)
                        .all());
        routes.addAll(new ArchiveRoutes(state, info, json, options).all());
        WebPage page = new WebPage();
        Javalin javalin = Javalin.create(config -> {
            configure(config, options, json);
            register(config, routes);
            page.register(config);
        });
        try {
            return new ApiServer(
                    javalin.start(options.address().host(), options.address().port()), List.copyOf(routes));
        } catch (RuntimeException e) {
            throw unusable(options.address(), e);
        }
    }

    /**
     * Finds out whether an address can be had, for those who have much to do before they {@link #start}.
     *
     * @throws IOException if the port is taken or cannot be had; the message says which
     */
    public static void check(ApiOptions.Address address) throws IOException {
        try (ServerSocket trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(address.host(), address.port()));
        } catch (IOException e) {
            throw unusable(address, e);
        }
    }

    private static IOException unusable(ApiOptions.Address address, Exception e) {
        return new IOException(
                "cannot listen on " + address.host() + ", port " + address.port()
                        + "; is another service using it? Choose another with --port",
                e);
    }

    private static List<Route> routes(
            ApiOptions options,
            Json json,
            CaseSearch search,
            Summariser summariser,
            CaseIndex index,
            ImageSources sources,
            DicomWeb dicomWeb,
            ServiceInfo info)
            throws IOException {
        Turns renderings = new Turns(
                Runtime.getRuntime().availableProcessors(),
                MOST_RENDERINGS_WAITING,
                options.queues().patience());
        Thumbnails thumbnails = new Thumbnails(sources.store(), options.thumbnailCache(), renderings);
        Intake intake = new Intake(json, options);
        SearchRoute searchRoute = new SearchRoute(search, sources, json, intake);
        CaseRoute caseRoute = new CaseRoute(index, dicomWeb, json);
        CaseLists caseLists = new CaseLists(
                index, search, new ListSource(info.version(), info.model(), info.fingerprint(), FilterJson::written));
        ListRoutes listRoutes = new ListRoutes(caseLists, new SearchBodyReader(sources), info, json, intake, options);
        LabelRoute labelRoute = new LabelRoute(search.labels(), sources, json, intake);
        RegionRoute regionRoute = new RegionRoute(search.regions(), sources, json, intake);
        QueryImageRoute queryImageRoute = new QueryImageRoute(sources.dicom(), json, intake);
        ImageRoutes imageRoutes = new ImageRoutes(sources.store(), thumbnails);
        SummaryRoute summaryRoute = summaries(options, json, search, summariser, index, sources, intake);
        return new ApiRoutes(
                        index,
                        info,
                        summariser,
                        json,
                        searchRoute,
                        caseRoute,
                        listRoutes,
                        labelRoute,
                        regionRoute,
                        queryImageRoute,
                        imageRoutes,
                        summaryRoute)
                .all();
    }

    private static SummaryRoute summaries(
            ApiOptions options,
            Json json,
            CaseSearch search,
            Summariser summariser,
            CaseIndex index,
            ImageSources sources,
            Intake intake) {
        int most = options.queues().summaries();
        return new SummaryRoute(
                new SummarySubjects(index, search, summariser.options().table()),
                summariser,
                new SummaryBodyReader(new SearchBodyReader(sources)),
                json,
                intake,
                new Turns(most, most, options.queues().patience()));
    }

    private static void configure(JavalinConfig config, ApiOptions options, Json json) {
        Problems problems = new Problems(json);
        problems.register(config.routes);
        config.router.javaLangErrorHandler(problems::onError);
        new Guard(options.address().host()).register(config.routes);
        config.requestLogger.http(new RequestLog());
        config.http.maxRequestSize = options.bodyLimit();
        config.http.prefer405over404 = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.threadPool = threads();
        config.jetty.modifyServer(server -> finishGracefully(server, options, json));
        config.jetty.modifyHttpConfiguration(
                http -> http.setIdleTimeout(options.timeouts().idle().toMillis()));
    }

    /** Platform threads watch the sockets; every request runs on a virtual one. */
    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(32, 4);
        threads.setName("http");
        int processors = Runtime.getRuntime().availableProcessors();
        threads.setVirtualThreadsExecutor(new Beginnings(BEGINNINGS_A_PROCESSOR * processors));
        return threads;
    }

    private static void finishGracefully(Server server, ApiOptions options, Json json) {
        server.setStopTimeout(options.timeouts().stop().toMillis());
        server.setErrorHandler(new JettyProblems(json));
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle event) {
                acceptMany(server);
            }
        });
    }

    /** Javalin adds its connector after everything else is set up. */
    private static void acceptMany(Server server) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof ServerConnector sockets) {
                sockets.setAcceptQueueSize(MOST_UNACCEPTED);
            }
        }
    }

    /** A GET route answers HEAD too (RFC 9110, 9.3.2); the server leaves the body out. */
    private static void register(JavalinConfig config, List<Route> routes) {
        for (Route route : routes) {
            config.routes.addHttpHandler(route.method(), route.path(), route.handler());
            if (route.method().equals(HandlerType.GET)) {
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), route.handler());
            }
        }
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** What it answers under the API. */
    List<Route> routes() {
        return routes;
    }

    /** Stops accepting requests, lets the running ones finish within the time that the options give, then stops. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.atWarn().addKeyValue("where", Traces.of(e)).log("stopped before every request was finished");
        }
    }
}
