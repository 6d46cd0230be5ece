package org.precedent.index.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of rejections as the archive keeps it: a JSON object a line with {@code path}, relative to the source that
 * it came from, {@code line} where a manifest names it, and {@code reason}.
 */
final class Quarantine {

    private static final JsonMapper JSON = new JsonMapper();

    private Quarantine() {}

    static List<String> lines(List<Rejection> rejections, List<Path> sources) throws JsonProcessingException {
        List<String> lines = new ArrayList<>();
        for (Rejection rejection : rejections) {
            ObjectNode line = JSON.createObjectNode();
            line.put("path", relative(rejection.file(), sources).toString());
            if (rejection.line() != null) {
                line.put("line", rejection.line());
            }
            line.put("reason", rejection.reason());
            lines.add(JSON.writeValueAsString(line));
        }
        return lines;
    }

    /** A source that is a file, or beside which a manifest points, counts from its own folder. */
    private static Path relative(Path file, List<Path> sources) {
        Path place = file.toAbsolutePath().normalize();
        for (Path source : sources) {
            Path absolute = source.toAbsolutePath().normalize();
            Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
            if (folder != null && place.startsWith(folder) && !place.equals(folder)) {
                return folder.relativize(place);
            }
        }
        return place.getFileName() == null ? place : place.getFileName();
    }
}
