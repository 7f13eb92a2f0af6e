import { Button } from 'antd'
import { useContext } from 'react'
import type { ReactNode } from 'react'
import { money } from '../../figure/money'
import { useLook } from '../look'
import { Icon } from '../part/icon'
import { ChoiceToken, Fixed, MomentToken, NumberToken, TextToken } from '../part/token'
import { Clauses } from './clauses'
import { useDrafting } from './options'
import { RewardSentence } from './reward'
import { TriggerSentence } from './trigger'

const EXCLUSIONS_AT_MOST = 6

/** A numbered sentence; ticked once nothing in it is missing. */
function Step({ number, title, note, whole, children }: { number: number; title: string; note?: ReactNode; whole: boolean; children: ReactNode }) {
  return (
    <section className="pd step" id={`step-${String(number)}`}>
      <span className={whole ? 'no ok' : 'no'}>{whole ? <Icon name="check" size={14} /> : number}</span>
      <div>
        <div className="pd-head">
          <h2>{title}</h2>
          <span className="df">{note}</span>
        </div>
        {children}
      </div>
    </section>
  )
}

export function Sentences() {
  const { words } = useLook()
  const { details } = useDrafting()
  const { step, audience, budget, holdOut, name } = words.campaign
  return (
    <div className="form">
      <Step number={1} title={step.audience} note={audience.note} whole><Audience /></Step>
      <Step number={2} title={step.reward} whole={details.rewards.every((one) => !('template' in one) || one.template !== '')}>
        <TriggerSentence />
        <RewardSentence />
      </Step>
      <Step number={3} title={step.time} whole={details.until > details.from}><Time /></Step>
      <Step number={4} title={step.budget} note={budget.note} whole><Budget /></Step>
      <Step number={5} title={step.holdOut} note={holdOut.note} whole><HoldOut /></Step>
      <Step number={6} title={step.name} note={name.note} whole={details.name.zh.trim() !== '' && details.name.en.trim() !== ''}><Named /></Step>
    </div>
  )
}

function Audience() {
  const { words } = useLook()
  const { details: { audience }, options, change } = useDrafting()
  const fixed = useContext(Fixed)
  const told = words.campaign.audience
  const { query, exclude } = audience
  const setExclude = (next: typeof exclude): void => { change({ audience: { ...audience, exclude: next } }) }
  return (
    <div className="sent">
      {query === undefined ? told.everybody : `${told.all} `}
      <Clauses id="audience" condition={query} facts={options.facts} onChange={(next) => { change({ audience: next === undefined ? { exclude } : { query: next, exclude } }) }} />
      {exclude.map((one, index) => (
        <span key={index}>
          {told.exclude}{' '}
          <Clauses id={`exclude-${String(index)}`} condition={one} facts={options.facts} onChange={(next) => { setExclude(next === undefined ? exclude.filter((_, n) => n !== index) : exclude.map((other, n) => (n === index ? next : other))) }} />
        </span>
      ))}
      {fixed || exclude.length >= EXCLUSIONS_AT_MOST ? null : (
        <Button type="link" size="small" id="exclude-add" onClick={() => { setExclude([...exclude, { 'member.marketing': { $eq: 'refused' } }]) }}>
          {told.addExclude}
        </Button>
      )}
    </div>
  )
}

function Time() {
  const { words } = useLook()
  const { details: { from, until }, options: { zone }, change } = useDrafting()
  return (
    <p className="sent">
      <MomentToken id="from" label={words.campaign.step.time} value={from} zone={zone} onChange={(at) => { change({ from: at }) }} /> {words.campaign.time.to}{' '}
      <MomentToken id="until" label={words.campaign.step.time} value={until} zone={zone} wrong={until <= from} onChange={(at) => { change({ until: at }) }} />
    </p>
  )
}

function Budget() {
  const { words } = useLook()
  const { details: { budget, stopAfter }, change } = useDrafting()
  const told = words.campaign.budget
  return (
    <p className="sent">
      {told.fen} <NumberToken open id="budget-fen" label={told.fen} value={budget.fen} min={100} max={10_000_000_000} scale={2} show={(n) => (n === null ? told.open : money(n))} onChange={(fen) => { change({ budget: { ...budget, fen } }) }} />{' '}
      {told.points} <NumberToken open id="budget-points" label={told.points} value={budget.points} min={1} max={1_000_000_000} show={told.pointsOf} onChange={(points) => { change({ budget: { ...budget, points } }) }} />{' '}
      {told.count} <NumberToken open id="budget-count" label={told.count} value={budget.count} min={1} max={10_000_000} show={told.people} onChange={(count) => { change({ budget: { ...budget, count } }) }} />{' '}
      {told.stopAfter} <NumberToken open id="stop-after" label={told.stopAfter} value={stopAfter} min={1} max={10_000_000} show={told.people} onChange={(n) => { change({ stopAfter: n }) }} /> {told.stopEnd}
    </p>
  )
}

function HoldOut() {
  const { words } = useLook()
  const { details, change } = useDrafting()
  const told = words.campaign.holdOut
  return (
    <p className="sent">
      {told.leave} <NumberToken id="hold-out" label={told.leave} value={details.holdOutPercent} max={50} show={told.percent} onChange={(n) => { change({ holdOutPercent: n ?? 0 }) }} /> {told.see}{' '}
      <NumberToken id="effect-days" label={told.see} value={details.effectDays} min={1} max={90} show={told.days} onChange={(n) => { change({ effectDays: n ?? 1 }) }} /> {told.margin}{' '}
      <NumberToken open id="margin" label={told.margin} value={details.marginPercent} min={1} max={100} show={(n) => (n === null ? told.none : told.percent(n))} onChange={(n) => { change({ marginPercent: n }) }} /> {told.end}
    </p>
  )
}

function Named() {
  const { words } = useLook()
  const { details: { name, kind }, change } = useDrafting()
  const told = words.campaign.name
  const kinds = Object.entries(words.campaign.kinds).map(([value, label]) => ({ value, label }))
  return (
    <p className="sent">
      {told.zh} <TextToken id="name-zh" label={told.zh} value={name.zh} most={30} onChange={(zh) => { change({ name: { ...name, zh } }) }} /> {told.en}{' '}
      <TextToken id="name-en" label={told.en} value={name.en} most={60} onChange={(en) => { change({ name: { ...name, en } }) }} /> {told.kind}{' '}
      <ChoiceToken id="kind" label={told.kind} text={words.campaign.kinds[kind]} options={kinds} onChange={(next) => { change({ kind: next as typeof kind }) }} />
    </p>
  )
}
