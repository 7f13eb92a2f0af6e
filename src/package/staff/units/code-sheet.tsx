import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { UnitPersonView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Sheet } from '../../../design/sheet'
import { dataUri, qrSvg } from '../../../figure/drawing'
import { useLook } from '../../../look/use-look'

/** The code of one person's invitation, to be scanned, typed or passed on; black on white in both themes. */
export function CodeSheet({ person, code, onClose }: { person: UnitPersonView; code: string; onClose: () => void }) {
  const { words } = useLook()
  const { units } = words.persons
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = (): void => {
    Taro.setClipboardData({ data: code }).then(() => { setCopied(true) }, () => { setCopied(false) })
  }
  const style = { background: `#fff url("${dataUri(qrSvg(code))}") center / 100% 100% no-repeat` }
  return (
    <Sheet id="code-sheet" title={units.codeSheet} onClose={onClose}>
      {() => (
        <View className="c">
          <View className="t26 k2 n mt1">{[person.name || words.me.noName, person.phoneMasked].filter(Boolean).join(' · ')}</View>
          <View id="unit-qr" className="unit-qr mt3" style={style} role="img" aria-label={units.square(code)} />
          <View id="unit-code" className="t44 b n mt3">{code}</View>
          <View className="t24 k3 mt2">{units.codeWhy}</View>
          <Button id="unit-copy" kind="soft" className="mt3" text={copied === null ? units.copy : copied ? units.copied : units.notCopied} onTap={copy} />
        </View>
      )}
    </Sheet>
  )
}
