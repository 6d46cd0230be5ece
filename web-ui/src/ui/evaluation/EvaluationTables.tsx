import type { EvaluationResult, Latency } from "../../state/evaluationResult";
import { useUnknown } from "../../state/unknown";
import { sheetWords } from "../../words/sheets";
import { inEnglish, words } from "../../words/words";
import { Heads, Rows } from "../archive/Rows";
import { Sheet } from "../archive/Sheet";
import { count } from "../words";
import { Comparison } from "./Comparison";
import { range, whole } from "./figures";
import { Subgroups } from "./Subgroups";

/** An evaluation's result as tables, every figure with its interval. */
export function EvaluationTables({ result }: { readonly result: EvaluationResult }) {
  const told = sheetWords().evaluation;
  const isUnknown = useUnknown().isOn; // groups may be named after what cases show
  return (
    <>
      <Sheet title={told.facts}>
        <Rows label={told.facts} rows={facts(result)} />
      </Sheet>
      <Sheet title={told.metrics}>
        <table className="sheet-table" data-testid="metrics">
          <Heads names={[told.metric, told.mean, told.interval]} />
          <tbody>
            {result.metrics.map(({ name, figure }) => (
              <tr key={name}>
                <th scope="row" lang={inEnglish()}>
                  {name}
                </th>
                <td>{words.forms.figure(figure.mean)}</td>
                <td>{range(figure)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sheet>
      {result.comparison.length > 0 && <Comparison result={result} />}
      {result.subgroups.length > 0 && !isUnknown && <Subgroups result={result} />}
      {result.bands.length > 0 && <Promises result={result} />}
      {result.times !== null && <Times whole={result.times.whole} encoding={result.times.encoding} />}
    </>
  );
}

function facts({ ranking, queries, refused, coverage, exactRecall }: EvaluationResult) {
  const told = sheetWords().evaluation;
  const rows: [string, string][] = [];
  if (ranking !== null) rows.push([told.ranking, rankingTitle(ranking)]);
  rows.push([told.queries, count(queries)]);
  if (refused > 0) rows.push([told.refused, count(refused)]);
  if (coverage !== null) {
    rows.push([told.notAsked, count(coverage.judgedNotAsked)]);
    rows.push([told.notJudged, count(coverage.askedNotJudged)]);
    rows.push([told.judged, count(coverage.judged)]);
    if (coverage.missing !== null) rows.push([told.missing, count(coverage.missing)]);
  }
  if (exactRecall !== null) rows.push([told.exact, whole(exactRecall)]);
  return rows;
}

function rankingTitle(name: string): string {
  return name === "hybrid" || name === "vector" || name === "text" ? words.rankings[name].name : name;
}

function Promises({ result }: { readonly result: EvaluationResult }) {
  const told = sheetWords().evaluation;
  return (
    <Sheet title={told.promises}>
      <table className="sheet-table" data-testid="promises">
        <Heads names={[told.word, told.hits, told.relevant]} />
        <tbody>
          {result.bands.map(({ word, hits, relevant }) => (
            <tr key={word}>
              <th scope="row">{bandTitle(word)}</th>
              <td>{count(hits)}</td>
              <td>{count(relevant)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

function bandTitle(word: string): string {
  return word === "strong" || word === "good" || word === "weak" ? words.relevance[word].name : word;
}

function Times({ whole, encoding }: { readonly whole: Latency; readonly encoding: Latency }) {
  const told = sheetWords().evaluation;
  const millis = (time: number) => told.millis(words.forms.rounded(time));
  return (
    <Sheet title={told.times}>
      <table className="sheet-table" data-testid="times">
        <Heads names={[told.time, told.count, told.median, told.p95]} />
        <tbody>
          {[
            { name: told.whole, of: whole },
            { name: told.encoding, of: encoding },
          ].map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{count(of.queries)}</td>
              <td>{millis(of.p50)}</td>
              <td>{millis(of.p95)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}
