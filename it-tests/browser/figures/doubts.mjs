// Whether what an archive doubts of a case is said on its page.
const pageSize = 50;

async function inDoubt(page, address) {
  const all = [];
  for (let from = 0; ; from += pageSize) {
    const answer = await page.request.get(`${address}/api/v1/archive/doubts?from=${from}&size=${pageSize}`);
    const { count, cases } = await answer.json();
    all.push(...cases);
    if (all.length >= count || cases.length === 0) return all;
  }
}

export const doubts = [
  {
    name: "doubts of cases that stand on their pages",
    asked: "each",
    async measure({ page, address }) {
      let all = 0;
      let said = 0;
      for (const { caseId, doubts: expected } of await inDoubt(page, address)) {
        await page.goto(`${address}/case/${caseId}`);
        await page.getByTestId("case-report").waitFor();
        const lines = await page.getByTestId("doubts").locator("li").allTextContents();
        for (const { seems, share } of expected) {
          all++;
          const isSaid = lines.some((line) => line.includes(seems) && line.includes(`${Math.round(100 * share)}`));
          if (isSaid) said++;
          else console.log(`    not on its page: ${seems}`);
        }
      }
      return { figure: `${said} of ${all}`, isMet: all > 0 && said === all };
    },
  },
];
