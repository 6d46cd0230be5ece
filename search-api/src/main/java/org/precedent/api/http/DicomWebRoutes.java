package org.precedent.api.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.precedent.api.dicomweb.DicomWeb;
import org.precedent.api.dicomweb.Level;

/** Everything that viewers are answered (PS3.18 chapter 10); {@code openapi.yaml} describes the same. */
final class DicomWebRoutes {
    private static final String STUDY = "/studies/{study}";
    private static final String SERIES = STUDY + "/series/{series}";
    private static final String INSTANCE = SERIES + "/instances/{instance}";
    private static final String FRAMES = INSTANCE + "/frames/{frames}";

    /** A viewer asks for a screen full of thumbnails, or a series of frames, at once. */
    private static final int MOST_WAITING = 200;

    private final List<Route> routes = new ArrayList<>();

    private DicomWebRoutes() {}

    static List<Route> of(DicomWeb web, ApiOptions options) {
        Duration patience = options.queues().patience();
        Duration time = options.timeouts().search();
        int processors = Runtime.getRuntime().availableProcessors();
        Turns images = new Turns(processors, MOST_WAITING, patience);
        Turns answers = new Turns(processors, MOST_WAITING, patience);
        Memory memory = new Memory(web.limits().frameBytes(), patience);
        DicomFileRoutes files = new DicomFileRoutes(web, images, memory, time);
        DicomPictureRoutes pictures = new DicomPictureRoutes(web, images);
        DicomWebRoutes all = new DicomWebRoutes();
        Handler studies = new DicomQueryRoute(web, Level.STUDY, answers, time);
        Handler series = new DicomQueryRoute(web, Level.SERIES, answers, time);
        Handler instances = new DicomQueryRoute(web, Level.INSTANCE, answers, time);
        all.add("/studies", studies);
        all.add("/series", series);
        all.add("/instances", instances);
        all.add(STUDY + "/series", series);
        all.add(STUDY + "/instances", instances);
        all.add(SERIES + "/instances", instances);
        for (String place : List.of(STUDY, SERIES, INSTANCE)) {
            all.add(place, files::files);
            all.add(place + "/metadata", files::metadata);
            all.add(place + "/thumbnail", pictures::thumbnail);
        }
        all.add(FRAMES, new DicomFrameRoute(web, images, memory));
        all.add(INSTANCE + "/rendered", pictures::rendered);
        all.add(FRAMES + "/rendered", pictures::rendered);
        all.add(FRAMES + "/thumbnail", pictures::thumbnail);
        return List.copyOf(all.routes);
    }

    private void add(String path, Handler handler) {
        routes.add(new Route(HandlerType.GET, Addresses.DICOM_WEB + path, handler));
    }
}
