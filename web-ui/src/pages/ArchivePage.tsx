import { useState } from "react";
import { pageSize, useArchive, useDoubts, useQuarantine, useRuns } from "../api/archiveQueries";
import { CalibrationTable } from "../ui/archive/CalibrationTable";
import { DoubtsList } from "../ui/archive/DoubtsList";
import { GrowthChart } from "../ui/archive/GrowthChart";
import { Holdings } from "../ui/archive/Holdings";
import { QuarantineTable } from "../ui/archive/QuarantineTable";
import { RunsTable } from "../ui/archive/RunsTable";
import { Section } from "../ui/archive/Section";
import { sheetWords } from "../words/sheets";
import "../style/sheets.css";

/** The page at "/archive": how the archive stands. It changes nothing. Loaded only when somebody goes there. */
export default function ArchivePage() {
  const [doubtsFrom, setDoubtsFrom] = useState(0);
  const [heldFrom, setHeldFrom] = useState(0);
  const archive = useArchive();
  const runs = useRuns();
  const doubts = useDoubts(doubtsFrom);
  const held = useQuarantine(heldFrom);
  const told = sheetWords().archive;
  return (
    <div className="sheets" data-testid="archive-page">
      <Section title={told.holds} testId="holdings" asked={archive}>
        {(data) => <Holdings archive={data} />}
      </Section>
      <Section title={told.growth.title} note={told.growth.note} testId="growth-sheet" asked={archive}>
        {(data) => <GrowthChart growth={data.growth} />}
      </Section>
      <Section title={told.calibration.title} testId="calibration-sheet" asked={archive}>
        {(data) => <CalibrationTable calibration={data.calibration} />}
      </Section>
      <Section title={told.runs.title} note={told.runs.note} testId="runs-sheet" asked={runs}>
        {(data) => <RunsTable runs={data} now={runs.dataUpdatedAt} />}
      </Section>
      <Section title={told.doubts.title} note={told.doubts.note} testId="doubts-sheet" asked={doubts}>
        {(data) => <DoubtsList found={data} from={doubtsFrom} size={pageSize} onGo={setDoubtsFrom} />}
      </Section>
      <Section
        title={told.quarantine.title}
        note={told.quarantine.note}
        testId="quarantine-sheet"
        asked={held}
      >
        {(data) => <QuarantineTable held={data} from={heldFrom} size={pageSize} onGo={setHeldFrom} />}
      </Section>
    </div>
  );
}
