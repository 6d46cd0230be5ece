package org.precedent.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A language model's server that takes every question and answers none. */
final class SilentModel implements AutoCloseable {
    private final ServerSocket socket;
    private final List<Socket> taken = new CopyOnWriteArrayList<>();

    SilentModel() throws IOException {
        this.socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::take);
    }

    private void take() {
        try {
            while (true) {
                taken.add(socket.accept());
            }
        } catch (IOException e) {
            // the test is over
            taken.clear();
        }
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** How many questions wait for an answer, or were given up. */
    int taken() {
        return taken.size();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket one : taken) {
            one.close();
        }
    }
}
