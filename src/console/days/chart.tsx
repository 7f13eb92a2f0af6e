import { Button } from 'antd'
import { useState } from 'react'
import type { DaysTotal } from '../../../types/contract'
import { money } from '../../figure/money'
import { useLook } from '../look'

type Day = DaysTotal['days'][number]

const WIDTH = 1100
const HEIGHT = 190
const FOOT = 22
const DAY_MS = 86_400_000

export const netOf = ({ salesFen, returnedFen }: Pick<Day, 'salesFen' | 'returnedFen'>): number => salesFen - returnedFen

/** A column a day, the best one strong; a day of more returns than sales hangs below the line. In words, and as a table. */
export function DayChart({ days, from, to }: { days: readonly Day[]; from: string; to: string }) {
  const { words } = useLook()
  const [table, setTable] = useState(false)
  return (
    <figure className="chart" id="day-chart">
      {table ? <Figures days={days} /> : <Columns days={days} from={from} to={to} label={`${words.days.chart}. ${saidOf(days, words.days.best)}`} />}
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

interface ColumnsProps {
  days: readonly Day[]
  from: string
  to: string
  label: string
}

/** Every day has its place, also one that was not summed. */
function Columns({ days, from, to, label }: ColumnsProps) {
  const nets = days.map(netOf)
  const [most, least] = [Math.max(1, ...nets), Math.min(0, ...nets)]
  const y = (net: number): number => 4 + ((most - net) / (most - least)) * (HEIGHT - FOOT - 8)
  const first = Date.parse(from)
  const places = Math.round((Date.parse(to) - first) / DAY_MS) + 1
  const step = WIDTH / places
  const wide = Math.min(28, Math.max(2, step * 0.64))
  const best = bestOf(days)
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} width="100%" role="img" aria-label={label}>
      {days.map((day) => {
        const [net, x] = [netOf(day), ((Date.parse(day.day) - first) / DAY_MS) * step + (step - wide) / 2]
        const [top, bottom] = [Math.min(y(net), y(0)), Math.max(y(net), y(0))]
        return (
          <rect key={day.day} x={x} y={top} width={wide} height={Math.max(net === 0 ? 0 : 1, bottom - top)} rx={2} className={day === best && net > 0 ? 'column strong' : 'column'}>
            <title>{`${day.day} ${money(net)}`}</title>
          </rect>
        )
      })}
      <path d={`M0 ${String(y(0) + 0.5)}H${String(WIDTH)}`} className="axis" />
      <Dates first={first} places={places} step={step} />
    </svg>
  )
}

/** So many dates that none touches the next. */
function Dates({ first, places, step }: { first: number; places: number; step: number }) {
  const every = Math.max(1, Math.ceil(places / 16))
  const shown = Array.from({ length: Math.ceil(places / every) }, (_, n) => n * every)
  return shown.map((place) => (
    <text key={place} x={(place + 0.5) * step} y={HEIGHT - 6} textAnchor="middle">
      {new Date(first + place * DAY_MS).toISOString().slice(5, 10)}
    </text>
  ))
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
