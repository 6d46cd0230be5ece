// What the summary beside the hits counts, recounted case by case.
const topics = ["pneumothorax", "effusion", "nodule", "cardiomegaly", "consolidation", "haemorrhage", "infarct", "mass", "melanoma", "retinopathy"];
const told = ["present", "uncertain", "absent"];

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
    name: "rows of the summary's findings that a recount bears out, over 20 queries",
    asked: "all",
    async measure({ page, address, open }) {
      let rows = 0;
      let right = 0;
      for (const words of topics) {
        for (const filter of ["", "&sex=F"]) {
          const answered = page.waitForResponse((response) => response.url().endsWith("/summaries"));
          await open(`q=${encodeURIComponent(words)}${filter}`);
          const body = await (await answered).text();
          const whole = JSON.parse(/event: done\ndata: (.+)/.exec(body)[1]);
          const counts = await recount(page, address, whole.cases.map(({ caseId }) => caseId));
          await page.getByTestId("summary-standing").waitFor();
          for (const row of await page.locator("[data-testid^=summary-finding-]").all()) {
            const finding = (await row.getAttribute("data-testid")).replace("summary-finding-", "");
            const cells = await row.locator("td").allTextContents();
            const shown = cells.slice(0, 3).map((text) => Number(/^\D*(\d+)/.exec(text)?.[1] ?? 0));
            const count = counts.get(finding) ?? { present: 0, uncertain: 0, absent: 0 };
            rows++;
            if (told.every((presence, at) => shown[at] === count[presence])) right++;
          }
        }
      }
      return { figure: `${right} of ${rows}`, isMet: rows > 20 && right === rows };
    },
  },
];
