import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { PushView } from '../../../types/contract'
import { grouped } from '../../figure/number'
import { fullTime } from '../../figure/time'
import { useLook } from '../look'
import { Bars } from '../part/bars'
import { Shown } from '../part/shown'
import { zone } from '../part/zone'
import { hrefOf } from '../route'
import { call } from '../service/call'
import { useAsk } from '../service/use-ask'
import { Effect } from './effect'
import { PushActs } from './push-acts'

/** While something goes, it is asked after. */
const EVERY_MS = 3_000

const DAY_MS = 86_400_000
/** The longest that a campaign lasts, and what follows it. */
const COUNTED_MS = 400 * DAY_MS

interface PanelProps {
  push: string
  close: () => void
  changed: () => void
}

/** One push: how many, how far, who asked, agreed or stopped it, and what it brought. */
export function PushPanel({ push, close, changed }: PanelProps) {
  const { words } = useLook()
  const told = words.message.push
  const asking = useAsk(useCallback(() => call('push.view', { push }), [push]))
  const { value, again } = asking
  const going = value !== null && !value.over && value.state === 'sending'
  useEffect(() => {
    if (!going) return undefined
    const timer = setInterval(again, EVERY_MS)
    return () => { clearInterval(timer) }
  }, [going, again])
  return (
    <aside className="pd dry short" id="push" aria-live="polite">
      <div className="pd-head">
        <h2 className="big">{value?.name ?? told.title}</h2>
        <Button size="small" type="text" id="push-close" onClick={close}>{told.close}</Button>
      </div>
      <Shown asking={asking}>
        {(view) => (
          <>
            <About view={view} />
            <div className="part"><Bars label={told.funnel} bars={(['matched', 'consented', 'uncapped', 'reaching', 'send'] as const).map((step) => ({ name: told.steps[step], value: view.funnel[step], strong: step === 'send' }))} /></div>
            <Progress view={view} />
            <Log view={view} />
            <Result view={view} />
            <PushActs view={view} done={() => { again(); changed() }} />
          </>
        )}
      </Shown>
    </aside>
  )
}

function About({ view: { campaign, templateName, state } }: { view: PushView }) {
  const { words, say } = useLook()
  const told = words.message.push
  const gives = (campaign?.gives ?? []).map((kind) => told.give[kind]).join('、')
  return (
    <>
      <p className="df">{`${say(templateName)} · ${campaign === null ? told.hand : campaign.recurring ? told.each : told.campaign} · ${told.states[state]}`}</p>
      {gives ? <p className="note">{told.gives(gives)}</p> : null}
      {campaign ? <p className="part"><a className="link" href={hrefOf(['campaigns', campaign.id])}>{told.open}</a></p> : null}
    </>
  )
}

function Progress({ view: { messages, run, over, state } }: { view: PushView }) {
  const { words } = useLook()
  const told = words.message
  if (state === 'waiting' || state === 'refused') return null
  const { more, ...counts } = messages
  const bars = (['sent', 'queued', 'sending', 'held', 'refused', 'dropped', 'unknown'] as const).filter((one) => counts[one] > 0)
  return (
    <div className="part" id="push-progress">
      <h3>{told.push.progress} <span className="tag">{over ? told.push.over : run ? told.push.going : told.push.none}</span></h3>
      {bars.length > 0 ? <Bars label="" bars={bars.map((one) => ({ name: told.log.states[one], value: counts[one], strong: one === 'sent' }))} /> : null}
      {run ? <p className="df n">{told.push.run(grouped(run.seen), grouped(run.served), grouped(run.held), grouped(run.refused))}</p> : null}
      {more ? <p className="df">{told.push.more}</p> : null}
    </div>
  )
}

function Log({ view }: { view: PushView }) {
  const told = useLook().words.message.push
  const { askedBy, askedAt, decidedBy, decidedAt, note, takenBack, stopped, above, state } = view
  const at = (moment: number): string => fullTime(moment, zone)
  const lines = [
    told.askedBy(at(askedAt), askedBy.name),
    decidedBy && decidedAt !== null ? (state === 'refused' ? told.refusedBy : told.approvedBy)(at(decidedAt), decidedBy.name) : null,
    note,
    takenBack ? (takenBack.by === null ? told.changed(at(takenBack.at)) : told.takenBack(at(takenBack.at), takenBack.by)) : null,
    takenBack?.reason ?? null,
    stopped ? told.stoppedBy(at(stopped.at), stopped.by, stopped.reason) : null,
    state === 'waiting' && above !== null ? told.needs(grouped(above)) : null,
  ].filter((line) => line !== null)
  return (
    <div className="part" id="push-log">
      <h3>{told.log}</h3>
      {lines.map((line, n) => <p key={n} className="n">{line}</p>)}
    </div>
  )
}

function Result({ view: { push, campaign, askedAt, messages } }: { view: PushView }) {
  const { words } = useLook()
  const told = words.message
  const [looked, setLooked] = useState(false)
  if (Object.values(messages).every((count) => count === 0 || typeof count === 'boolean')) return null
  return (
    <div className="part">
      <h3>{told.push.result} <span className="df">{told.push.resultNote}</span></h3>
      {looked ? <Effect by="campaign" id={campaign?.id ?? push} from={askedAt - DAY_MS} until={askedAt + COUNTED_MS} /> : <Button className="under" id="push-effect" onClick={() => { setLooked(true) }}>{told.template.look}</Button>}
    </div>
  )
}
