package org.precedent.index.source.document;

/** Writes CDA documents. */
final class Cdas {
    static final String UID = "1.2.840.113619.2.62.994044785528.114289542805";

    private Cdas() {}

    static String structured(String sections) {
        return document(HEADER, "<structuredBody>" + sections + "</structuredBody>");
    }

    static String section(String title, String text) {
        return "<component><section><title>" + title + "</title><text>" + text + "</text></section></component>";
    }

    static String document(String header, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ClinicalDocument xmlns=\"urn:hl7-org:v3\""
                + " xmlns:ps3-20=\"urn:dicom-org:ps3-20\">" + header
                + "<component>" + body + "</component></ClinicalDocument>";
    }

    static final String HEADER = """
            <id root="2.16.840.1.113883.19.4.27" extension="R-1"/>
            <code code="18748-4" codeSystem="2.16.840.1.113883.6.1"/>
            <title>Radiology Report</title>
            <effectiveTime value="20240120103000+0100"/>
            <setId root="2.16.840.1.113883.19.4.27" extension="SET-1"/>
            <versionNumber value="1"/>
            <recordTarget><patientRole>
              <id root="2.16.840.1.113883.19.5" extension="QZ884213"/>
              <addr><streetAddressLine>221b Fenwick Terrace</streetAddressLine><city>Dunmore</city></addr>
              <telecom value="tel:+44 7700 900417"/>
              <patient>
                <name><prefix>Mrs.</prefix><given>Quillon</given><family>Zebedee</family></name>
                <administrativeGenderCode code="F"/><birthTime value="19470228"/>
              </patient>
              <providerOrganization><id root="1.2.3" extension="ORG-77"/><name>Saint Hollow Hospital</name>
              </providerOrganization>
            </patientRole></recordTarget>
            <author><time value="20240120"/><assignedAuthor><id root="1.2.3" extension="DOC-4411"/>
              <assignedPerson><name>Marlene Oxbridge</name></assignedPerson></assignedAuthor></author>
            <dataEnterer><assignedEntity><assignedPerson><name><given>Tilda</given><family>Typewell</family></name>
              </assignedPerson></assignedEntity></dataEnterer>
            <custodian><assignedCustodian><representedCustodianOrganization><name>Archive House West</name>
              </representedCustodianOrganization></assignedCustodian></custodian>
            <informationRecipient><intendedRecipient><informationRecipient><name>Gus Receiverson</name>
              </informationRecipient></intendedRecipient></informationRecipient>
            <legalAuthenticator><assignedEntity><assignedPerson><name><given>Sig</given><family>Natoria</family></name>
              </assignedPerson></assignedEntity></legalAuthenticator>
            <participant typeCode="REF"><associatedEntity><associatedPerson><name>Ref Erralman</name>
              </associatedPerson></associatedEntity></participant>
            <inFulfillmentOf><order><id root="1.2.3.9" extension="ORDER-5"/>
              <ps3-20:accessionNumber root="1.2.3.8" extension="ACC77001"/></order></inFulfillmentOf>
            <documentationOf><serviceEvent classCode="ACT"><id root="1.2.840.113619.2.62.994044785528.114289542805"/>
              <code code="24627-2" displayName="CT Chest"><translation code="CT"
                codeSystem="1.2.840.10008.2.16.4"/></code>
              <effectiveTime><low value="20240119"/></effectiveTime></serviceEvent></documentationOf>
            """;
}
