import {
  type EvaluationResult,
  type Interval,
  type Latency,
  subgroupFigures,
} from "../../state/evaluationResult";
import { useUnknown } from "../../state/unknown";
import { sheetWords } from "../../words/sheets";
import { inEnglish, words } from "../../words/words";
import { Heads, Rows } from "../archive/Rows";
import { Sheet } from "../archive/Sheet";
import { count } from "../words";

/** So many rows of subgroups are drawn at most. */
const mostSubgroups = 500;

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

function Comparison({ result }: { readonly result: EvaluationResult }) {
  const told = sheetWords().evaluation;
  return (
    <Sheet title={told.comparison}>
      <table className="sheet-table" data-testid="comparison">
        <Heads
          names={[told.metric, told.difference, told.interval, told.p, told.wins, told.losses, told.ties]}
        />
        <tbody>
          {result.comparison.map(({ name, difference, p, wins, losses, ties }) => (
            <tr key={name}>
              <th scope="row" lang={inEnglish()}>
                {name}
              </th>
              <td>{words.forms.figure(difference.mean)}</td>
              <td>{range(difference)}</td>
              <td>{words.forms.figure(p)}</td>
              <td>{count(wins)}</td>
              <td>{count(losses)}</td>
              <td>{count(ties)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sheet>
  );
}

function Subgroups({ result }: { readonly result: EvaluationResult }) {
  const told = sheetWords().evaluation;
  const hidden = result.subgroups.length - mostSubgroups;
  return (
    <Sheet title={told.subgroups} note={told.subgroupsNote}>
      <table className="sheet-table" data-testid="subgroups">
        <Heads names={[told.property, told.group, told.count, ...subgroupFigures]} />
        <tbody>
          {result.subgroups.slice(0, mostSubgroups).map((one) => (
            <tr key={JSON.stringify([one.of, one.by, one.group])}>
              <td>{[one.by, told.whose[one.of] ?? one.of].join(" ")}</td>
              <th scope="row">{one.group}</th>
              <td>{one.few ? told.few(one.queries) : count(one.queries)}</td>
              {one.figures.map((figure, place) => (
                <td key={subgroupFigures[place]}>{figure === null ? "–" : whole(figure)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && <p>{told.more(hidden)}</p>}
    </Sheet>
  );
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

function range({ low, high }: Interval): string {
  return sheetWords().evaluation.range(words.forms.figure(low), words.forms.figure(high));
}

function whole({ mean, low, high }: Interval): string {
  const { figure } = words.forms;
  return sheetWords().archive.calibration.measure(figure(mean), figure(low), figure(high));
}
