import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { Refusal } from '../../types/refusal'
import { useLook } from '../look/use-look'
import { refusalText } from '../words/refusal'
import { Button } from './button'
import { Art, Icon } from './icon'
import type { ArtName } from './icons'
import { Tap } from './tap'

interface StateProps {
  id: string
  art: ArtName
  title: string
  text: string
}

/** A whole page that has nothing to show: why, and one way on. */
export function Empty({ id, art, title, text, children }: PropsWithChildren<StateProps>) {
  return (
    <View id={id} className="centre rise">
      <Art name={art} />
      <View className="t36 b">{title}</View>
      <View className="t26 k2 mt2 text lines">{text}</View>
      {children}
    </View>
  )
}

interface ErrorProps {
  title: string
  requestId: string | null
  onRetry: () => void
}

/** Ours: says whose fault it was, that no points moved, and the number to ask about. */
export function ErrorState({ title, requestId, onRetry }: ErrorProps) {
  const { words } = useLook()
  return (
    <Empty id="state-error" art="broken" title={title} text={requestId ? words.states.ours : words.states.silent}>
      <Button id="state-retry" small className="mt4" icon="refresh" text={words.app.retry} onTap={onRetry} />
      {requestId && <Text className="t24 k3 mt2 n">{words.states.request(requestId)}</Text>}
    </Empty>
  )
}

export function OfflineState({ onRetry }: { onRetry: () => void }) {
  const { words } = useLook()
  return (
    <Empty id="state-offline" art="offline" title={words.states.offlineTitle} text={words.states.offlineText}>
      <Button id="state-retry" small className="mt4" icon="refresh" text={words.app.retry} onTap={onRetry} />
    </Empty>
  )
}

/** A refusal with its figures; `children` is the next step. */
export function Refused({ refusal, zone, children }: PropsWithChildren<{ refusal: Refusal; zone?: string }>) {
  const { lang } = useLook()
  const [why, next] = refusalText(refusal, lang, zone)
  return (
    <View id="state-refused" className="panel rise" role="alert">
      <View className="row t32 b">
        <Icon name="info" />
        <Text className="f1">{why}</Text>
      </View>
      <View className="t26 k2 n mt2">{next}</View>
      {children}
    </View>
  )
}

/** Over what was kept from before: since when, and a way to try again. */
export function OfflineBar({ text, onRetry }: { text: string; onRetry: () => void }) {
  const { words } = useLook()
  return (
    <View id="state-stale" className="offbar" role="status">
      <Icon name="offline" size="s" tone="bg" />
      <Text className="f1">{text}</Text>
      <Tap className="again" onTap={onRetry}>
        <Text>{words.states.reconnect}</Text>
      </Tap>
    </View>
  )
}
