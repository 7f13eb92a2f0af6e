import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { BenefitView } from '../../../../types/contract'
import { TextLink } from '../../../design/button'
import { Icon } from '../../../design/icon'
import { iconNamed } from '../../../design/icons'
import { dayText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'

function Links({ right }: { right: BenefitView }) {
  const { words } = useLook()
  const { adviser, kind, id } = right
  if (kind === 'concierge') {
    const go = (): void => {
      void Taro.navigateTo({ url: `/package/benefit/concierge/index?benefit=${id}` })
    }
    return <TextLink id={`right-${id}-ask`} text={words.benefit.ask} after="go" onTap={go} />
  }
  if (kind !== 'adviser') return null
  if (!adviser) return <View className="t24 k3">{words.benefit.adviserNone}</View>
  const call = (): void => {
    void Taro.makePhoneCall({ phoneNumber: adviser.phone })
  }
  return (
    <>
      <View className="t26">{words.benefit.adviser(adviser.name, adviser.store)}</View>
      <TextLink id={`right-${id}-call`} icon="phone" text={words.benefit.call} onTap={call} />
    </>
  )
}

/** One right: what it gives, what is left of it, and what may be done with it here. */
export function RightRow({ right, zone }: { right: BenefitView; zone: string }) {
  const { words, say } = useLook()
  const { held, left, nextAt, kind, id } = right
  const usedUp = nextAt === null ? words.benefit.usedUp : words.benefit.next(dayText(nextAt, zone))
  const own = left === null ? words.benefit.any[kind] : left > 0 ? words.benefit.left(left) : usedUp
  const quiet = !held || left === 0
  return (
    <View id={`right-${id}`} className="li right-row" role="group">
      <Icon name={iconNamed(right.icon)} tone={quiet ? 'ink3' : 'brand'} />
      <View className="f1">
        <View className={`b ${quiet ? 'k2' : ''}`}>{say(right.name)}</View>
        <View className="t24 k2 n">{say(right.says)}</View>
        {held && (
          <View className="links">
            <Links right={right} />
          </View>
        )}
      </View>
      <Text className={`state t24 n ${quiet ? 'k3' : 'k2'}`}>{held ? own : words.benefit.notYet(say(right.needs))}</Text>
    </View>
  )
}
