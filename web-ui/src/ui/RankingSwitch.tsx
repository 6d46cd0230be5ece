import { type Ranking, rankings } from "../state/search";
import { words } from "../words/words";

type Props = { readonly ranking: Ranking; readonly onChange: (ranking: Ranking) => void };

/** How hits are ranked: one of three. */
export function RankingSwitch({ ranking, onChange }: Props) {
  return (
    <fieldset className="switch">
      <legend className="unseen">{words.results.ranking}</legend>
      {rankings.map((name) => (
        <label key={name} title={words.rankings[name].means}>
          <input
            type="radio"
            name="ranking"
            value={name}
            checked={name === ranking}
            onChange={() => onChange(name)}
            data-testid={`ranking-${name}`}
          />
          <span>{words.rankings[name].name}</span>
        </label>
      ))}
    </fieldset>
  );
}
