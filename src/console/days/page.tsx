import { DatePicker, Segmented } from 'antd'
import type { TableColumnsType } from 'antd'
import dayjs from 'dayjs'
import { useCallback, useMemo, useState } from 'react'
import type { DayRow, DaysAsked, DaysTotal, MemberShare } from '../../../types/contract'
import { money } from '../../figure/money'
import { grouped } from '../../figure/number'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { useMay, useReach } from '../me'
import { Page, Panel } from '../part/page'
import { Rows } from '../part/rows'
import { Shown } from '../part/shown'
import { callOffice } from '../service/call'
import { useAsk } from '../service/use-ask'
import { usePaged } from '../service/use-paged'
import { DayChart, netOf, saidOf } from './chart'
import { Takings } from './takings'

const ROWS = 20

const percentOf = ({ memberFen, takingsFen }: MemberShare): string => (takingsFen === 0 ? '—' : `${(Math.round((memberFen / takingsFen) * 1000) / 10).toFixed(1)}%`)

/** What the days of a store, or of all of them, came to: a sentence and a chart, then the stores, then day by day. */
export function DaysPage() {
  const { words } = useLook()
  const reach = useReach('storeDay.read')
  const [asked, setAsked] = useState<DaysAsked>({})
  const [turn, setTurn] = useState(0)
  const sums = useAsk(useCallback(() => callOffice('storeDay.sum', asked), [asked]))
  const { again } = sums
  const stated = useCallback(() => { again(); setTurn((n) => n + 1) }, [again])
  const { from, to, today } = sums.value ?? {}
  return (
    <Page
      title={words.days.title}
      note={sums.value ? words.days.asOf(fullTime(sums.value.now, sums.value.zone)) : null}
      actions={
        <>
          {reach === 'all' ? (
            <Segmented
              id="days-of"
              value={asked.all ? 'all' : 'one'}
              options={[{ value: 'one', label: words.days.one }, { value: 'all', label: words.days.all }]}
              onChange={(of) => { setAsked({ ...asked, all: of === 'all' }) }}
            />
          ) : null}
          <DatePicker.RangePicker
            id="days-range"
            allowClear={false}
            value={from && to ? [dayjs(from), dayjs(to)] : null}
            maxDate={today ? dayjs(today) : undefined}
            onChange={(picked) => { if (picked?.[0] && picked[1]) setAsked({ ...asked, from: picked[0].format('YYYY-MM-DD'), to: picked[1].format('YYYY-MM-DD') }) }}
          />
        </>
      }
    >
      <Shown asking={sums}>{(value) => <Summed value={value} />}</Shown>
      <DayTable key={turn} asked={asked} stores={sums.value?.stores ?? []} stated={stated} />
    </Page>
  )
}

function Summed({ value }: { value: DaysTotal }) {
  const told = useLook().words.days
  const { total, share, days, stores, due, more } = value
  return (
    <>
      <div className="pd tiles">
        <Tile id="days-share" name={told.shareName} figure={share.days > 0 ? percentOf(share) : '—'} note={share.days > 0 ? told.share(share.days) : told.noShare} />
        <Tile id="days-net" name={told.net} figure={money(netOf(total))} note={told.netNote(money(total.salesFen), money(total.returnedFen))} />
        <Tile id="days-orders" name={told.orders} figure={grouped(total.orders)} note={told.returnsNote(total.returns)} />
        <Tile id="days-joined" name={told.joined} figure={grouped(total.newMembers)} note={told.over(days.length)} />
        <Tile id="days-exchanges" name={told.exchanges} figure={grouped(total.exchanges)} note={told.couponNote(total.coupons, money(total.couponFen))} />
      </div>
      <Panel title={told.chart} note={saidOf(days, told.best)}>
        {due > 0 ? <p className="df">{told.due(due)}</p> : null}
        {more ? <p role="alert">{told.more}</p> : null}
        {days.length > 0 ? <DayChart days={days} from={value.from} to={value.to} /> : null}
      </Panel>
      {stores.length > 0 ? <Stores stores={stores} /> : null}
    </>
  )
}

function Tile({ id, name, figure, note }: { id: string; name: string; figure: string; note: string }) {
  return (
    <div id={id}>
      <p>{name}</p>
      <p className="figure n">{figure}</p>
      <p className="df">{note}</p>
    </div>
  )
}

function Stores({ stores }: { stores: DaysTotal['stores'] }) {
  const told = useLook().words.days
  return (
    <Panel title={told.stores}>
      <table className="figures" id="days-stores">
        <thead>
          <tr>
            {[told.store, told.orders, told.net, told.joined, told.exchanges, told.percent].map((title) => <th key={title} scope="col">{title}</th>)}
          </tr>
        </thead>
        <tbody>
          {stores.map(({ store, name, sums, share }) => (
            <tr key={store}>
              <th scope="row">{name}</th>
              <td>{grouped(sums.orders)}</td>
              <td>{money(netOf(sums))}</td>
              <td>{grouped(sums.newMembers)}</td>
              <td>{grouped(sums.exchanges)}</td>
              <td>{share.days > 0 ? percentOf(share) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

interface DayTableProps {
  asked: DaysAsked
  stores: DaysTotal['stores']
  stated: () => void
}

const pointsOf = ({ points }: DayRow): string => {
  const all = Object.values(points)
  return `${grouped(all.reduce((sum, one) => sum + one.earned - one.reversed, 0))} / ${grouped(all.reduce((sum, one) => sum + one.spent - one.restored, 0))}`
}

function DayTable({ asked, stores, stated }: DayTableProps) {
  const told = useLook().words.days
  const states = useMay('takings.save')
  const paged = usePaged(useCallback((after?: string) => callOffice('storeDay.list', { ...asked, after, limit: ROWS }), [asked]))
  const columns = useMemo<TableColumnsType<DayRow>>(() => {
    const nameOf = (store: string): string => stores.find((one) => one.store === store)?.name ?? store
    const right = { className: 'n', align: 'right' as const }
    return [
      { title: told.day, key: 'day', className: 'n', render: (_, { day }) => <b>{day}</b> },
      ...(asked.all ? [{ title: told.store, key: 'store', render: (_: unknown, { store }: DayRow) => nameOf(store) }] : []),
      { title: told.orders, key: 'orders', ...right, render: (_, { orders }) => grouped(orders) },
      { title: told.sales, key: 'sales', ...right, render: (_, { salesFen }) => money(salesFen) },
      { title: told.returned, key: 'returned', ...right, render: (_, { returnedFen, returns }) => (returns === 0 ? '—' : `${money(returnedFen)} (${grouped(returns)})`) },
      { title: told.joined, key: 'joined', ...right, render: (_, { newMembers }) => grouped(newMembers) },
      { title: told.coupons, key: 'coupons', ...right, render: (_, { coupons, couponFen }) => (coupons === 0 ? '—' : `${grouped(coupons)} (${money(couponFen)})`) },
      { title: told.exchanges, key: 'exchanges', ...right, render: (_, { exchanges }) => grouped(exchanges) },
      { title: told.points, key: 'points', ...right, render: (_, row) => pointsOf(row) },
      {
        title: told.takings,
        key: 'takings',
        ...right,
        render: (_, { day, takingsFen }) => (states && !asked.all ? <Takings day={day} totalFen={takingsFen} done={stated} /> : takingsFen === null ? '—' : money(takingsFen)),
      },
    ]
  }, [told, asked, stores, states, stated])
  return <Rows id="days" paged={paged} columns={columns} rowKey={({ store, day }) => `${store}-${day}`} empty={told.empty} />
}
