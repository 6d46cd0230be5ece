package org.precedent.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.precedent.api.dicomweb.DicomWeb;
import org.precedent.api.query.CaseSearch;
import org.precedent.api.query.SampleArchive;
import org.precedent.api.query.SearchOptions;
import org.precedent.api.summary.Summariser;
import org.precedent.api.summary.SummaryOptions;
import org.precedent.api.teaching.TeachingFiles;
import org.precedent.encoder.Encoder;
import org.precedent.index.CaseIndex;
import org.precedent.index.View;
import org.precedent.index.archive.ImageFiles;
import org.precedent.index.calibration.Calibration;
import org.precedent.index.model.CaseId;
import org.precedent.index.record.Collections;
import org.precedent.index.record.InMemoryCollections;

/** The API of the sample archive on a port of its own, and a client of it. */
final class RunningApi implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Summariser BY_RULE = new Summariser(SummaryOptions.DEFAULTS, null);

    private final ApiServer server;
    private final int port;
    private final SampleArchive archive;
    private final ImageShelf shelf;
    private final DicomWeb dicomWeb;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What its images lie in, and what it tells of itself. */
    ImageShelf shelf() {
        return shelf;
    }

    /** The images that it serves. */
    ImageFiles images() {
        return shelf.files();
    }

    private RunningApi(ApiServer server, SampleArchive archive, ImageShelf shelf, DicomWeb dicomWeb) {
        this.server = server;
        this.port = server.port();
        this.archive = archive;
        this.shelf = shelf;
        this.dicomWeb = dicomWeb;
    }

    static RunningApi start(Path folder) throws IOException {
        SampleArchive archive = new SampleArchive();
        return start(folder, archive, archive.encoder(), ApiOptions.DEFAULTS);
    }

    /** An API of the sample archive that shows instances to viewers. */
    static RunningApi showing(Path folder, DicomWeb dicomWeb) throws IOException {
        return showing(folder, new SampleArchive(), dicomWeb);
    }

    /** An API of a sample archive that shows instances to viewers. */
    static RunningApi showing(Path folder, SampleArchive archive, DicomWeb dicomWeb) throws IOException {
        return start(folder, archive, archive.encoder(), ApiOptions.DEFAULTS, BY_RULE, dicomWeb);
    }

    /** An API with an encoder of its own, whose vectors must be the sample archive's. */
    static RunningApi start(Path folder, SampleArchive archive, Encoder encoder, ApiOptions options)
            throws IOException {
        return start(folder, archive, encoder, options, BY_RULE);
    }

    /** An API of a sample archive, with a language model perhaps. */
    static RunningApi start(Path folder, SampleArchive archive, ApiOptions options, Summariser summariser)
            throws IOException {
        return start(folder, archive, archive.encoder(), options, summariser);
    }

    private static RunningApi start(
            Path folder, SampleArchive archive, Encoder encoder, ApiOptions options, Summariser summariser)
            throws IOException {
        return start(folder, archive, encoder, options, summariser, null);
    }

    private static RunningApi start(
            Path folder,
            SampleArchive archive,
            Encoder encoder,
            ApiOptions options,
            Summariser summariser,
            @Nullable DicomWeb given)
            throws IOException {
        ImageShelf shelf = new ImageShelf(folder);
        shelf.put(SampleArchive.imageOf(SampleArchive.RED), SampleArchive.image(200, 0, 0));
        DicomWeb dicomWeb = given == null ? shelf.dicomWeb() : given;
        CaseSearch search = new CaseSearch(archive.index(), encoder, SearchOptions.DEFAULTS);
        ServiceInfo info = ServiceInfo.of("0.0.0-test", "fake", encoder, () -> 3, () -> 2, () -> Calibration.NONE);
        ApiServer server = ApiServer.start(
                options.withAddress(options.address().host(), 0),
                search,
                summariser,
                archive.index(),
                shelf.files(),
                new FakeQueryDicom(),
                dicomWeb,
                teaching(archive.index()),
                shelf.state(archive.index()),
                info);
        return new RunningApi(server, archive, shelf, dicomWeb);
    }

    private static TeachingFiles teaching(CaseIndex index) {
        return new TeachingFiles(collections(index), index, true);
    }

    /** Collections of the cases of an index. */
    private static Collections collections(CaseIndex index) {
        AtomicLong numbers = new AtomicLong();
        return new InMemoryCollections(id -> isIn(index, id), numbers::incrementAndGet);
    }

    private static boolean isIn(CaseIndex index, CaseId id) {
        try (View view = index.view()) {
            return view.find(id).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another API at the same address. */
    void startAgain() throws IOException {
        CaseSearch search = new CaseSearch(archive.index(), archive.encoder(), SearchOptions.DEFAULTS);
        ServiceInfo info =
                ServiceInfo.of("0.0.0-test", "fake", archive.encoder(), () -> 3, () -> 2, () -> Calibration.NONE);
        ApiOptions taken = ApiOptions.DEFAULTS.withAddress("127.0.0.1", port());
        ApiServer.start(
                        taken,
                        search,
                        BY_RULE,
                        archive.index(),
                        shelf.files(),
                        new FakeQueryDicom(),
                        dicomWeb,
                        teaching(archive.index()),
                        shelf.state(archive.index()),
                        info)
                .close();
    }

    void stop() {
        server.close();
    }

    List<Route> routes() {
        return server.routes();
    }

    int port() {
        return port;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    HttpResponse<byte[]> get(String path, String header, String value) throws IOException, InterruptedException {
        return send(request(path).header(header, value).build());
    }

    HttpResponse<byte[]> search(String json) throws IOException, InterruptedException {
        return search("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> search(String contentType, byte[] body) throws IOException, InterruptedException {
        return post("/api/v1/search", contentType, body);
    }

    HttpResponse<byte[]> label(String json) throws IOException, InterruptedException {
        return post("/api/v1/labels", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> regions(String json) throws IOException, InterruptedException {
        return post("/api/v1/regions", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> summarise(String json) throws IOException, InterruptedException {
        return post("/api/v1/summaries", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** As server-sent events, to their end. */
    HttpResponse<byte[]> summariseLive(String json) throws IOException, InterruptedException {
        return send(request("/api/v1/summaries")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<byte[]> post(String path, String json) throws IOException, InterruptedException {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> put(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<byte[]> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE().build());
    }

    HttpResponse<byte[]> post(String path, String contentType, byte[] body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    static JsonNode json(HttpResponse<byte[]> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
