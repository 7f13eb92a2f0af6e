import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BenefitUseView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'

const REASON_CHARACTERS = 100

/** Takes back a use that did not come about, with the reason that the log keeps. */
export function UndoSheet({ use, onClose }: { use: BenefitUseView; onClose: () => void }) {
  const { words, say } = useLook()
  const { benefits } = words.rewards
  const [reason, setReason] = useState('')
  const write = useWrite((told: string, reference) => call('staff', 'benefit.undo', { use: use.use, reason: told }, reference))
  const told = reason.trim()
  return (
    <Sheet id="undo-sheet" title={benefits.undoTitle} onClose={onClose}>
      {(close) => (
        <View className="mt3">
          <View className="t32 b">{say(use.name)}</View>
          <View className="t26 k2 mt1">{benefits.undoWhy}</View>
          <View className="mt3">
            <Field id="undo-reason" label={benefits.reason} hint={benefits.reasonHint} limit={REASON_CHARACTERS} value={reason} onChange={setReason} />
          </View>
          <WriteNote id="undo-trouble" reply={write.reply} />
          <Button
            id="undo-go"
            kind="outline"
            className="mt3"
            off={told === ''}
            busy={write.busy}
            text={told === '' ? benefits.reasonFirst : benefits.undoNow}
            onTap={() => {
              if (told === '') return
              void write.run(told).then((reply) => { if (reply.ok) close() })
            }}
          />
        </View>
      )}
    </Sheet>
  )
}
