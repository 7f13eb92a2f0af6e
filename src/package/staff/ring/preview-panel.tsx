import { Text, View } from '@tarojs/components'
import type { OrderPreview } from '../../../../types/contract'
import { TextLink } from '../../../design/button'
import { Rich } from '../../../design/rich'
import { useClimb } from '../../../design/use-climb'
import type { NamedWallet } from '../../../design/use-figures'
import { WhySteps } from '../../../design/why-steps'
import { WriteNote } from '../../../design/write-trouble'
import { leading } from '../../../figure/climb'
import { formulaText } from '../../../figure/formula'
import { exactMoney } from '../../../figure/money'
import { pointsText, signedPoints } from '../../../figure/points'
import { useLook } from '../../../look/use-look'
import type { Previewing } from './use-preview'

type Wallet = OrderPreview['wallets'][number]
type Rule = Wallet['rules'][number]

/** How one rule came to its points: in one line, or step by step with the cap that held it. */
function RuleLine({ wallet, rule }: { wallet: Wallet; rule: Rule }) {
  const { why } = useLook().words
  if (!rule.formula) return <WhySteps wallet={wallet.wallet} steps={rule.steps} scale={wallet.scale} />
  const text = formulaText(rule.formula, wallet.scale)
  const sum = text.kind === 'product' ? why.product(text.base, text.factor) : why.rule(text.base, text.perMoney, text.points)
  return <View className="t22 k2 n">{text.rounded ? `${sum}（${why.rounded}）` : sum}</View>
}

function WalletGain({ wallet }: { wallet: Wallet }) {
  const { words, say } = useLook()
  const { ring } = words.counter
  return (
    <View className="gain-one">
      <View className="t24 k2">{say(wallet.name)}</View>
      <View id={`ring-gain-${wallet.wallet}`} className="t44 b kb n">{signedPoints(wallet.points, wallet.scale)}</View>
      {wallet.rules.map((rule) => <RuleLine key={rule.name.zh} wallet={wallet} rule={rule} />)}
      {wallet.rules.flatMap(({ others = [] }) => others).map(({ name, points, why }) => (
        <View key={name.zh} className="t22 k2 n">{words.why.other[why](say(name), pointsText(points, wallet.scale))}</View>
      ))}
      {wallet.held > 0 && <View className="t22 k2 n">{ring.held(pointsText(wallet.held, wallet.scale))}</View>}
      {wallet.repaid > 0 && <View className="t22 k2 n">{ring.repaid(pointsText(wallet.repaid, wallet.scale))}</View>}
    </View>
  )
}

type Progress = NonNullable<OrderPreview['progress']['after']>

function Climb({ before, after, wallets }: { before: Progress; after: Progress; wallets: readonly NamedWallet[] }) {
  const { ring } = useLook().words.counter
  const [from, to] = [useClimb(before, wallets), useClimb(after, wallets)]
  // Two figures of one kind can be read side by side; where the nearest way has changed, only the new one is told.
  const alike = before.tier.id === after.tier.id && leading(before.any)?.unit === leading(after.any)?.unit
  return (
    <>
      {alike && to.standing && <View><Rich text={ring.climb(from.standing, to.standing)} strong="b n kb" /></View>}
      <View><Rich text={to.sentence} strong="b n kb" /></View>
    </>
  )
}

function TierEffect({ value }: { value: OrderPreview }) {
  const { words, say } = useLook()
  const { ring } = words.counter
  const { tier, progress } = value
  const up = tier.before.id !== tier.after.id
  if (!up && !progress.after) return null
  const wallets = value.wallets.map(({ wallet, name, scale }) => ({ id: wallet, name, scale }))
  return (
    <View id="ring-tier" className="tier-effect t24 k2 n">
      {up && <View><Rich text={ring.up(say(tier.after.name))} strong="b kb" /></View>}
      {progress.after && <Climb before={progress.before ?? progress.after} after={progress.after} wallets={wallets} />}
    </View>
  )
}

function Sums({ value }: { value: OrderPreview }) {
  const { ring } = useLook().words.counter
  const off = value.discountFen + value.couponFen + value.tenderFen
  return (
    <>
      <View className="row sb t26 k2 n mt3 sums">
        <Text>{ring.total(exactMoney(value.totalFen))}</Text>
        <Text>{ring.off(exactMoney(off))}</Text>
      </View>
      {value.progress.after && <View className="note quiet mt2">{ring.calm}</View>}
    </>
  )
}

/** What the order will give, by the door's own dry run; it never reckons itself. */
export function PreviewPanel({ preview }: { preview: Previewing }) {
  const { ring } = useLook().words.counter
  const { value, fresh, trouble, again } = preview
  if (trouble && 'refusal' in trouble) return <WriteNote id="ring-trouble" reply={trouble} />
  if (!value && !trouble) return null
  const silent = trouble ? ring.offline : fresh ? ring.live : ring.stale
  return (
    <>
      <View id="ring-preview" className={`will mt2 ${fresh ? '' : 'stale'}`} role="status">
        <View className="row sb wrap">
          <Text className="b kb">{ring.will}</Text>
          <Text className="t22 k2">{silent}</Text>
        </View>
        {value && <View className="gains mt1">{value.wallets.map((wallet) => <WalletGain key={wallet.wallet} wallet={wallet} />)}</View>}
        {trouble && <TextLink id="ring-again" icon="refresh" text={ring.again} onTap={again} />}
        {value && <TierEffect value={value} />}
      </View>
      {value && <Sums value={value} />}
    </>
  )
}
