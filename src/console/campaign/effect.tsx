import { useCallback } from 'react'
import type { CampaignEffect, CampaignView, UpliftView } from '../../../types/contract'
import { money } from '../../figure/money'
import { MINUS } from '../../figure/number'
import { useLook } from '../look'
import { Interval } from '../part/interval'
import { Shown } from '../part/shown'
import { call } from '../service/call'
import { useAsk } from '../service/use-ask'

/** What a published campaign did, beside those held out; or that it cannot be told, and what is missing. */
export function EffectPanel({ view }: { view: CampaignView }) {
  const { words, lang } = useLook()
  const told = words.campaign.effect
  const asking = useAsk(useCallback(() => call('campaign.effect', { campaign: view.id }), [view.id]))
  const { budget } = view.details
  return (
    <aside className="pd dry" id="effect">
      <div className="pd-head"><h2 className="big">{told.title}</h2></div>
      <p className="df">{told.note(view.details.effectDays)}</p>
      {view.stopped ? <p className="note warn">{words.campaign.stopped(new Date(view.stopped.at).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB'), view.stopped.reason)}</p> : null}
      <Shown asking={asking}>{(effect) => <Effect effect={effect} />}</Shown>
      <div className="part">
        <p className="df">{told.spent}</p>
        <p>{[`${money(view.spent.fen)}${budget.fen === null ? '' : ` / ${money(budget.fen)}`}`, told.given(view.spent.count)].join(' · ')}</p>
      </div>
      <Runs runs={view.runs} />
    </aside>
  )
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
const signed = (value: number, text: string): string => `${value < 0 ? MINUS : '+'}${text}`
const points = (value: number): string => signed(value, (Math.abs(value) * 100).toFixed(1))
const yuan = (fen: number): string => signed(fen, money(Math.abs(Math.round(fen))))

function Effect({ effect }: { effect: CampaignEffect }) {
  const { words } = useLook()
  const told = words.campaign.effect
  const { served, held, costFen, returnOnCost } = effect
  const group = (one: typeof served): string => told.group(one.members, percent(one.visitRate), money(Math.round(one.spendFen)))
  return (
    <>
      <dl className="pairs">
        <div><dt>{told.served}</dt><dd>{group(served)}</dd></div>
        <div><dt>{told.held}</dt><dd>{group(held)}</dd></div>
        <div><dt>{told.cost}</dt><dd>{money(costFen)}</dd></div>
        <div><dt>{told.return}</dt><dd>{returnOnCost === null ? told.unknown : percent(returnOnCost)}</dd></div>
      </dl>
      <Uplift id="effect-visits" name={told.visits} uplift={effect.visits} show={points} />
      <Uplift id="effect-spend" name={told.spend} uplift={effect.spend} show={yuan} />
    </>
  )
}

function Uplift({ id, name, uplift, show }: { id: string; name: string; uplift: UpliftView; show: (value: number) => string }) {
  const { words } = useLook()
  const told = words.campaign.effect
  if (!uplift.told) {
    const { group, has, atLeast } = uplift.needs
    return (
      <div className="part" id={id}>
        <p className="df">{name}</p>
        <p><b>{told.cannot}</b></p>
        <p className="df">{told.needs(group, has, atLeast)}</p>
      </div>
    )
  }
  const { difference, interval: { low, high }, sure } = uplift
  return (
    <div className="part" id={id}>
      <p className="df">{name}</p>
      <b className="figure">{show(difference)}</b> <span className="df">{told.interval(show(low), show(high))}</span>
      <Interval zero range={{ low, expected: difference, high }} show={show} words={`${name} ${show(difference)}, ${told.interval(show(low), show(high))}`} />
      <p className="df">{sure ? told.sure : told.unsure}</p>
    </div>
  )
}

function Runs({ runs }: { runs: CampaignView['runs'] }) {
  const { words } = useLook()
  const told = words.campaign.effect
  if (runs.length === 0) return <div className="part"><p className="df">{told.runs}</p><p className="df">{told.noRuns}</p></div>
  const heads = ['seen', 'served', 'held', 'enough', 'refused'] as const
  return (
    <div className="part">
      <table className="figures">
        <caption className="df">{told.runs}</caption>
        <thead><tr><th scope="col">{told.run.day}</th>{heads.map((head) => <th scope="col" key={head}>{told.run[head]}</th>)}</tr></thead>
        <tbody>{runs.map((run) => <tr key={run.day}><th scope="row">{run.day}</th>{heads.map((head) => <td key={head}>{run[head]}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}
