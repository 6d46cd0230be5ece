package org.precedent.index.container;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The members of an archive in their folders. Of two of one name the last counts, as when it is unpacked. */
final class MemberTree {
    private MemberTree() {}

    /** Puts the members of a listing where their names say, and leaves those that have no place in it. */
    static Node.Folder of(Listing listing) {
        Node.Folder root = new Node.Folder();
        for (Listing.Member member : listing.members()) {
            put(root, member, listing);
        }
        return root;
    }

    private static void put(Node.Folder root, Listing.Member member, Listing listing) {
        List<String> names = member.names();
        Node.Folder folder = root;
        for (String name : names.subList(0, names.size() - 1)) {
            if (folder.children().computeIfAbsent(name, _ -> new Node.Folder()) instanceof Node.Folder inner) {
                folder = inner;
            } else {
                leave(listing, names, "a file stands where its folder should be; pack it anew");
                return;
            }
        }
        Node there = folder.children().get(names.getLast());
        if (there instanceof Node.Folder) {
            leave(listing, names, "a folder stands where it should be; pack it anew");
            return;
        }
        if (there != null) {
            leave(
                    listing,
                    names,
                    "a later entry has the same path, and takes its place; pack them apart if both count");
        }
        folder.children().put(names.getLast(), new Node.File(member.content()));
    }

    private static void leave(Listing listing, List<String> names, String reason) {
        listing.leave(String.join("/", names), Fault.CORRUPT, reason);
    }

    /** What is at a place; null where nothing is. */
    static @Nullable Node find(Node.Folder root, List<String> names) {
        Node at = root;
        for (String name : names) {
            if (!(at instanceof Node.Folder(var children))) {
                return null;
            }
            at = children.get(name);
            if (at == null) {
                return null;
            }
        }
        return at;
    }
}
