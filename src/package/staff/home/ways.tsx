import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { Icon } from '../../../design/icon'
import type { IconName } from '../../../design/icons'
import { Tap } from '../../../design/tap'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import type { Reply } from '../../../service/reply'
import { useOpened } from '../../../service/use-ask'

const SHOWN = 50

const askApplications = () => call('staff', 'application.list', { limit: SHOWN })
const askTasks = () => call('staff', 'task.list', { limit: SHOWN })

const askPushes = () => call('staff', 'push.list', { state: 'waiting', limit: SHOWN })
const askTiers = () => call('staff', 'tier.applications', { limit: SHOWN })

interface WayProps {
  name: 'enter' | 'applications' | 'tiers' | 'tasks' | 'ledger' | 'orders' | 'push' | 'pushes' | 'redeem' | 'session' | 'coupons' | 'concierge'
  icon: IconName
  title: string
  why: string
  /** Where it opens no page of its own. */
  onTap?: () => void
}

function Way({ name, icon, title, why, onTap }: WayProps) {
  const go = (): void => {
    void Taro.navigateTo({ url: `/package/staff/${name}/index` })
  }
  return (
    <Tap id={`staff-${name}`} className="li" onTap={onTap ?? go}>
      <Icon name={icon} tone="brand" />
      <View className="f1">
        <View className="b">{title}</View>
        <View className="t24 k3 n">{why}</View>
      </View>
      <Icon name="go" size="xs" tone="ink3" />
    </Tap>
  )
}

/** Asked when the list comes up, which is after the page was shown, and at every return to it. */
function useCount<T>(ask: () => Promise<Reply<T>>): T | null {
  const asked = useOpened(ask)
  useDidShow(asked.again)
  return asked.value
}

const UNKNOWN = '…'

/** A count that went over what one page shows says so. */
const counted = (n: number, more: boolean): string => (more ? `${String(n)}+` : String(n))

/** What this store has to do, with how much of it waits. */
export function Ways({ onRedeem }: { onRedeem: () => void }) {
  const { staff: { rows }, counter: { redeem, orders }, push: { rows: pushing }, rewards } = useLook().words
  const applications = useCount(askApplications)
  const tiers = useCount(askTiers)
  const tasks = useCount(askTasks)
  const pushes = useCount(askPushes)
  const waiting = applications?.rows.length ?? 0
  const open = tasks?.rows.length ?? 0
  const overdue = tasks?.rows.filter((task) => task.overdue).length ?? 0
  const waits = waiting > 0 ? rows.applicationsWhy(counted(waiting, applications?.next != null)) : rows.applicationsNone
  const rising = tiers?.rows.length ?? 0
  const climbs = rising > 0 ? rows.tiersWhy(counted(rising, tiers?.next != null)) : rows.tiersNone
  const todo = open > 0 ? rows.tasksWhy(counted(open, tasks?.next != null), String(overdue)) : rows.tasksNone
  return (
    <View className="list mt3">
      <Way name="redeem" icon="ticket" title={redeem.title} why={redeem.hint} onTap={onRedeem} />
      <Way name="orders" icon="undo" title={orders.title} why={orders.hint} />
      <Way name="enter" icon="person" title={rows.enter} why={rows.enterWhy} />
      <Way name="applications" icon="list" title={rows.applications} why={applications ? waits : UNKNOWN} />
      <Way name="tiers" icon="tier" title={rows.tiers} why={tiers ? climbs : UNKNOWN} />
      <Way name="tasks" icon="phone" title={rows.tasks} why={tasks ? todo : UNKNOWN} />
      <Way name="coupons" icon="ticket" title={rewards.coupons.title} why={rewards.coupons.why} />
      <Way name="concierge" icon="person" title={rewards.concierge.title} why={rewards.concierge.why} />
      <Way name="ledger" icon="ticket" title={rows.ledger} why={rows.ledgerWhy} />
      {pushes && <Way name="push" icon="chat" title={pushing.push} why={pushing.pushWhy} />}
      {pushes && <Way name="pushes" icon="clock" title={pushing.pushes} why={pushes.rows.length > 0 ? pushing.pushesWhy(counted(pushes.rows.length, pushes.next != null)) : pushing.pushesNone} />}
      <Way name="session" icon="scan" title={rows.session} why={rows.sessionWhy} />
    </View>
  )
}
