import { type Ranking, rankings } from "../state/search";
import { rankingTitles } from "./words";

type Props = { readonly ranking: Ranking; readonly onChange: (ranking: Ranking) => void };

/** How hits are ranked: one of three. */
export function RankingSwitch({ ranking, onChange }: Props) {
  return (
    <fieldset className="switch">
      <legend className="unseen">Ranking</legend>
      {rankings.map((name) => (
        <label key={name} title={rankingTitles[name].means}>
          <input
            type="radio"
            name="ranking"
            value={name}
            checked={name === ranking}
            onChange={() => onChange(name)}
            data-testid={`ranking-${name}`}
          />
          <span>{rankingTitles[name].name}</span>
        </label>
      ))}
    </fieldset>
  );
}
