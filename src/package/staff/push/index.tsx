import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { StaffContract } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { NavBar } from '../../../design/nav-bar'
import { Note } from '../../../design/note'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { WriteNote } from '../../../design/write-trouble'
import { grouped } from '../../../figure/number'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useAsk } from '../../../service/use-ask'
import { useStaff } from '../../../service/use-staff'
import { namesIt } from './draft'
import { ListSheet } from './list-sheet'
import { Progress } from './progress'
import { audienceOf } from './segment'
import { StepConfirm } from './step-confirm'
import { StepPreview } from './step-preview'
import { StepReach } from './step-reach'
import { StepSegment } from './step-segment'
import { StepTemplate } from './step-template'
import { STEPS, usePush } from './use-push'
import type { Pushing } from './use-push'
import { useSegmentText } from './use-segment-text'
import './index.scss'

type Setup = StaffContract['push.setup']['output'] & StaffContract['audience.facts']['output']

const askSetup = async () => {
  const [setup, facts] = await Promise.all([call('staff', 'push.setup', {}), call('staff', 'audience.facts', {})])
  if (!setup.ok) return setup
  return facts.ok ? { ok: true as const, value: { ...setup.value, ...facts.value } } : facts
}

function Steps({ step }: { step: number }) {
  const { push } = useLook().words
  const name = push.steps[step] ?? ''
  return (
    <View className="push-steps" role="status" aria-label={`${String(step + 1)} / ${String(STEPS)} ${name}`}>
      {Array.from({ length: STEPS }, (_, n) => <View key={n} className={`push-stp ${n < step ? 'done' : n === step ? 'now' : ''}`} />)}
      <Text className="t24 k3 nw n">{`${String(step + 1)} / ${String(STEPS)} ${name}`}</Text>
    </View>
  )
}

/** Why the step cannot be left yet, or what its button does. */
function useLabel({ step, draft, ask, counting: { value } }: Pushing, setup: Setup): { text: string; ready: boolean } {
  const { dock } = useLook().words.push
  if (step === 1 && draft.template === null) return { text: dock.template, ready: false }
  if (step >= 1 && ask === null) return { text: namesIt(setup.templates.find(({ id }) => id === draft.template)) ? dock.about : dock.own, ready: false }
  if (step < 3) return { text: dock.next, ready: true }
  const send = value?.state === 'done' ? (value.funnel?.send ?? 0) : null
  if (send === null) return { text: dock.counting, ready: false }
  if (send === 0) return { text: dock.nobody, ready: false }
  if (step === 3) return { text: dock.next, ready: true }
  const { approvalAbove } = setup
  return { text: approvalAbove !== null && send > approvalAbove ? dock.ask(grouped(send)) : dock.send(grouped(send)), ready: true }
}

function Dock({ pushing, setup }: { pushing: Pushing; setup: Setup }) {
  const { dock } = useLook().words.push
  const { step, busy, go, send, toSelf } = pushing
  const { text, ready } = useLabel(pushing, setup)
  const last = step === STEPS - 1
  return (
    <View className="push-dock">
      {step > 0 && <Button id={last ? 'push-self' : 'push-back'} kind="outline" busy={busy} text={last ? dock.self : dock.back} onTap={() => { if (last) toSelf(); else go(step - 1) }} />}
      <Button id={last ? 'push-go' : 'push-next'} className="f1" off={!ready} busy={busy} text={text} onTap={() => { if (!ready) return; if (last) send(); else go(step + 1) }} />
    </View>
  )
}

function Step({ pushing, setup, onList }: { pushing: Pushing; setup: Setup; onList: () => void }) {
  const { push } = useLook().words
  const segmentText = useSegmentText(setup, pushing.draft.segment)
  const { step, draft, ask, counting, change, go, now } = pushing
  if (step === 0) return <StepSegment facts={setup.facts} stores={setup.stores} zone={setup.zone} segment={draft.segment} onChange={(segment) => { change({ segment }) }} onList={onList} />
  if (step === 1) return <StepTemplate templates={setup.templates} draft={draft} onChange={change} />
  if (!ask) return null
  if (step === 2) return <StepPreview ask={ask} />
  if (step === 3) return <StepReach counting={counting} draft={draft} zone={setup.zone} now={now} onChange={change} />
  const template = setup.templates.find(({ id }) => id === draft.template)
  return (
    <>
      <StepConfirm ask={ask} draft={draft} template={template} counting={counting} segmentText={segmentText} whenText={push.when[draft.when]} onStep={go} />
      <WriteNote id="push-refused" reply={pushing.reply} />
      <WriteNote id="push-self-refused" reply={pushing.self} />
      {pushing.self?.ok && <Note id="push-self-done" kind="info" icon="check" className="mt2">{pushing.self.value.wechat ? push.selfWeChat : push.selfInbox}</Note>}
    </>
  )
}

function Wizard({ setup, me }: { setup: Setup; me: string | null }) {
  const { push } = useLook().words
  const pushing = usePush(setup.zone)
  const [list, setList] = useState(false)
  const { sent, draft } = pushing
  if (sent) {
    return (
      <>
        <View className="t36 b mt2">{sent.state === 'waiting' ? push.waiting : push.sentTitle}</View>
        <Progress push={sent.push} me={me} />
        <Button id="push-all" kind="soft" className="mt3" text={push.all} onTap={() => { void Taro.redirectTo({ url: '/package/staff/pushes/index' }) }} />
      </>
    )
  }
  return (
    <>
      <Steps step={pushing.step} />
      <View className="push-body"><Step pushing={pushing} setup={setup} onList={() => { setList(true) }} /></View>
      <Dock pushing={pushing} setup={setup} />
      {list && <ListSheet audience={audienceOf(draft.segment)} zone={setup.zone} onClose={() => { setList(false) }} />}
    </>
  )
}

/** A message to a group of members: whom, what, as they will see it, how many, and one button that says the number. */
export default function StaffPushPage() {
  const { push } = useLook().words
  const asked = useAsk(askSetup)
  const staff = useStaff()
  return (
    <Screen className="push-page" nav={<NavBar back title={push.title} />}>
      <Answered asked={asked} title={push.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {(setup) => <Wizard setup={setup} me={staff.value?.staff ?? null} />}
      </Answered>
    </Screen>
  )
}
