import { Input, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../../design/button'
import { Icon } from '../../../design/icon'
import { Tap } from '../../../design/tap'
import { useLook } from '../../../look/use-look'
import { nameInput } from '../../../service/key'
import { canScan, scanCode } from '../../../service/scan-code'

interface SeekProps {
  id: string
  label: string
  hint: string
  go: string
  limit: number
  digits?: boolean
  focus?: boolean
  busy: boolean
  value: string
  /** Stands at the right of what was typed. */
  after?: ReactNode
  onType: (text: string) => void
  onGo: (text: string) => void
}

function Scan({ id, onTap }: { id: string; onTap: () => void }) {
  const { find } = useLook().words.counter
  return (
    <Tap id={id} className="seek-scan" label={find.scan} onTap={onTap}>
      <Icon name="scan" size="l" tone="brand" />
    </Tap>
  )
}

/** One line to type into or to scan into: a hand scanner ends with Enter, the camera gives the whole code. */
export function Seek(props: SeekProps) {
  const { id, label, hint, go, limit, digits = false, focus = false, busy, value, after, onType, onGo } = props
  const { words } = useLook()
  const [aim, setAim] = useState(false)
  useEffect(() => {
    nameInput(id, label)
  }, [id, label])
  const scan = (): void => {
    if (!canScan) setAim(true)
    else void scanCode().then((code) => { if (code) onGo(code) })
  }
  return (
    <>
      <View className="seek">
        <View className="seek-box field">
          <Icon name="search" tone="ink3" />
          <Input
            id={id}
            className="seek-in in b n"
            type={digits ? 'number' : 'text'}
            value={value}
            placeholder={hint}
            placeholderClass="in-hint"
            maxlength={limit}
            focus={focus || aim}
            confirmType="search"
            aria-label={label}
            onInput={(event) => { onType(event.detail.value) }}
            onConfirm={(event) => { onGo(event.detail.value) }}
          />
          {after}
        </View>
        {value ? <Button id={`${id}-go`} small className="seek-go" busy={busy} text={go} onTap={() => { onGo(value) }} /> : <Scan id={`${id}-scan`} onTap={scan} />}
      </View>
      {aim && !value && <View className="t24 k2 mt1" role="status">{words.counter.find.scanHint}</View>}
    </>
  )
}
