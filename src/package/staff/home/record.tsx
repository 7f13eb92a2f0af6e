import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MemberRecordView } from '../../../../types/contract'
import { cloth } from '../../../design/cloth'
import { Rich } from '../../../design/rich'
import { useClimb } from '../../../design/use-climb'
import { money } from '../../../figure/money'
import { pointsText } from '../../../figure/points'
import { dayText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { TextLink } from '../../../design/button'
import { useToday } from './use-today'

const DAY_MS = 86_400_000
const SOON_DAYS = 31
const COUPONS_SHOWN = 3

interface PartProps {
  view: MemberRecordView
}

function Way({ view }: { view: MemberRecordView & { progress: NonNullable<MemberRecordView['progress']> } }) {
  const { words, say } = useLook()
  const { sentence } = useClimb(view.progress, view.wallets)
  return (
    <>
      {say(view.tier.name)} · {words.progress.to(say(view.progress.tier.name))} <Rich text={sentence} strong="n" />
    </>
  )
}

/** Who it is, readable at arm's length, in the cloth of the tier. */
function Band({ view }: PartProps) {
  const { words, say } = useLook()
  const { record } = words.counter
  const { member, birthday, tier, progress } = view
  const { className, style } = cloth(tier.theme)
  const called = member.gender === null ? null : record[member.gender]
  const near = birthday && birthday.inDays <= SOON_DAYS ? (birthday.inDays === 0 ? record.birthdayToday : record.birthday(birthday.monthDay)) : null
  return (
    <View className={`record-band cloth ${className} ${view.card.state === 'active' ? '' : 'frozen'}`} style={style}>
      <View className="row sb top">
        <View className="row base wrap f1">
          <Text id="record-name" className="serif t36">{member.name || words.me.noName}</Text>
          <Text className="t24 n soft-ink">{[called, member.phoneMasked ?? words.counter.find.card(member.cardTail)].filter(Boolean).join(' · ')}</Text>
        </View>
        {near && <Text className="record-mark t22 b n">{near}</Text>}
      </View>
      <View className="t24 soft-ink mt1">{progress ? <Way view={{ ...view, progress }} /> : say(tier.name)}</View>
    </View>
  )
}

function Stat({ id, value, name }: { id?: string; value: string; name: string }) {
  return (
    <View className="stat">
      <View id={id} className="t32 b n">{value}</View>
      <View className="t22 k3">{name}</View>
    </View>
  )
}

function Stats({ view }: PartProps) {
  const { words, say } = useLook()
  const { record } = words.counter
  const days = view.lastOrderAt === null ? null : Math.floor((view.now - view.lastOrderAt) / DAY_MS)
  const last = days === null ? record.never : days === 0 ? record.today : record.daysAgo(days)
  return (
    <View className="stats">
      {view.wallets.slice(0, 2).map(({ id, name, balance, scale }) => (
        <Stat key={id} id={`record-${id}`} value={pointsText(balance, scale)} name={say(name)} />
      ))}
      <Stat value={record.times(view.year.orders)} name={record.year} />
      <Stat value={last} name={record.last} />
    </View>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View className="record-line">
      <Text className="record-label t24 k3">{label}</Text>
      <View className="f1 t26">{children}</View>
    </View>
  )
}

function Talk({ view, onTalks }: PartProps & { onTalks: () => void }) {
  const { record } = useLook().words.counter
  const [last, ...more] = view.talks
  if (!last) return <Line label={record.talk}><Text className="k3">{record.noTalk}</Text></Line>
  return (
    <Line label={record.talk}>
      <View id="record-talk">{last.text}</View>
      <View className="row sb">
        <Text className="t22 k3 n">{record.talkBy(dayText(last.at, view.zone).slice(5), last.by)}</Text>
        {more.length > 0 && <TextLink id="record-talks" calm text={record.moreTalks} onTap={onTalks} />}
      </View>
    </Line>
  )
}

function Likes({ view }: PartProps) {
  const { record } = useLook().words.counter
  const { size, categories } = view.preference
  const chips = [...(size === null ? [] : [record.size(size)]), ...categories]
  return (
    <Line label={record.preference}>
      {chips.length === 0 ? <Text className="k3">{record.noPreference}</Text> : <View className="row wrap">{chips.map((chip) => <Text key={chip} className="tag plain n">{chip}</Text>)}</View>}
    </Line>
  )
}

function Stage({ view }: PartProps) {
  const { record } = useLook().words.counter
  if (!view.stage) return null
  const { id, since } = view.stage
  return (
    <Line label={record.stage}>
      <View className="row sb base two">
        <Text id="record-stage">{record.stages[id]}</Text>
        {since !== null && <Text className="t24 k3 n r">{record.stageSince(since)}</Text>}
      </View>
    </Line>
  )
}

function Usable({ view }: PartProps) {
  const { words, say } = useLook()
  const { record } = words.counter
  const coupons = view.coupons.slice(0, COUPONS_SHOWN)
  const services = view.benefits.flatMap(({ name, left }) => (left !== null && left > 0 ? [record.left(say(name), left)] : []))
  return (
    <Line label={record.usable}>
      {coupons.length + services.length === 0 && <Text className="k3">{record.nothing}</Text>}
      {coupons.map(({ coupon, name, scope, expiresAt }) => (
        <View key={coupon} className="row sb base two">
          <Text>{say(name)}</Text>
          <Text className="t24 k3 n r">{expiresAt - view.now < SOON_DAYS * DAY_MS ? record.until(dayText(expiresAt - 1, view.zone).slice(5)) : say(scope)}</Text>
        </View>
      ))}
      {services.length > 0 && (
        <View className="row sb base two">
          <Text>{services.join(' · ')}</Text>
          <Text className="t24 k3 nw">{record.benefits}</Text>
        </View>
      )}
    </Line>
  )
}

function Caution({ view }: PartProps) {
  const { record } = useLook().words.counter
  const lines = [view.card.state === 'active' ? '' : record.cardState[view.card.state], view.marketing ? '' : record.marketingOff].filter(Boolean)
  if (lines.length === 0) return null
  return (
    <Line label={record.caution}>
      {lines.map((line) => <View key={line} className="warn-ink">{line}</View>)}
    </Line>
  )
}

/** A member's record at the counter: facts, the last talk, what they like, what today holds, what to mind. */
export function MemberRecord({ view, onTalks }: PartProps & { onTalks: () => void }) {
  const { record } = useLook().words.counter
  const today = useToday(view)
  return (
    <View id="record" className="record rise">
      <Band view={view} />
      <View className="record-body">
        <Stats view={view} />
        {view.year.receivedFen !== null && <View className="t24 k2 n c record-money">{record.money(money(view.year.receivedFen))}</View>}
        <Talk view={view} onTalks={onTalks} />
        <Likes view={view} />
        <Stage view={view} />
        <Usable view={view} />
        {today.length > 0 && <Line label={record.todo}>{today.map((line) => <View key={line} className="n">{line}</View>)}</Line>}
        <Caution view={view} />
      </View>
    </View>
  )
}
