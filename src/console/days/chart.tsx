import { Button } from 'antd'
import { useState } from 'react'
import type { DaysTotal } from '../../../types/contract'
import { money } from '../../figure/money'
import { useLook } from '../look'

type Day = DaysTotal['days'][number]

const WIDTH = 720
const HEIGHT = 150
const FOOT = 22

export const netOf = ({ salesFen, returnedFen }: Pick<Day, 'salesFen' | 'returnedFen'>): number => salesFen - returnedFen

/** A column a day, the best one strong; a day of more returns than sales hangs below the line. In words, and as a table. */
export function DayChart({ days }: { days: readonly Day[] }) {
  const { words } = useLook()
  const [table, setTable] = useState(false)
  return (
    <figure className="chart" id="day-chart">
      <figcaption className="df">{words.days.chart}</figcaption>
      {table ? <Figures days={days} /> : <Columns days={days} label={`${words.days.chart}. ${saidOf(days, words.days.best)}`} />}
      <Button id="day-chart-turn" size="small" type="link" onClick={() => { setTable(!table) }}>
        {table ? words.table.chart : words.table.figures}
      </Button>
    </figure>
  )
}

const bestOf = (days: readonly Day[]): Day | null => days.reduce<Day | null>((best, day) => (best === null || netOf(day) > netOf(best) ? day : best), null)

export const saidOf = (days: readonly Day[], said: (day: string, net: string) => string): string => {
  const best = bestOf(days)
  return best === null || netOf(best) <= 0 ? '' : said(best.day, money(netOf(best)))
}

function Columns({ days, label }: { days: readonly Day[]; label: string }) {
  const nets = days.map(netOf)
  const [most, least] = [Math.max(1, ...nets), Math.min(0, ...nets)]
  const y = (net: number): number => ((most - net) / (most - least)) * (HEIGHT - FOOT)
  const step = WIDTH / Math.max(1, days.length)
  const wide = Math.min(28, Math.max(2, step * 0.64))
  const best = bestOf(days)
  // So many dates that none touches the next.
  const every = Math.max(1, Math.ceil(days.length / 8))
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} width="100%" role="img" aria-label={label}>
      {days.map((day, n) => {
        const [net, x] = [netOf(day), n * step + (step - wide) / 2]
        const [top, bottom] = [Math.min(y(net), y(0)), Math.max(y(net), y(0))]
        return (
          <g key={day.day}>
            <rect x={x} y={top} width={wide} height={Math.max(net === 0 ? 0 : 1, bottom - top)} rx={2} className={day === best && net > 0 ? 'column strong' : 'column'}>
              <title>{`${day.day} ${money(net)}`}</title>
            </rect>
            {n % every === 0 ? <text x={n * step + step / 2} y={HEIGHT - 6} textAnchor="middle">{day.day.slice(5)}</text> : null}
          </g>
        )
      })}
      <path d={`M0 ${String(y(0) + 0.5)}H${String(WIDTH)}`} className="axis" />
    </svg>
  )
}

function Figures({ days }: { days: readonly Day[] }) {
  const told = useLook().words.days
  return (
    <table className="figures" id="day-figures">
      <thead>
        <tr>
          {[told.day, told.orders, told.sales, told.returned, told.net, told.joined].map((title) => <th key={title} scope="col">{title}</th>)}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.day}>
            <th scope="row">{day.day}</th>
            <td>{String(day.orders)}</td>
            <td>{money(day.salesFen)}</td>
            <td>{money(day.returnedFen)}</td>
            <td>{money(netOf(day))}</td>
            <td>{String(day.newMembers)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
