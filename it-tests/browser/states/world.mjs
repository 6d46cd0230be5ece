// What of an archive the states show: some of its cases, a picture, and a collection that is gone afterwards.

/** Hits of words, with the fewest and the most images among them. */
async function hitsOf(post, text) {
  const { hits, nearest } = await post("search", { parts: [{ text }], size: 48 });
  return [...hits, ...nearest];
}

export async function worldOf(request, address) {
  const post = async (path, data) => (await request.post(`${address}/api/v1/${path}`, { data })).json();
  const hits = await hitsOf(post, "left pneumothorax");
  const others = await hitsOf(post, "head CT with ring-enhancing mass");
  const byImages = [...hits, ...others].sort((one, other) => one.imageCount - other.imageCount);
  const first = await (await request.get(`${address}/api/v1/cases/${hits[0].caseId}`)).json();
  const picture = await (await request.get(`${address}${first.images[0].rendered}`)).body();
  const entries = hits.slice(0, 3).map(({ caseId }, place) => ({
    caseId,
    history: `Short of breath since day ${place + 1}.`,
    diagnosis: `pneumothorax, kind ${place + 1}`,
  }));
  const collection = await post("collections", { name: "Looked at", tags: ["course"], note: "By a test.", entries });
  const empty = await post("collections", { name: "Empty", tags: [], entries: [] });
  return {
    address,
    first: hits[0],
    hits: hits.map(({ caseId }) => caseId),
    single: byImages[0].caseId,
    stack: byImages.at(-1).caseId,
    picture: { name: "query.png", mimeType: "image/png", buffer: picture },
    collection: collection.id,
    diagnoses: entries.map(({ diagnosis }) => diagnosis),
    empty: empty.id,
    async leave() {
      for (const { id } of [collection, empty]) {
        const { revision } = await (await request.get(`${address}/api/v1/collections/${id}`)).json();
        await request.delete(`${address}/api/v1/collections/${id}?revision=${revision}`);
      }
    },
  };
}
