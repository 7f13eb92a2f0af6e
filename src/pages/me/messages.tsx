import { Text, View } from '@tarojs/components'
import type { MessageSettings, PermitView } from '../../../types/contract'
import { TextLink } from '../../design/button'
import { Switch } from '../../design/choice'
import { PermitNote } from '../../design/permit-offer'
import { Rich } from '../../design/rich'
import { useLook } from '../../look/use-look'
import type { Permits } from '../../service/use-permits'

type Kind = PermitView['kind']

const kinds: readonly Kind[] = ['service', 'care', 'marketing']
const two = (part: number): string => String(part).padStart(2, '0')
const clock = (minutes: number): string => `${String(Math.floor(minutes / 60))}:${two(minutes % 60)}`

interface RowProps {
  kind: Kind
  on: boolean
  permits: readonly PermitView[]
  onSwitch: (on: boolean) => void
  onMore: () => void
}

/** What may be sent, how often WeChat still may, and the switch. */
function PermissionRow({ kind, on, permits, onSwitch, onMore }: RowProps) {
  const { message } = useLook().words
  const left = permits.reduce((sum, one) => sum + one.left, 0)
  const asked = permits.some(({ answer }) => answer !== null)
  const how = !on ? message.off : permits.length === 0 ? message.inboxOnly : left > 0 ? message.left(String(left)) : asked ? message.none : message.never
  return (
    <View className="li">
      <View className="f1">
        <View>{message.rows[kind]}</View>
        <View className="permit">
          <View id={`me-${kind}-state`} className="t24 k3 n">
            <Rich text={how} strong="b kb" />
          </View>
          {on && permits.length > 0 && <TextLink id={`me-ask-${kind}`} text={asked ? message.again : message.first} onTap={onMore} />}
        </View>
      </View>
      <Switch id={`me-${kind}`} label={message.rows[kind]} on={on} onChange={onSwitch} />
    </View>
  )
}

interface MessagesProps {
  permits: Permits
  /** Opens the templates of a kind. */
  onKind: (kind: Kind) => void
}

/** What we may send, kind by kind. Nothing where we do not know. */
export function Messages({ permits, onKind }: MessagesProps) {
  const { words } = useLook()
  const { settings, asked } = permits
  if (!settings) return asked.trouble ? <TextLink id="me-messages-retry" calm icon="refresh" text={words.message.settingsNotLoaded} onTap={asked.again} /> : null
  return <Known settings={settings} permits={permits} onKind={onKind} />
}

function Known({ settings: { quietHours, consent, permits: all }, permits, onKind }: MessagesProps & { settings: MessageSettings }) {
  const { words } = useLook()
  const { from, to } = quietHours
  return (
    <>
      <View className="sect row sb">
        <View className="t32 b">{words.me.messages}</View>
        {from !== to && <Text className="t24 k3 n">{words.message.quiet(clock(from), clock(to))}</Text>}
      </View>
      <View id="me-messages" className="list">
        {kinds.map((kind) => (
          <PermissionRow
            key={kind}
            kind={kind}
            on={consent[kind]}
            permits={all.filter((one) => one.kind === kind)}
            onSwitch={(on) => { if (!permits.busy) void permits.agree(kind, on) }}
            onMore={() => { onKind(kind) }}
          />
        ))}
      </View>
      <PermitNote id="me-messages" permits={permits} />
    </>
  )
}
