import { type Ranking, rankings } from "../state/search";
import { words } from "../words/words";
import { Switch } from "./Switch";

type Props = { readonly ranking: Ranking; readonly onChange: (ranking: Ranking) => void };

/** How hits are ranked: one of three. */
export function RankingSwitch({ ranking, onChange }: Props) {
  return (
    <Switch
      legend={words.results.ranking}
      options={rankings.map((value) => ({
        value,
        title: words.rankings[value].name,
        means: words.rankings[value].means,
      }))}
      chosen={ranking}
      onChange={onChange}
      testId="ranking"
    />
  );
}
