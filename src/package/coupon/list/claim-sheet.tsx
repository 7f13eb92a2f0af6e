import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'

const CHARACTERS = 40

/** A printed or partner's code becomes a coupon. */
export function ClaimSheet({ zone, onClose, onDone }: { zone: string; onClose: () => void; onDone: () => void }) {
  const { coupon } = useLook().words
  const [code, setCode] = useState('')
  const write = useWrite((text: string, reference) => call('member', 'coupon.claim', { code: text }, reference))
  const plain = code.trim()
  return (
    <Sheet id="claim-sheet" title={coupon.claimTitle} onClose={onClose}>
      {(close) => (
        <View className="mt3">
          <Field id="claim-code" label={coupon.claim} hint={coupon.claimHint} limit={CHARACTERS} value={code} onChange={setCode} />
          <View className="t24 k3 mt1">{coupon.claimWhy}</View>
          <WriteNote id="claim-trouble" reply={write.reply} zone={zone} />
          <Button
            id="claim-submit"
            className="mt3"
            off={plain === ''}
            busy={write.busy}
            text={plain === '' ? coupon.claimFirst : coupon.claimNow}
            onTap={() => {
              if (plain === '') return
              void write.run(plain).then((reply) => {
                if (!reply.ok) return
                onDone()
                close()
              })
            }}
          />
        </View>
      )}
    </Sheet>
  )
}
