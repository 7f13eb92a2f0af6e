import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { DuplicateView, MergePreview } from '../../../../types/contract'
import { Button, TextLink } from '../../../design/button'
import { Segment } from '../../../design/choice'
import { Field } from '../../../design/field'
import { Note } from '../../../design/note'
import { Sheet } from '../../../design/sheet'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'
import { After, Sides } from './sides'

const REASON_CHARACTERS = 200

interface PairProps {
  pair: DuplicateView
  onClose: () => void
}

/** What the server says the merge would leave; asked anew for the other choice. */
function Preview({ survivor, absorbed, onBack }: { survivor: string; absorbed: string; onBack: (preview: MergePreview) => void }) {
  const { duplicates } = useLook().words.persons
  const ask = useCallback(
    () =>
      call('staff', 'merge.preview', { survivor, absorbed }).then((reply) => {
        if (reply.ok) onBack(reply.value)
        return reply
      }),
    [survivor, absorbed, onBack],
  )
  const asked = useOpened(ask)
  return (
    <Answered asked={asked} title={duplicates.notLoaded} skeleton={<RowsSkeleton rows={3} />}>
      {(preview) => (
        <>
          <After preview={preview} />
          <Note id="merge-final" kind="warn" icon="warn" className="mt2">{duplicates.noWay}</Note>
        </>
      )}
    </Answered>
  )
}

/** The two ways to decide; each has its own reference. */
function useDecision(pair: DuplicateView) {
  const merge = useWrite((ask: { survivor: string; absorbed: string; reason: string }, reference) => call('staff', 'member.merge', ask, reference))
  const dismiss = useWrite((told: string, reference) => call('staff', 'duplicate.dismiss', { pair: pair.pair, reason: told }, reference))
  return { merge, dismiss }
}

/** Which one stays. */
function Keep({ pair, kept, onKeep }: { pair: DuplicateView; kept: string | null; onKeep: (member: string) => void }) {
  const { duplicates } = useLook().words.persons
  return (
    <View className="form mt3">
      <View className="pick">
        <View className="label">{duplicates.keep}</View>
        <Segment name="keep" options={pair.sides.map(({ member, cardTail }) => ({ key: member, text: duplicates.keepThis(cardTail) }))} value={kept} onChoose={onKeep} />
      </View>
    </View>
  )
}

function Decide({ pair, onClose }: PairProps) {
  const { words } = useLook()
  const { duplicates } = words.persons
  const [kept, setKept] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [preview, setPreview] = useState<MergePreview | null>(null)
  const { merge, dismiss } = useDecision(pair)
  const told = reason.trim()
  const stays = pair.sides.find(({ member }) => member === kept)
  const goes = pair.sides.find(({ member }) => member !== kept)
  if (merge.reply?.ok && preview) return <Done text={duplicates.merged(preview.name || words.me.noName, preview.cardTail)} onClose={onClose} />
  if (dismiss.reply?.ok) return <Done text={duplicates.dismissed} onClose={onClose} />
  const missing = !stays || !goes ? duplicates.chooseFirst : told === '' ? duplicates.reasonFirst : null
  return (
    <>
      <Keep pair={pair} kept={kept} onKeep={setKept} />
      {stays && goes && <Preview key={stays.member} survivor={stays.member} absorbed={goes.member} onBack={setPreview} />}
      <View className="form mt3">
        <Field id="merge-reason" label={duplicates.reason} hint={duplicates.reasonHint} limit={REASON_CHARACTERS} value={reason} onChange={setReason} />
      </View>
      <WriteNote id="merge-trouble" reply={merge.reply ?? dismiss.reply} ours={duplicates.repeat} />
      <Button
        id="merge-go"
        className="mt3 n"
        off={missing !== null}
        busy={merge.busy}
        text={missing ?? duplicates.merge(stays?.cardTail ?? '')}
        onTap={() => { if (missing === null && stays && goes) void merge.run({ survivor: stays.member, absorbed: goes.member, reason: told }) }}
      />
      <View className="c mt1">
        <TextLink id="merge-dismiss" calm text={told === '' ? duplicates.dismissFirst : duplicates.dismiss} onTap={() => { if (told !== '') void dismiss.run(told) }} />
      </View>
    </>
  )
}

function Done({ text, onClose }: { text: string; onClose: () => void }) {
  const { words } = useLook()
  return (
    <View id="merge-done" className="mt3" role="status">
      <View className="t32 b n">{text}</View>
      <Button id="merge-close" kind="soft" className="mt4" text={words.app.gotIt} onTap={onClose} />
    </View>
  )
}

/** Two cards beside each other, what a merge would leave, and the decision with its grounds. */
export function PairSheet({ pair, onClose }: PairProps) {
  const { duplicates } = useLook().words.persons
  return (
    <Sheet id="pair-sheet" title={duplicates.sheet} onClose={onClose}>
      {(close) => (
        <>
          <View className="t24 k2 mt1">{pair.reasons.map((reason) => duplicates.reasons[reason]).join(' · ')}</View>
          <Sides sides={pair.sides} />
          {pair.decided === null && <Decide pair={pair} onClose={close} />}
        </>
      )}
    </Sheet>
  )
}
