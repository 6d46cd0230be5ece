import type { ReactNode } from "react";

type Row = readonly [name: string, value: ReactNode];

/** Names with what belongs to each. */
export function Rows({ label, rows }: { readonly label: string; readonly rows: readonly Row[] }) {
  return (
    <table className="sheet-table" aria-label={label}>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The heads of a table's columns. */
export function Heads({ names }: { readonly names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th scope="col" key={name}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
