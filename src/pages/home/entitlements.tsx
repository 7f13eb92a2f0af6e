import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { BenefitsView, BenefitView } from '../../../types/contract'
import { TextLink } from '../../design/button'
import { Icon } from '../../design/icon'
import { iconNamed } from '../../design/icons'
import { momentIn } from '../../figure/time'
import { useLook } from '../../look/use-look'

/** Rights beyond these are a list of their own; a home page has room for one row or two. */
const SHOWN = 6

const two = (part: number): string => String(part).padStart(2, '0')

function Right({ right, zone }: { right: BenefitView; zone: string }) {
  const { words, say } = useLook()
  const { held, left, nextAt } = right
  const next = nextAt === null ? null : momentIn(zone, nextAt)
  const state = !held
    ? words.benefit.notYet(say(right.needs))
    : left === null
      ? words.benefit.any[right.kind]
      : left > 0
        ? words.benefit.left(left)
        : next
          ? words.benefit.next(`${two(next.month)}-${two(next.day)}`)
          : words.benefit.usedUp
  const quiet = !held || left === 0
  return (
    <View id={`right-${right.id}`} className={`right ${quiet ? 'k3' : ''}`} role="group">
      <Icon name={iconNamed(right.icon)} size="l" tone={quiet ? 'ink3' : 'brand'} />
      <View className="name t26">{say(right.name)}</View>
      <Text className={`t24 n ${quiet ? 'k3' : 'k2'}`}>{state}</Text>
    </View>
  )
}

function openCoupons(): void {
  void Taro.navigateTo({ url: '/package/coupon/list/index' })
}

function openAll(): void {
  void Taro.navigateTo({ url: '/package/benefit/mine/index' })
}

/** What the tier gives besides points, and how much of it is left. */
export function Entitlements({ view }: { view: BenefitsView }) {
  const { words } = useLook()
  if (view.benefits.length === 0) return null
  return (
    <View id="home-rights" className="panel mt2 rights">
      <View className="row sb">
        <Text className="t26 b">{words.benefit.title}</Text>
        <TextLink id="home-coupons" calm text={words.coupon.me} after="go" onTap={openCoupons} />
      </View>
      <View className="grid mt2">
        {view.benefits.slice(0, SHOWN).map((right) => (
          <Right key={right.id} right={right} zone={view.zone} />
        ))}
      </View>
      <TextLink id="home-rights-all" calm text={words.benefit.all} after="go" onTap={openAll} />
    </View>
  )
}
