import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ApplicationAnswer, EntryInput, EntryRules } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Segment } from '../../../design/choice'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'
import { CardFields } from './card-fields'
import type { Draft } from './draft'
import { emptyDraft, inputOf } from './draft'
import { Entered } from './entered'
import { OrderFields, Tick } from './order-fields'
import { PersonFields } from './person-fields'
import type { PartProps } from './person-fields'

/** Only where the programme has both: a card at once, or an application. */
function Mode({ rules, draft, onChange }: PartProps) {
  const { enter } = useLook().words.staff
  const modes = (['cashier', 'application'] as const).filter((mode) => rules.ways.some(({ by }) => by === mode))
  if (modes.length < 2) return null
  return (
    <View className="pick mt3">
      <Text className="label">{enter.mode}</Text>
      <Segment
        name="enter-mode"
        options={modes.map((key) => ({ key, text: enter[key] }))}
        value={draft.mode}
        onChoose={(mode) => {
          onChange({ mode })
        }}
      />
    </View>
  )
}

function Wishes({ rules, draft, onChange }: PartProps) {
  const { enter } = useLook().words.staff
  const special = draft.mode === 'application' && rules.purchase?.specialFen != null
  return (
    <View className="wishes mt4">
      {special && <Tick id="enter-wish" text={enter.wish} on={draft.wish} onChange={(wish) => { onChange({ wish }) }} />}
      <Tick id="enter-terms" text={enter.terms} on={draft.terms} onChange={(terms) => { onChange({ terms }) }} />
      <Tick id="enter-marketing" text={enter.marketing} on={draft.marketing} onChange={(marketing) => { onChange({ marketing }) }} />
    </View>
  )
}

/** One form, one button that names what it does; what comes of it stays until the next person. */
export function EntryForm({ rules }: { rules: EntryRules }) {
  const { enter } = useLook().words.staff
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(rules))
  const [done, setDone] = useState<ApplicationAnswer | null>(null)
  const write = useWrite(({ mode, input }: { mode: Draft['mode']; input: EntryInput }, reference) =>
    call('staff', mode === 'cashier' ? 'member.enter' : 'application.submit', input, reference),
  )
  const input = inputOf(draft)
  const part = { rules, draft, onChange: (change: Partial<Draft>): void => { setDraft((before) => ({ ...before, ...change })) } }
  const send = (): void => {
    if (!input || !draft.terms) return
    void write.run({ mode: draft.mode, input }).then((reply) => {
      if (reply.ok) setDone(reply.value)
    })
  }
  const again = (): void => {
    setDraft(emptyDraft(rules))
    setDone(null)
  }
  if (done) return <Entered answer={done} onAgain={again} />
  const off = !draft.terms || !input
  return (
    <>
      <Mode {...part} />
      <PersonFields {...part} />
      <OrderFields {...part} />
      <CardFields {...part} />
      <Wishes {...part} />
      <WriteNote id="enter-trouble" reply={write.reply} />
      <Button id="enter-submit" className="mt4" off={off} busy={write.busy} text={draft.terms ? enter.submit[draft.mode] : enter.agreeFirst} onTap={send} />
    </>
  )
}
