import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffContract } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Birthday } from '../../../design/profile-fields'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { cardTail } from '../../../figure/card'
import { dayText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'
import { Tick } from '../enter/order-fields'

interface Noted {
  name: string
  phone: string
  note: string
  birthday: string | null
  terms: boolean
}

type Input = StaffContract['lead.save']['input']
type Saved = StaffContract['lead.save']['output']

function inputOf({ name, phone, note, birthday, terms }: Noted): Input {
  const form = { name: name.trim(), phone: phone.trim(), ...(birthday === null ? {} : { birthday }) }
  return { form, terms, ...(note.trim() ? { note: note.trim() } : {}) }
}

function Result({ saved }: { saved: Saved }) {
  const { tasks } = useLook().words.staff
  const number = saved.application?.card?.number
  const text = number ? tasks.leadOpened(cardTail(number)) : tasks.leadDone(dayText(saved.collectFrom ?? 0, 'Asia/Shanghai'))
  return (
    <View id="lead-done" className="t32 b mt3 n" role="status">
      {text}
    </View>
  )
}

function Form({ noted, onChange }: { noted: Noted; onChange: (change: Partial<Noted>) => void }) {
  const { enter, tasks } = useLook().words.staff
  return (
    <View className="form mt3">
      <Field id="lead-name" label={enter.name} hint={enter.nameHint} limit={40} value={noted.name} onChange={(name) => { onChange({ name }) }} />
      <Field id="lead-phone" kind="digits" label={enter.phone} hint={enter.phoneHint} limit={20} value={noted.phone} onChange={(phone) => { onChange({ phone }) }} />
      <Field id="lead-note" label={tasks.leadNote} hint={tasks.leadNoteHint} limit={400} value={noted.note} onChange={(note) => { onChange({ note }) }} />
      <Birthday id="enter-birthday" value={noted.birthday} onChange={(birthday) => { onChange({ birthday }) }} />
      <View className="mt3">
        <Tick id="lead-terms" text={tasks.leadTerms} on={noted.terms} onChange={(terms) => { onChange({ terms }) }} />
      </View>
    </View>
  )
}

/** Tried on and not bought: a name, a number, what it was, and a call in seven days. */
export function LeadSheet({ onClose }: { onClose: () => void }) {
  const { tasks } = useLook().words.staff
  const [noted, setNoted] = useState<Noted>({ name: '', phone: '', note: '', birthday: null, terms: false })
  const write = useWrite((input: Input, reference) => call('staff', 'lead.save', input, reference))
  const off = !noted.name.trim() || !noted.phone.trim()
  const saved = write.reply?.ok ? write.reply.value : null
  const change = (part: Partial<Noted>): void => {
    setNoted((before) => ({ ...before, ...part }))
  }
  const save = (): void => {
    if (!off) void write.run(inputOf(noted))
  }
  return (
    <Sheet id="lead-sheet" title={tasks.lead} onClose={onClose}>
      {() =>
        saved ? (
          <Result saved={saved} />
        ) : (
          <>
            <Form noted={noted} onChange={change} />
            <WriteNote id="lead-trouble" reply={write.reply} />
            <Button id="lead-save" className="mt4" off={off} busy={write.busy} text={tasks.leadSave} onTap={save} />
          </>
        )
      }
    </Sheet>
  )
}
