import { Button } from 'antd'
import { useState } from 'react'
import { useLook } from '../look'

interface Range {
  low: number
  expected: number
  high: number
}

interface IntervalProps {
  range: Range
  /** A bound that must not be passed. */
  limit?: { value: number; text: string } | null
  /** The line of no difference. */
  zero?: boolean
  show: (value: number) => string
  words: string
}

const WIDTH = 400
const EDGE = 34

/** An interval with caps and a dot: filled where it leaves out 0, or where 0 says nothing. With words and as a table. */
export function Interval({ range, limit = null, zero = false, show, words }: IntervalProps) {
  const { words: told } = useLook()
  const [table, setTable] = useState(false)
  return (
    <figure className="chart">
      {table ? <Figures range={range} limit={limit} show={show} /> : <Drawing {...{ range, limit, zero, show, words }} />}
      <Button size="small" type="link" onClick={() => { setTable(!table) }}>
        {table ? told.table.chart : told.table.figures}
      </Button>
    </figure>
  )
}

function Drawing({ range: { low, expected, high }, limit, zero, show, words }: Required<Pick<IntervalProps, 'range' | 'zero' | 'show' | 'words'>> & Pick<IntervalProps, 'limit'>) {
  const all = [low, high, ...(limit ? [limit.value] : []), ...(zero ? [0] : [])]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const x = (value: number): number => EDGE + ((value - least) / Math.max(1e-9, most - least)) * (WIDTH - 2 * EDGE)
  const crosses = zero && low <= 0 && high >= 0
  const apart = x(high) - x(low) > 120
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} 78`} width="100%" role="img" aria-label={words}>
      <path d={`M0 58.5H${String(WIDTH)}`} className="axis" />
      {zero ? <path d={`M${String(x(0))} 8V62`} className="zero" /> : null}
      <path d={`M${String(x(low))} 28v16M${String(x(low))} 36H${String(x(high))}M${String(x(high))} 28v16`} className="range" />
      <circle cx={x(expected)} cy={36} r={5} className={crosses ? 'dot hollow' : 'dot'} />
      {limit ? (
        <>
          <path d={`M${String(x(limit.value))} 6V64`} className="limit" />
          <text x={x(limit.value) - 6} y={14} textAnchor="end" className="limit-text">{limit.text}</text>
        </>
      ) : null}
      {apart ? <text x={x(low)} y={74} textAnchor="middle">{show(low)}</text> : null}
      <text x={x(expected)} y={74} textAnchor="middle" className="k">{show(expected)}</text>
      {apart ? <text x={x(high)} y={74} textAnchor="middle">{show(high)}</text> : null}
    </svg>
  )
}

function Figures({ range, limit, show }: Pick<IntervalProps, 'range' | 'limit' | 'show'>) {
  const { words } = useLook()
  const { low, expected, high, limit: bound } = words.campaign.dry
  const rows: [string, string][] = [[low, show(range.low)], [expected, show(range.expected)], [high, show(range.high)]]
  if (limit) rows.push([bound, show(limit.value)])
  return (
    <table className="figures">
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
