import { sheetWords } from "../words/sheets";
import type { Tool } from "./useMeasuring";

export const tools: readonly Tool[] = ["window", "step", "pan", "length", "angle"];

type Props = {
  readonly tool: Tool;
  readonly hasSteps: boolean;
  readonly onChange: (tool: Tool) => void;
};

/** What dragging across the image does. */
export function ToolChoice({ tool, hasSteps, onChange }: Props) {
  return (
    <fieldset className="tools tool-choice">
      <legend className="unseen">{sheetWords().depth.dragging}</legend>
      {tools
        .filter((one) => hasSteps || one !== "step")
        .map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === tool}
            title={sheetWords().depth.toolMeans[one]}
            onClick={() => onChange(one)}
          >
            {sheetWords().depth.tools[one]}
          </button>
        ))}
    </fieldset>
  );
}
