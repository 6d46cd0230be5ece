// What the summary beside the hits counts from the reports, recounted case by case.
const topics = ["pneumothorax", "effusion", "nodule", "cardiomegaly", "consolidation", "haemorrhage", "infarct", "mass", "melanoma", "retinopathy"];
/** How many of some cases' reports come to say that a finding is present, uncertain and absent. */
async function recount(page, address, ids) {
  const counts = new Map();
  for (const id of ids) {
    const { findings } = await (await page.request.get(`${address}/api/v1/cases/${id}`)).json();
    for (const { finding, presence } of findings) {
      const count = counts.get(finding) ?? { present: 0, uncertain: 0, absent: 0 };
      count[presence]++;
      counts.set(finding, count);
    }
  }
  return counts;
}

export const panel = [
  {
    name: "rows of the summary's findings that tell of every case once, and of no fewer than reports name, over 20 queries",
    asked: "all",
    async measure({ page, address, open }) {
      let rows = 0;
      let right = 0;
      for (const words of topics) {
        for (const filter of ["", "&sex=F"]) {
          await open(`q=${encodeURIComponent(words)}${filter}`);
          const query = { parts: [{ text: words }], size: 20, ...(filter === "" ? {} : { filter: { sex: ["F"] } }) };
          const answer = await page.request.post(`${address}/api/v1/summaries`, { data: { query } });
          const whole = await answer.json();
          const counts = await recount(page, address, whole.cases.map(({ caseId }) => caseId));
          await page.getByTestId("summary-standing").filter({ hasText: /rule|little/ }).waitFor();
          for (const row of await page.locator("[data-testid^=summary-finding-]").all()) {
            const finding = (await row.getAttribute("data-testid")).replace("summary-finding-", "");
            const cells = await row.locator("td").allTextContents();
            const inPart = cells.length === 5;
            const shown = cells.map((text) => Number(/^\D*(\d+)/.exec(text)?.[1] ?? 0));
            const { present, uncertain, absent } = counts.get(finding) ?? { present: 0, uncertain: 0, absent: 0 };
            rows++;
            // who has a stroke has an infarction, and who denies every effusion a pleural one: more are told than named
            const isRight =
              shown[0] >= present &&
              shown[0] + shown[1] >= present + uncertain &&
              shown[2] + (inPart ? shown[3] : 0) >= absent &&
              shown.reduce((sum, count) => sum + count, 0) === whole.cases.length;
            if (isRight) right++;
            else console.log(`    ${words}${filter}, ${finding}: shown ${shown}, counted ${present}, ${uncertain}, ${absent}`);
          }
        }
      }
      return { figure: `${right} of ${rows}`, isMet: rows > 20 && right === rows };
    },
  },
];
