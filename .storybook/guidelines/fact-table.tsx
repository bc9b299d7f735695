import type { ReactNode } from 'react'

interface FactTableProps {
  head: readonly string[]
  /** The first cell of each names the row. */
  rows: readonly (readonly [name: ReactNode, ...facts: ReactNode[]])[]
}

/** A table on a page of words. */
export function FactTable({ head, rows }: FactTableProps) {
  return (
    // Without Storybook's own look of tables: hairlines, no stripes.
    <div className="sb-unstyled">
      <table className="fact-table">
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...facts], row) => (
            <tr key={row}>
              <th scope="row">{name}</th>
              {facts.map((fact, column) => (
                <td key={column}>{fact}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
