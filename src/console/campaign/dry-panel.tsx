import { Button, Progress } from 'antd'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { DryRunView } from '../../../types/contract'
import { money } from '../../figure/money'
import { grouped } from '../../figure/number'
import { useLook } from '../look'
import { Bars } from '../part/bars'
import { Icon } from '../part/icon'
import { Interval } from '../part/interval'
import { State, TroubleNote } from '../part/trouble'
import { Checks } from './checks'
import { useDrafting } from './options'
import type { DryRun } from './use-dry-run'

interface DryPanelProps {
  dry: DryRun
  seen: ReadonlySet<string>
  tick: (code: string, on: boolean) => void
  children: ReactNode
}

/** The dry run, beside the sentences and always in view. */
export function DryPanel({ dry, seen, tick, children }: DryPanelProps) {
  const { words } = useLook()
  const told = words.campaign.dry
  const { view, running, trouble, stale } = dry
  return (
    <aside className="pd dry" id="dry" aria-live="polite">
      <div className="pd-head">
        <h2 className="big">{told.title}</h2>
        <Age dry={dry} />
      </div>
      <p className="df">{told.note}</p>
      {running ? <Progress percent={Math.round((view?.progress ?? 0) * 100)} size="small" showInfo={false} aria-label={told.going(Math.round((view?.progress ?? 0) * 100))} /> : null}
      {trouble ? <TroubleNote trouble={trouble} /> : null}
      {stale ? <p className="note warn" id="dry-stale">{told.stale}</p> : null}
      {view?.state === 'cancelled' ? <p className="note warn">{told.cancelled}</p> : null}
      {view ? <Result view={view} /> : <State id="dry-none" title={told.none} next={told.noneNext} />}
      {view && view.state === 'done' ? <Checks checks={view.checks} seen={seen} tick={tick} /> : null}
      <span className="grow" />
      <div className="foot">
        <Button size="large" id="dry-run" onClick={running ? dry.stop : dry.start}>
          {running ? told.stop : view ? told.again : told.run}
        </Button>
        {children}
      </div>
    </aside>
  )
}

const SECOND_MS = 1_000

function Age({ dry: { view, running, at } }: { dry: DryRun }) {
  const { words } = useLook()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => { setNow(Date.now()) }, 5 * SECOND_MS)
    return () => { clearInterval(timer) }
  }, [])
  if (!view || running || at === 0) return null
  return (
    <span className="df age">
      <Icon name="refresh" /> {words.campaign.dry.ago(Math.max(0, Math.floor((now - at) / SECOND_MS)))}
    </span>
  )
}

function Result({ view }: { view: DryRunView }) {
  const { words } = useLook()
  const told = words.campaign.dry
  const { fen, points, servings, matched, held, reachable } = view
  return (
    <>
      <div className="g3">
        <div>
          <p className="df">{told.cost}</p>
          <b id="dry-cost">{money(fen.expected)}</b>
          <p className="df">{told.costNote(money(fen.most))}</p>
        </div>
        <div>
          <p className="df">{told.reach}</p>
          <b id="dry-reach">{told.people(reachable ?? matched - held)}</b>
          <p className="df">{told.servings(grouped(servings.expected))}</p>
        </div>
        <div>
          <p className="df">{told.liability}</p>
          <b>{told.points(grouped(points.expected))}</b>
          <p className="df">{told.range(grouped(points.low), grouped(points.high))}</p>
        </div>
      </div>
      <CostRange view={view} />
      <Funnel view={view} />
    </>
  )
}

function CostRange({ view: { fen } }: { view: DryRunView }) {
  const { words } = useLook()
  const { details } = useDrafting()
  const told = words.campaign.dry
  const budget = details.budget.fen
  return (
    <div className="part">
      <p className="df">{told.chart}</p>
      <Interval
        range={fen}
        limit={budget === null ? null : { value: budget, text: told.budget(money(budget)) }}
        show={money}
        words={told.chartWords(money(fen.low), money(fen.expected), money(fen.high))}
      />
    </div>
  )
}

function Funnel({ view: { seen, matched, held, reachable, tiers, months } }: { view: DryRunView }) {
  const { words, say } = useLook()
  const told = words.campaign.dry
  const steps = [
    { name: told.seen, value: seen },
    { name: told.matched, value: matched },
    { name: told.held(held), value: matched - held, strong: reachable === null },
    ...(reachable === null ? [] : [{ name: told.reachable, value: reachable, strong: true }]),
  ]
  return (
    <>
      <div className="part"><Bars label={told.funnel} bars={steps} /></div>
      {matched > 0 ? <div className="part"><Bars label={told.tiers} bars={tiers.map(({ name, members }) => ({ name: say(name), value: members }))} /></div> : null}
      {months.length > 0 ? <div className="part"><Bars label={told.months} bars={months.map(({ month, servings }) => ({ name: month, value: servings }))} show={told.times} /></div> : null}
    </>
  )
}
