package org.precedent.api.summary.llm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Tells whose a port is. Between our choosing a free one and our server's taking it, another user of the machine might,
 * to be sent reports. Linux says who listens (proc_net_tcp in its documentation); elsewhere this tells nothing.
 */
final class PortOwner {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final String LISTENING = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int USER = 7;

    private PortOwner() {}

    /** Whether nobody listens there but this user or the system's administrator, as far as can be told. */
    static boolean isOurs(int port) {
        try {
            String user = Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
            for (Path table : TABLES) {
                if (Files.isReadable(table) && !isOurs(Files.readAllLines(table), port, user)) {
                    return false;
                }
            }
            return true;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // no Linux, or one that does not tell
            return true;
        }
    }

    /** The same of one table, whose first line names the columns. */
    static boolean isOurs(List<String> table, int port, String user) {
        String end = ":%04x".formatted(port);
        for (String line : table) {
            List<String> columns = List.of(line.strip().split("\\s+", -1));
            boolean listens = columns.size() > USER
                    && columns.get(STATE).equals(LISTENING)
                    && columns.get(LOCAL_ADDRESS).toLowerCase(Locale.ROOT).endsWith(end);
            if (listens && !columns.get(USER).equals(user) && !columns.get(USER).equals("0")) {
                return false;
            }
        }
        return true;
    }
}
