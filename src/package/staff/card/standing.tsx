import { Text, View } from '@tarojs/components'
import type { CardStandingView } from '../../../../types/contract'
import { Icon } from '../../../design/icon'
import type { IconName } from '../../../design/icons'
import { Tap } from '../../../design/tap'
import { money } from '../../../figure/money'
import { dayText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { refusalText } from '../../../words/refusal'
import type { Change } from './change-sheet'

function Main({ view }: { view: CardStandingView }) {
  const { words, say } = useLook()
  const { card } = words.persons
  const { validUntil, zone, replaces } = view
  return (
    <View id="card-main" className="panel mt1">
      <View className="row sb top">
        <View className="f1">
          <View className="t36 b">{view.member.name || words.me.noName}</View>
          <View className="t26 k2 n mt1">{`${say(view.product)} · ${card.tail(view.tail)}`}</View>
        </View>
        <Text className="tag">{card.state[view.state]}</Text>
      </View>
      <View className="t24 k3 n mt2">{card.issued(dayText(view.issuedAt, zone), view.issuedIn)}</View>
      <View className="t24 k3 n">{validUntil === null ? card.forever : card.valid(dayText(validUntil - 1, zone))}</View>
      {view.reason && <View className="t24 k3">{view.reason}</View>}
      {replaces && <View id="card-replaces" className="t24 k3 n">{card.replaced(replaces.tail, dayText(replaces.lostAt, zone))}</View>}
    </View>
  )
}

interface StepProps {
  id: string
  icon: IconName
  title: string
  why: string
  off: boolean
  onTap: () => void
}

function Step({ id, icon, title, why, off, onTap }: StepProps) {
  return (
    <Tap id={id} className="li" off={off} onTap={() => { if (!off) onTap() }}>
      <Icon name={icon} tone={off ? 'disabledInk' : 'brand'} />
      <View className="f1">
        <View className={off ? 'k2' : 'b'}>{title}</View>
        <View className="t24 k3 n">{why}</View>
      </View>
      {!off && <Icon name="go" size="xs" tone="ink3" />}
    </Tap>
  )
}

interface StandingProps {
  view: CardStandingView
  /** Whether the person may issue cards at all. */
  may: boolean
  onChange: (change: Change) => void
}

/** The main card and what can be done with it now; what cannot says why, and since when or from when. */
export function Standing({ view, may, onChange }: StandingProps) {
  const { words, lang } = useLook()
  const { card } = words.persons
  const { replace, renew, zone } = view
  const cost = (feeFen: number): string => (feeFen === 0 ? card.free : card.fee(money(feeFen)))
  const why = ({ refusal }: typeof replace | typeof renew, else_: string): string => (refusal ? refusalText(refusal, lang, zone).join('，') : else_)
  const renewing = `${card.renewWhy(renew.until === null ? '' : dayText(renew.until - 1, zone))} · ${cost(renew.feeFen)}`
  return (
    <>
      <Main view={view} />
      {may && (
        <View className="list mt2">
          <Step id="card-lose" icon="refresh" title={card.lose} why={why(replace, `${card.loseWhy} · ${cost(replace.feeFen)}`)} off={replace.refusal !== null} onTap={() => { onChange('replace') }} />
          {view.validUntil !== null && <Step id="card-renew" icon="calendar" title={card.renew} why={why(renew, renewing)} off={renew.refusal !== null} onTap={() => { onChange('renew') }} />}
        </View>
      )}
    </>
  )
}
