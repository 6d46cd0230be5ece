package org.precedent.index.container;

import java.util.ArrayList;
import java.util.List;

/** What an archive of files holds, as its directory says. For one thread. */
final class Listing {
    private final ContainerLimits limits;
    private final List<Member> members = new ArrayList<>();
    private final List<LeftMember> left = new ArrayList<>();
    private int entries;
    private long all;

    /** A file in it. */
    record Member(List<String> names, Content content) {
        Member {
            names = List.copyOf(names);
        }
    }

    Listing(ContainerLimits limits) {
        this.limits = limits;
    }

    List<Member> members() {
        return members;
    }

    List<LeftMember> left() {
        return left;
    }

    /** Counts an entry of any kind. */
    void entry() throws ContainerException {
        entries++;
        if (entries > limits.members()) {
            throw new ContainerException(
                    Fault.TOO_LARGE,
                    "the archive has more than " + limits.members() + " entries; unpack it, or pack it in parts");
        }
    }

    /**
     * Takes a file up.
     *
     * @param packed how many bytes it takes in the archive
     */
    void add(String path, Content content, long packed) throws ContainerException {
        if (content.size() > limits.memberBytes()) {
            leave(path, Fault.TOO_LARGE, "it is longer than " + (limits.memberBytes() >> 30) + " GiB; unpack it");
            return;
        }
        if (limits.isTooDense(content.size(), packed)) {
            leave(path, Fault.TOO_LARGE, tooDense(limits));
            return;
        }
        all += content.size();
        if (all > limits.allBytes()) {
            throw new ContainerException(
                    Fault.TOO_LARGE,
                    "the archive holds more than " + (limits.allBytes() >> 40)
                            + " TiB; unpack it, or pack it in parts");
        }
        try {
            List<String> names = MemberName.parse(path, limits);
            if (names.isEmpty()) {
                leave(path, Fault.BAD_PATH, "it has no name; pack it anew");
            } else {
                members.add(new Member(names, content));
            }
        } catch (ContainerException e) {
            leave(path, e.fault(), e.reason());
        }
    }

    static String tooDense(ContainerLimits limits) {
        return "out of each byte would come more than " + limits.ratio()
                + ", as in an archive that is made to do harm; if it is none, unpack it";
    }

    void leave(String path, Fault fault, String reason) {
        left.add(new LeftMember(MemberName.shown(path, limits), fault, reason));
    }
}
