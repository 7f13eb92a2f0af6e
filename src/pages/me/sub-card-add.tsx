import { View } from '@tarojs/components'
import { useState } from 'react'
import type { SubCardsView } from '../../../types/contract'
import { Button } from '../../design/button'
import { Field } from '../../design/field'
import { Sheet } from '../../design/sheet'
import { WriteNote } from '../../design/write-trouble'
import { useLook } from '../../look/use-look'
import type { Reply } from '../../service/reply'
import { useWrite } from '../../service/use-write'

interface Draft {
  name: string
  phone: string
  phoneAgain: string
}

type Rules = NonNullable<SubCardsView['offered']>

const PHONE = /^1[3-9]\d{9}$/

/** Why it cannot be opened yet; null: it can. */
const lacking = ({ name, phone, phoneAgain }: Draft, twice: boolean): 'short' | 'differ' | null => {
  if (name.trim() === '' || !PHONE.test(phone)) return 'short'
  if (!twice || phone === phoneAgain) return null
  return phoneAgain.length < 11 ? 'short' : 'differ'
}

function Form({ draft, twice, onChange }: { draft: Draft; twice: boolean; onChange: (change: Partial<Draft>) => void }) {
  const { words } = useLook()
  const { people } = words
  const wrong = lacking(draft, twice) === 'differ'
  const digits = (key: 'phone' | 'phoneAgain', label: string) => (
    <Field
      id={`sub-${key}`}
      kind="digits"
      label={label}
      hint={people.phoneHint}
      limit={11}
      wrong={key === 'phoneAgain' && wrong}
      value={draft[key]}
      onChange={(value) => {
        onChange({ [key]: value })
      }}
    />
  )
  return (
    <View className="form mt3">
      <Field
        id="sub-name"
        label={people.name}
        hint={people.nameHint}
        limit={20}
        value={draft.name}
        onChange={(name) => {
          onChange({ name })
        }}
      />
      {digits('phone', people.phone)}
      {twice && digits('phoneAgain', people.phoneAgain)}
    </View>
  )
}

/** What opens it: as the member, or as staff for the member. */
export type OpenSubCard = (input: { name: string; phone: string; phoneAgain?: string }, reference: string) => Promise<Reply<unknown>>

interface AddSubCardProps {
  rules: Rules
  zone: string
  send: OpenSubCard
  /** What it means, for whoever reads it. */
  why: string
  onDone: () => void
  onClose: () => void
}

function useOpen(draft: Draft, twice: boolean, send: OpenSubCard, onDone: () => void) {
  const write = useWrite(send)
  const { name, phone, phoneAgain } = draft
  const open = async (): Promise<boolean> => {
    const reply = await write.run({ name: name.trim(), phone, ...(twice ? { phoneAgain } : {}) })
    if (reply.ok) onDone()
    return reply.ok
  }
  return { open, busy: write.busy, reply: write.reply, lacks: lacking(draft, twice) }
}

/** The holder's phone number is typed twice where the programme says so; nothing is sent while the two differ. */
export function AddSubCard({ rules, zone, send, why, onDone, onClose }: AddSubCardProps) {
  const { words } = useLook()
  const { people } = words
  const [draft, setDraft] = useState<Draft>({ name: '', phone: '', phoneAgain: '' })
  const { open, busy, reply, lacks } = useOpen(draft, rules.phoneTwice, send, onDone)
  const change = (part: Partial<Draft>): void => {
    setDraft((before) => ({ ...before, ...part }))
  }
  return (
    <Sheet id="sub-add" title={people.addTitle} onClose={onClose}>
      {(close) => (
        <>
          <View className="t24 k3 mt1">{why}</View>
          <Form draft={draft} twice={rules.phoneTwice} onChange={change} />
          <WriteNote id="sub-add-trouble" reply={reply} zone={zone} />
          <Button
            id="sub-open"
            className="mt4"
            off={lacks !== null}
            busy={busy}
            text={lacks ? people[lacks] : people.open(draft.phone.slice(-4))}
            onTap={() => {
              if (lacks) return
              void open().then((opened) => {
                if (opened) close()
              })
            }}
          />
        </>
      )}
    </Sheet>
  )
}
