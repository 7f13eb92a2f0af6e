import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { followEscape } from '../service/key'
import { useLook } from '../look/use-look'
import { Icon } from './icon'
import { Tap } from './tap'

const LEAVE_MS = 240

interface SheetProps {
  id: string
  title: string
  /** Called when it has left the screen. */
  onClose: () => void
  /** What it holds; the function it is handed makes it leave. */
  children: (close: () => void) => ReactNode
}

/** Rises over the page that stays; the scrim, the cross and Escape all close it. */
export function Sheet({ id, title, onClose, children }: SheetProps) {
  const { words } = useLook()
  const [leaving, setLeaving] = useState(false)
  useEffect(() => {
    if (!leaving)
      return followEscape(() => {
        setLeaving(true)
      })
    const timer = setTimeout(onClose, LEAVE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [leaving, onClose])
  const state = leaving ? 'leaving' : ''
  const close = (): void => {
    setLeaving(true)
  }
  return (
    <>
      <View className={`scrim ${state}`} catchMove onClick={close} />
      <View id={id} className={`sheet ${state}`} role="dialog" aria-modal="true" aria-label={title}>
        <View className="grab" />
        <View className="row sb">
          <Text className="t36 b f1">{title}</Text>
          <Tap id={`${id}-close`} className="close" label={words.app.close} onTap={close}>
            <Icon name="close" />
          </Tap>
        </View>
        {children(close)}
      </View>
    </>
  )
}
