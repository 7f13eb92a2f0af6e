import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberRecordView, StaffContract } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Segment } from '../../../design/choice'
import { Field } from '../../../design/field'
import { Sheet } from '../../../design/sheet'
import { signedPoints } from '../../../figure/points'
import { useLook } from '../../../look/use-look'
import { usePost } from '../../../service/use-outbox'
import { PostNote } from '../counter/post-note'

type Answer = StaffContract['points.adjust']['output']

const REASON_CHARACTERS = 200
const ways = ['give', 'take'] as const

function Result({ answer, points, scale }: { answer: Answer; points: number; scale: number }) {
  const { adjust } = useLook().words.counter
  const text = answer.state === 'done' ? adjust.done(signedPoints(points, scale)) : answer.state === 'requested' ? adjust.asked : adjust.refused
  return <View id="adjust-done" className="t32 b n mt3" role="status">{text}</View>
}

/** Points put right by hand, with the reason that the member reads; beyond what the role may, a second person decides. */
export function AdjustSheet({ view, onClose }: { view: MemberRecordView; onClose: () => void }) {
  const { words, say } = useLook()
  const { adjust } = words.counter
  const [wallet, setWallet] = useState(view.wallets.at(-1)?.id ?? '')
  const [way, setWay] = useState<(typeof ways)[number]>('give')
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const sending = usePost<Answer>()
  const scale = view.wallets.find(({ id }) => id === wallet)?.scale ?? 0
  const points = Number(typed || '0') * 10 ** scale * (way === 'give' ? 1 : -1)
  const bare = points === 0 || !reason.trim()
  const send = (): void => {
    if (!bare) void sending.run('points.adjust', { member: view.member.id, wallet, points, reason: reason.trim() }, `${adjust.title} · ${view.member.name}`)
  }
  return (
    <Sheet id="adjust-sheet" title={adjust.title} onClose={onClose}>
      {() =>
        sending.reply?.ok ? (
          <Result answer={sending.reply.value} points={points} scale={scale} />
        ) : (
          <View className="form mt3">
            <Segment name="adjust-wallet" options={view.wallets.map(({ id, name }) => ({ key: id, text: say(name) }))} value={wallet} onChoose={setWallet} />
            <View className="mt2">
              <Segment name="adjust-way" options={ways.map((key) => ({ key, text: adjust[key] }))} value={way} onChoose={setWay} />
            </View>
            <View className="mt3" />
            <Field id="adjust-points" kind="digits" label={adjust.points} hint={adjust.pointsHint} limit={7} value={typed} onChange={(text) => { setTyped(text.replace(/\D/g, '')) }} />
            <Field id="adjust-reason" label={adjust.reason} hint={adjust.reasonHint} limit={REASON_CHARACTERS} value={reason} onChange={setReason} />
            <Text className="t24 k3">{adjust.reasonHint}</Text>
            <PostNote id="adjust-trouble" reply={sending.reply} />
            <Button id="adjust-send" className="mt3" off={bare} busy={sending.busy} text={bare ? adjust.first : adjust.send} onTap={send} />
          </View>
        )
      }
    </Sheet>
  )
}
