package org.precedent.index.source.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.precedent.encoder.Sha256;
import org.precedent.index.source.Code;
import org.precedent.index.source.Unusable;
import org.precedent.index.source.message.Attachments;
import org.precedent.index.source.message.Message;
import org.precedent.index.source.message.MessageIdentity;
import org.precedent.index.source.message.MessageResult;
import org.precedent.index.source.message.MessageStatus;
import org.precedent.index.source.message.OtherParts;
import org.precedent.index.source.message.Service;

/**
 * Tells of each resource of a file what came of it, in their order; those that are no reports are counted. For one
 * thread.
 */
final class Told {
    private final Scan scan;
    private final Content content;
    private final Resources resources;
    private final Attachments attachments;
    private final Consumer<MessageResult> results;
    private final InnerBundle bundles;
    private final OtherParts others = new OtherParts();

    Told(Scan scan, Content content, Attachments attachments, Consumer<MessageResult> results) {
        this(scan, content, attachments, results, InnerBundle.of(scan, attachments, results));
    }

    /** @param bundles reads those within it */
    Told(Scan scan, Content content, Attachments attachments, Consumer<MessageResult> results, InnerBundle bundles) {
        this.scan = scan;
        this.content = content;
        this.resources = new Resources(scan.entries(), content);
        this.attachments = attachments;
        this.results = results;
        this.bundles = bundles;
    }

    void tell() throws IOException, Unusable {
        Unusable nothing = scan.nothing();
        if (nothing != null) {
            throw nothing;
        }
        List<Entry> entries = resources.entries();
        for (int at = 0; at < entries.size(); at++) {
            try {
                entry(at, entries.get(at));
            } catch (Unusable e) {
                results.accept(new MessageResult.Refused(entries.get(at).place(), e.code(), e.reason()));
            }
        }
        scan.refused().forEach(results);
        for (int request = 0; request < scan.countWithoutResource(); request++) {
            others.add("an entry without a resource");
        }
        others.tell(results);
    }

    private void entry(int at, Entry entry) throws IOException, Unusable {
        switch (entry.type()) {
            case "DiagnosticReport" -> {
                Surroundings surroundings = surroundings(at, entry);
                take(entry, new ReportResource(surroundings, resources, attachments).read(name(entry)));
            }
            case "Composition" -> {
                Surroundings surroundings = surroundings(at, entry);
                take(entry, new DocumentResource(surroundings, resources, attachments).read(name(entry)));
            }
            case "ImagingStudy" -> study(entry, surroundings(at, entry));
            case "Bundle" -> bundles.tell(content.of(entry), Concerned.few(resources));
            case "" -> throw new Unusable(Code.BAD_MESSAGE, "it does not tell what resource it is (resourceType)");
            default -> others.add(ResourceKinds.of(entry.type()));
        }
    }

    /** What the file asks to delete is taken for entered in error: nothing of it may stand. */
    private Surroundings surroundings(int at, Entry entry) throws IOException, Unusable {
        Surroundings surroundings = new Surroundings(at, resources);
        if (entry.deleted() && surroundings.resource() instanceof ObjectNode resource) {
            resource.put("status", "entered-in-error");
        }
        return surroundings;
    }

    private void take(Entry entry, ReportResource.Outcome outcome) {
        switch (outcome) {
            case ReportResource.Outcome.Told(Message message) ->
                results.accept(new MessageResult.Read(entry.place(), message));
            case ReportResource.Outcome.Other(String kind) -> others.add(kind);
        }
    }

    /** What tells the images of a study, and has no text. */
    private void study(Entry entry, Surroundings surroundings) throws IOException, Unusable {
        JsonNode study = surroundings.resource();
        Set<String> notices = new LinkedHashSet<>();
        StudyOf facts = new StudyOf(surroundings, notices);
        MessageStatus status = ReportStatus.of(Nodes.text(study, "status"));
        results.accept(new MessageResult.Read(
                entry.place(),
                new Message(
                        identity(facts.identity(name(entry), null)),
                        status == null ? MessageStatus.FINAL : status,
                        Times.issued(study, "none"),
                        facts.facts("", Service.NONE),
                        "",
                        Concerned.of(surroundings, resources, notices),
                        List.copyOf(notices))));
    }

    /** A report may have the study's UID for its identifier. */
    private static MessageIdentity identity(MessageIdentity study) {
        return new MessageIdentity(
                "study|" + study.document(), null, study.studyUid(), study.accession(), study.patient());
    }

    /** An address that holds everywhere, type and id, or what only these very bytes are called. */
    private String name(Entry entry) throws IOException, Unusable {
        boolean address = entry.fullUrl().startsWith("http");
        String name = address ? entry.fullUrl() : entry.reference();
        String usable = name.isEmpty() ? entry.fullUrl() : name;
        return usable.isEmpty() || usable.length() > FhirLimits.LONGEST_IDENTIFIER
                ? "sha256:" + Sha256.of(content.of(entry))
                : usable;
    }
}
