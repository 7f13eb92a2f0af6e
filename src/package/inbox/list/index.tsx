import { Text, View } from '@tarojs/components'
import type { InboxRow } from '../../../../types/contract'
import { Icon } from '../../../design/icon'
import type { IconName } from '../../../design/icons'
import { NavBar } from '../../../design/nav-bar'
import { Screen } from '../../../design/screen'
import { RowsSkeleton } from '../../../design/skeleton'
import { Empty } from '../../../design/state'
import { Tap } from '../../../design/tap'
import { Answered } from '../../../design/trouble'
import { listTime } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { usePull } from '../../../service/use-pull'
import { openRow } from './open-row'
import { useInbox } from './use-inbox'
import './index.scss'

const icons: Record<InboxRow['kind'], IconName> = { care: 'cake', service: 'receipt', marketing: 'tag' }

function Row({ row, zone, now }: { row: InboxRow; zone: string; now: number }) {
  const { words, say } = useLook()
  return (
    <Tap id={`inbox-${row.message}`} role="link" className="li top" onTap={() => { void openRow(row) }}>
      <Icon name={icons[row.kind]} tone={row.read ? 'ink3' : 'brand'} />
      <View className="f1">
        <View className="row sb">
          <Text className={`f1 ${row.read ? '' : 'b'}`}>{say(row.title)}</Text>
          {!row.read && <Text className="tag">{words.message.unread}</Text>}
        </View>
        <View className="t26 k2 mt1 lines">{say(row.text)}</View>
        <View className="t24 k3 n mt1">{`${words.message.kinds[row.kind]} · ${listTime(row.at, now, zone)}`}</View>
      </View>
    </Tap>
  )
}

/** Everything the shop told this member, whether WeChat brought it or not. */
export default function InboxPage() {
  const { message } = useLook().words
  const { asked, rows, next, busy } = useInbox()
  usePull(asked.again)
  return (
    <Screen className="inbox" nav={<NavBar back title={message.title} />}>
      <Answered asked={asked} title={message.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
        {({ zone, now }) =>
          rows.length === 0 ? (
            <Empty id="inbox-empty" art="list" title={message.empty} text={message.emptyText} />
          ) : (
            <View className="rise">
              <View className="list mt2">
                {rows.map((row) => (
                  <Row key={row.message} row={row} zone={zone} now={now} />
                ))}
              </View>
              <View className="c t24 k3 mt3">{busy ? message.more : next === null ? message.end : ''}</View>
            </View>
          )
        }
      </Answered>
    </Screen>
  )
}
