package org.precedent.api.summary.llm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortOwnerTest {
    private static final List<String> TABLE = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 17 1 0 100 0 0 10 0
               1: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 18 1 0 100 0 0 10 0
               2: 0100007F:1F92 0100007F:1F90 01 00000000:00000000 00:00000000 00000000  1001        0 19 1 0 100 0 0 10 0
            """.lines().toList();

    @Test
    void whoeverListensIsTheOwner() {
        assertTrue(PortOwner.isOurs(TABLE, 0x1f90, "1000"));
        assertFalse(PortOwner.isOurs(TABLE, 0x1f90, "1001"));
    }

    @Test
    void theAdministratorMayListenForAnyone() {
        assertTrue(PortOwner.isOurs(TABLE, 0x1f91, "1000"));
    }

    @Test
    void aConnectionIsNoOwner() {
        assertTrue(PortOwner.isOurs(TABLE, 0x1f92, "1000"));
    }

    @Test
    void aPortOfThisProcessIsOurs() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertTrue(PortOwner.isOurs(socket.getLocalPort()));
        }
    }
}
