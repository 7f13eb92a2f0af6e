import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { TriedEarning, TriedOrder, TriedWallet } from '../../../types/contract'
import type { Trouble } from '../../service/asked'
import { formulaText } from '../../figure/formula'
import { pointsText, signedPoints } from '../../figure/points'
import { useLook } from '../look'
import { TroubleNote } from '../part/trouble'
import { callOffice } from '../service/call'
import { troubleIn } from '../service/heard'
import { isFields } from './schema'
import type { Fields } from './schema'

const first: Omit<TriedOrder, 'tier'> = { receivedFen: 100_000, channel: 'till', nth: 2, birthday: [] }

const tiersOf = (document: Fields): { value: string; label: string }[] =>
  (Array.isArray(document.tiers) ? (document.tiers as unknown[]) : []).flatMap((one) =>
    isFields(one) && typeof one.id === 'string' ? [{ value: one.id, label: isFields(one.name) ? String(one.name.zh) : one.id }] : [],
  )

/** What would this order earn: by the rules in force, and by the draft as it is typed. */
export function Sandbox({ document }: { document: Fields }) {
  const { words } = useLook()
  const told = words.programme.order
  const [order, setOrder] = useState<TriedOrder>({ ...first, tier: tiersOf(document)[0]?.value ?? '' })
  const [category, setCategory] = useState('')
  const [tried, setTried] = useState<TriedEarning | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const reckon = async (): Promise<void> => {
    const lines = category === '' ? {} : { lines: [{ sku: category, name: category, quantity: 1, amountFen: order.receivedFen, category }] }
    const reply = await callOffice('programme.tryOrder', { document, order: { ...order, ...lines } })
    setTrouble(troubleIn(reply))
    if (reply.ok) setTried(reply.value)
  }
  return (
    <div id="sandbox">
      <p className="df">{told.why}</p>
      <Asked document={document} order={order} setOrder={setOrder} category={category} setCategory={setCategory} />
      <Button type="primary" id="order-go" onClick={() => { void reckon() }}>{told.go}</Button>
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      {tried ? <Tried tried={tried} /> : null}
    </div>
  )
}

interface AskedProps {
  document: Fields
  order: TriedOrder
  setOrder: (order: TriedOrder) => void
  category: string
  setCategory: (category: string) => void
}

function Asked({ document, order, setOrder, category, setCategory }: AskedProps) {
  const { words } = useLook()
  const told = words.programme.order
  const channels = (['till', 'staff', 'app'] as const).map((value) => ({ value, label: told.channels[value] }))
  const relations = (['day', 'week', 'month', 'none'] as const).map((value) => ({ value, label: told.relations[value] }))
  return (
    <div className="asked">
      <label htmlFor="order-received">{told.received}</label>
      <InputNumber id="order-received" prefix="¥" min={0} max={9_999_999} precision={2} value={order.receivedFen / 100} onChange={(typed) => { setOrder({ ...order, receivedFen: Math.round((typed ?? 0) * 100) }) }} />
      <label htmlFor="order-tier">{told.tier}</label>
      <Select id="order-tier" value={order.tier} options={tiersOf(document)} onChange={(tier) => { setOrder({ ...order, tier }) }} />
      <label htmlFor="order-nth">{told.nth}</label>
      <InputNumber id="order-nth" min={1} max={1_000_000} precision={0} value={order.nth} onChange={(nth) => { setOrder({ ...order, nth: nth ?? 1 }) }} />
      <label htmlFor="order-channel">{told.channel}</label>
      <Select id="order-channel" value={order.channel} options={channels} onChange={(channel) => { setOrder({ ...order, channel }) }} />
      <label htmlFor="order-birthday">{told.birthday}</label>
      <Select id="order-birthday" value={order.birthday[0] ?? 'none'} options={relations} onChange={(one) => { setOrder({ ...order, birthday: one === 'none' ? [] : [one] }) }} />
      <label htmlFor="order-category">{told.category}</label>
      <Input id="order-category" value={category} maxLength={60} onChange={({ target }) => { setCategory(target.value) }} />
    </div>
  )
}

function Tried({ tried }: { tried: TriedEarning }) {
  const { words } = useLook()
  const told = words.programme.order
  return (
    <div className="tried">
      <Side id="tried-live" title={told.live} wallets={tried.live} />
      {tried.draft ? <Side id="tried-draft" title={told.draft} wallets={tried.draft} /> : <p className="note danger">{told.blocked}</p>}
    </div>
  )
}

function Side({ id, title, wallets }: { id: string; title: string; wallets: TriedWallet[] }) {
  const { words, say } = useLook()
  return (
    <section id={id}>
      <h3>{title}</h3>
      {wallets.map((wallet) => (
        <div key={wallet.wallet}>
          <p className="df">{say(wallet.name)}</p>
          <b className="figure" data-wallet={wallet.wallet}>{pointsText(wallet.points, wallet.scale)}</b>
          {wallet.rules.length === 0 ? <p className="df">{words.programme.order.nothing}</p> : null}
          {wallet.rules.map((rule, index) => <Rule key={index} rule={rule} scale={wallet.scale} />)}
        </div>
      ))}
    </section>
  )
}

function Rule({ rule, scale }: { rule: TriedWallet['rules'][number]; scale: number }) {
  const { say, words } = useLook()
  const formula = rule.formula ? formulaText(rule.formula, scale) : null
  const how = formula ? (formula.kind === 'product' ? `${formula.base} × ${formula.factor}` : `${formula.base} / ${formula.perMoney} × ${formula.points}`) : rule.steps.map(({ name }) => say(name)).join(' → ')
  return (
    <>
      <p className="df">{`${say(rule.name)} ${signedPoints(rule.points, scale)}（${how}）`}</p>
      {(rule.others ?? []).map(({ name, points, why }) => <p key={name.zh} className="df">{words.programme.order.other[why](say(name), pointsText(points, scale))}</p>)}
    </>
  )
}
