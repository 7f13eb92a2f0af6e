/** WeChat's dialog as it looks in WeChat, in WeChat's own colours; only the browser draws it. */
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { BrandMark } from '../design/brand-mark'
import { Tap } from '../design/tap'
import { useLook } from '../look/use-look'
import { followEscape } from './key'
import type { SubscribeAnswer } from './subscribe'

export interface DialogTemplate {
  id: string
  title: string
}

export interface DialogAnswer {
  chosen: Record<string, SubscribeAnswer>
  always: boolean
}

interface DialogProps {
  templates: readonly DialogTemplate[]
  onAnswer: (answer: DialogAnswer) => void
}

function Box({ on, round = false }: { on: boolean; round?: boolean }) {
  return <View className={`wxbox ${round ? 'round' : ''} ${on ? 'on' : ''}`} />
}

interface ListProps {
  templates: readonly DialogTemplate[]
  /** Those that are not ticked. */
  left: readonly string[]
  onLeft: (left: readonly string[]) => void
}

/** One template stands plainly; several can be ticked one by one. */
function Templates({ templates, left, onLeft }: ListProps) {
  const [first] = templates
  if (templates.length === 1 && first) return <View className="line">{first.title}</View>
  return (
    <>
      {templates.map(({ id, title }) => {
        const on = !left.includes(id)
        const turn = (): void => {
          onLeft(on ? [...left, id] : left.filter((one) => one !== id))
        }
        return (
          <Tap key={id} id={`wx-subscribe-${id}`} role="checkbox" checked={on} className="line" onTap={turn}>
            <Text className="f1">{title}</Text>
            <Box on={on} />
          </Tap>
        )
      })}
    </>
  )
}

/** All are ticked at first; leaving it without an answer is a refusal. */
export function SubscribeDialog({ templates, onAnswer }: DialogProps) {
  const { words, brand } = useLook()
  const { dialog } = words.message
  const [left, setLeft] = useState<readonly string[]>([])
  const [always, setAlways] = useState(false)
  const none = left.length === templates.length
  const answer = (allowed: boolean): void => {
    const chosen = templates.map(({ id }) => [id, allowed && !left.includes(id) ? 'accept' : 'reject'] as const)
    onAnswer({ chosen: Object.fromEntries(chosen), always })
  }
  useEffect(() => followEscape(() => { answer(false) }))
  return (
    <>
      <View className="scrim above" catchMove />
      <View id="wx-subscribe" className="wxask" role="dialog" aria-modal="true" aria-label={dialog.title}>
        <View className="row head">
          {brand && <BrandMark brand={brand} />}
          <Text className="t26">{dialog.asks}</Text>
        </View>
        <View className="t36 b mt3">{dialog.title}</View>
        <View className="mt2">
          <Templates templates={templates} left={left} onLeft={setLeft} />
        </View>
        <Tap id="wx-subscribe-always" role="checkbox" checked={always} className="line always" onTap={() => { setAlways(!always) }}>
          <Box on={always} round />
          <Text className="t26">{dialog.always}</Text>
        </Tap>
        <View className="row two">
          <Tap id="wx-subscribe-reject" className="wxbtn" onTap={() => { answer(false) }}>{dialog.reject}</Tap>
          <Tap id="wx-subscribe-allow" className={`wxbtn go ${none ? 'off' : ''}`} off={none} onTap={() => { if (!none) answer(true) }}>{dialog.allow}</Tap>
        </View>
      </View>
    </>
  )
}
