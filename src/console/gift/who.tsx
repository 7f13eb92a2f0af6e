import { Button, DatePicker, InputNumber, Segmented, Select, Switch } from 'antd'
import dayjs from 'dayjs'
import type { GiftDetails, GiftLimit } from '../../../types/record'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Icon } from '../part/icon'
import { momentFrom } from '../part/moment'
import { Panel } from '../part/page'
import { useEditing } from './editing'
import { Field } from './field'

const LIMITS_AT_MOST = 4
const periods = ['day', 'week', 'month', 'year', 'lifetime'] as const

/** Where the pieces lie, and how they come to members. */
export function Had() {
  const told = useLook().words.gifts
  const { details, change, view } = useEditing()
  const { stock, stores, delivery } = details
  return (
    <Panel title={told.had}>
      <Field id="gift-stock" label={told.stock} hint={told.stockHint[stock]}>
        <Segmented<GiftDetails['stock']> id="gift-stock" className="start" value={stock} options={(['stores', 'pooled'] as const).map((value) => ({ value, label: told.stocks[value] }))} onChange={(value) => { change({ stock: value, ...(value === 'stores' ? { delivery: false } : {}) }) }} />
      </Field>
      <Field id="gift-stores" label={told.stores}>
        <Select id="gift-stores" className="full" mode="multiple" maxCount={50} optionFilterProp="label" value={stores} options={view.stores.map(({ id, name }) => ({ value: id, label: name }))} onChange={(value) => { change({ stores: value }) }} />
        <Button size="small" className="start" disabled={stores.length === view.stores.length} onClick={() => { change({ stores: view.stores.slice(0, 50).map(({ id }) => id) }) }}>{told.allStores}</Button>
      </Field>
      {stock === 'pooled' ? <Field id="gift-delivery" label={told.delivery}><Switch id="gift-delivery" checked={delivery} onChange={(value) => { change({ delivery: value }) }} /></Field> : null}
    </Panel>
  )
}

/** Tiers, limits, and the days on which it is offered. */
export function Who() {
  const { words, say } = useLook()
  const told = words.gifts
  const { details, change, view } = useEditing()
  return (
    <Panel title={told.who}>
      <Field id="gift-tiers" label={told.tiers} hint={told.tiersHint}>
        <Select id="gift-tiers" className="full" mode="multiple" maxCount={12} optionFilterProp="label" value={details.tiers} options={view.tiers.map(({ id, name }) => ({ value: id, label: say(name) }))} onChange={(tiers) => { change({ tiers }) }} />
      </Field>
      <Field id="gift-limit-add" label={told.limits}><Limits /></Field>
      <Bound of="from" label={told.from} />
      <Bound of="until" label={told.until} />
      <Field id="gift-any" label={told.anyTime}><Switch id="gift-any" checked={details.anyTime} onChange={(anyTime) => { change({ anyTime }) }} /></Field>
      <Restock />
    </Panel>
  )
}

function Limits() {
  const told = useLook().words.gifts
  const { details: { limits }, change } = useEditing()
  const put = (at: number, part: Partial<GiftLimit>): void => { change({ limits: limits.map((limit, n) => (n === at ? { ...limit, ...part } : limit)) }) }
  return (
    <>
      {limits.map(({ per, count }, at) => (
        <div className="clause" key={`${String(at)}-${String(limits.length)}`}>
          <Select aria-label={told.limits} value={per} options={periods.map((value) => ({ value, label: told.per[value] }))} onChange={(value) => { put(at, { per: value }) }} />
          <InputNumber aria-label={told.count} min={1} max={1000} precision={0} value={count} onChange={(value) => { put(at, { count: value ?? 1 }) }} />
          <span className="df">{told.count}</span>
          <Button type="text" size="small" className="remove" aria-label={told.limitDrop} icon={<Icon name="close" />} onClick={() => { change({ limits: limits.filter((_, n) => n !== at) }) }} />
        </div>
      ))}
      {limits.length < LIMITS_AT_MOST ? <Button size="small" className="start" id="gift-limit-add" onClick={() => { change({ limits: [...limits, { per: 'lifetime', count: 1 }] }) }}>{told.limitAdd}</Button> : null}
    </>
  )
}

/** One end of the time in which it is offered, as the programme's clocks show it. */
function Bound({ of, label }: { of: 'from' | 'until'; label: string }) {
  const told = useLook().words.gifts
  const { details: { sale }, change, view } = useEditing()
  const at = sale[of]
  return (
    <Field id={`gift-${of}`} label={label} hint={told.open}>
      <DatePicker id={`gift-${of}`} className="start" showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" value={at === null ? null : dayjs(fullTime(at, view.zone))} onChange={(picked) => { change({ sale: { ...sale, [of]: picked ? momentFrom(picked.format('YYYY-MM-DD HH:mm'), view.zone) : null } }) }} />
    </Field>
  )
}

function Restock() {
  const told = useLook().words.gifts
  const { details: { restock }, change } = useEditing()
  return (
    <>
      <Field id="gift-restock" label={told.restock}>
        <DatePicker id="gift-restock" className="start" value={restock ? dayjs(restock.day) : null} onChange={(day) => { change({ restock: day ? { day: day.format('YYYY-MM-DD'), pieces: restock?.pieces ?? 1 } : null }) }} />
      </Field>
      {restock ? (
        <Field id="gift-restock-pieces" label={told.restockPieces}>
          <InputNumber id="gift-restock-pieces" min={1} max={1_000_000} precision={0} value={restock.pieces} onChange={(pieces) => { change({ restock: { ...restock, pieces: pieces ?? 0 } }) }} />
        </Field>
      ) : null}
    </>
  )
}
