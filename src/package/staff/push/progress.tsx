import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PushView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Note } from '../../../design/note'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { WriteNote } from '../../../design/write-trouble'
import { grouped } from '../../../figure/number'
import { fullTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'
import { ReachFunnel } from './reach-funnel'
import { usePushView } from './use-push-view'

const REASON_CHARACTERS = 200
const shown = ['sent', 'queued', 'sending', 'held', 'refused', 'dropped', 'unknown'] as const

function Counts({ view }: { view: PushView }) {
  const { progress } = useLook().words.push
  const { messages, run } = view
  return (
    <View id="push-progress" className="panel tight mt2" role="status">
      <View className="row sb base">
        <Text className="b">{view.over ? progress.over : run ? progress.going : progress.waits(fullTime(view.at, view.zone))}</Text>
        <View className="n">
          <Text id="push-sent" className="t44 b kb">{grouped(messages.sent)}</Text>
          <Text className="t24 k3">{(view.campaign?.recurring ? progress.ofEach : progress.of)(grouped(view.funnel.send))}</Text>
        </View>
      </View>
      {shown.filter((state) => messages[state] > 0).map((state) => (
        <View key={state} className="kv">
          <Text className="key">{progress.state[state]}</Text>
          <Text className="value n">{progress.members(grouped(messages[state]))}</Text>
        </View>
      ))}
      {run && run.refused > 0 && <View className="kv"><Text className="key">{progress.notAgreed}</Text><Text className="value n">{progress.members(grouped(run.refused))}</Text></View>}
      {run && run.held > 0 && <View className="kv"><Text className="key">{progress.heldOut}</Text><Text className="value n">{progress.members(grouped(run.held))}</Text></View>}
      {messages.more && <View className="t22 k3 mt1">{progress.more}</View>}
    </View>
  )
}

/** That a campaign asks, how often it goes and what else it gives: whoever agrees agrees to that. */
function useCampaignText({ campaign }: PushView): string[] {
  const { progress } = useLook().words.push
  if (!campaign) return []
  const gives = campaign.gives.map((kind) => progress.give[kind]).join(progress.and)
  return [campaign.recurring ? progress.campaign.recurring : progress.campaign.once, ...(gives ? [progress.gives(gives)] : [])]
}

function Log({ view }: { view: PushView }) {
  const { progress } = useLook().words.push
  const behind = useCampaignText(view)
  const { zone, askedBy, askedAt, decidedBy, decidedAt, note, stopped, takenBack, above } = view
  const lines = [
    progress.asked(fullTime(askedAt, zone), askedBy.name),
    decidedBy && decidedAt !== null && (view.state === 'refused' ? progress.refusedBy : progress.approvedBy)(fullTime(decidedAt, zone), decidedBy.name),
    note,
    ...behind,
    takenBack && (takenBack.by === null ? progress.changed(fullTime(takenBack.at, zone)) : progress.stoppedBy(fullTime(takenBack.at, zone), takenBack.by, takenBack.reason ?? '')),
    stopped && progress.stoppedBy(fullTime(stopped.at, zone), stopped.by, stopped.reason),
    view.state === 'waiting' && above !== null && progress.needs(grouped(above)),
  ].filter((line): line is string => typeof line === 'string')
  return (
    <View id="push-log" className="panel tight mt2">
      <Text className="b">{progress.log}</Text>
      {lines.map((line) => <View key={line} className="t26 k2 n mt1">{line}</View>)}
    </View>
  )
}

interface ActProps {
  view: PushView
  own: boolean
  onDone: () => void
}

/** Stopping or refusing wants a reason first; letting it go is one tap, for somebody else than the one who asked. */
function Acts({ view, own, onDone }: ActProps) {
  const { progress } = useLook().words.push
  const [reason, setReason] = useState('')
  const said = reason.trim()
  const { push } = view
  const write = useWrite((act: 'approve' | 'refuse' | 'cancel', reference) =>
    act === 'cancel'
      ? call('staff', 'push.cancel', { push, reason: said }, reference)
      : call('staff', 'push.decide', act === 'approve' ? { push, approve: true } : { push, approve: false, note: said }, reference),
  )
  const run = (act: 'approve' | 'refuse' | 'cancel'): void => {
    if (act !== 'approve' && !said) return
    void write.run(act).then((reply) => {
      if (reply.ok) onDone()
    })
  }
  const deciding = view.state === 'waiting' && !own
  const stopping = deciding ? 'refuse' : 'cancel'
  const stop = view.campaign && view.state === 'waiting' && own ? progress.withdraw : progress[stopping]
  return (
    <View className="mt3">
      {view.state === 'waiting' && own && <Note id="push-own" kind="info" icon="info">{progress.own}</Note>}
      {deciding && <Button id="push-approve" busy={write.busy} text={(view.campaign?.recurring ? progress.approveEach : progress.approve)(grouped(view.funnel.send))} onTap={() => { run('approve') }} />}
      <View className="mt3">
        <Field id="push-reason" label={progress.reason} hint={progress.reasonHint} limit={REASON_CHARACTERS} value={reason} onChange={setReason} />
      </View>
      <WriteNote id="push-act-trouble" reply={write.reply} />
      <Button id={`push-${stopping}`} kind="outline" className="mt2" off={!said} busy={write.busy} text={said ? stop : progress.reasonFirst} onTap={() => { run(stopping) }} />
    </View>
  )
}

/** How a push stands: what went, what did not and why, who asked, agreed or stopped it. */
export function Progress({ push, me }: { push: string; me: string | null }) {
  const { progress } = useLook().words.push
  const asked = usePushView(push)
  return (
    <Answered asked={asked} title={progress.notLoaded} skeleton={<RowsSkeleton rows={4} />}>
      {(view) => (
        <>
          {view.state === 'waiting' || view.state === 'refused' ? <ReachFunnel funnel={view.funnel} counting={false} /> : <Counts view={view} />}
          <Log view={view} />
          {!view.over && view.state !== 'cancelled' && view.state !== 'refused' && <Acts view={view} own={me === view.askedBy.staff} onDone={asked.again} />}
        </>
      )}
    </Answered>
  )
}
