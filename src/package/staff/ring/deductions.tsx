import { Text, View } from '@tarojs/components'
import type { OrderPreview } from '../../../../types/contract'
import { Check } from '../../../design/choice'
import { Field } from '../../../design/field'
import { exactMoney, money } from '../../../figure/money'
import { pointsText } from '../../../figure/points'
import { useLook } from '../../../look/use-look'
import { refusalText } from '../../../words/refusal'
import { fenOf } from '../enter/draft'
import { PROOF_DIGITS } from './use-ring'
import type { Ringing } from './use-ring'

interface RowProps {
  id: string
  on: boolean
  text: string
  small?: string
  fen: number
  onChange: (on: boolean) => void
}

function Row({ id, on, text, small, fen, onChange }: RowProps) {
  return (
    <View className="row off-row">
      <View className="f1">
        <Check id={id} label={text} on={on} onChange={onChange}>
          <Text className="t28 k1">{text} </Text>
          {small && <Text className="t24 k3 n">{small}</Text>}
        </Check>
      </View>
      {fen > 0 && <Text className="n nw">{exactMoney(-fen)}</Text>}
    </View>
  )
}

/** One that cannot be used stays in sight with its reason. */
function Refused({ text }: { text: string }) {
  return (
    <View className="row off-row k3">
      <View className="check"><View className="box dim" /></View>
      <Text className="f1 t26">{text}</Text>
    </View>
  )
}

/** The line with the figures where it names the coupon already, else the name and why. */
function reasonOf(name: string, [why, figures]: readonly string[]): string {
  return figures?.startsWith(name) ? figures : `${name}：${why ?? ''}`
}

interface PartProps {
  ringing: Ringing
  value: OrderPreview
}

function Coupons({ ringing: { draft, change }, value }: PartProps) {
  const { say, lang } = useLook()
  const acting = new Map(value.coupons.map(({ coupon, offFen }) => [coupon, offFen]))
  const asked = draft.coupons ?? [...acting.keys()]
  const known = new Set(value.quote.rows.map(({ coupon }) => coupon))
  return (
    <>
      {value.quote.rows.map(({ coupon, name, offFen, refusal }) =>
        refusal && !asked.includes(coupon) ? (
          <Refused key={coupon} text={reasonOf(say(name), refusalText(refusal, lang))} />
        ) : (
          <Row
            key={coupon} id={`ring-coupon-${coupon}`} on={asked.includes(coupon)} text={say(name)} fen={acting.get(coupon) ?? 0}
            small={acting.has(coupon) || offFen === 0 ? undefined : money(-offFen)}
            onChange={(on) => { change({ coupons: on ? [...asked, coupon] : asked.filter((one) => one !== coupon) }) }}
          />
        ),
      )}
      {asked.filter((code) => !known.has(code)).map((code) => (
        <Row key={code} id={`ring-coupon-${code}`} on text={code} fen={0} onChange={() => { change({ coupons: asked.filter((one) => one !== code) }) }} />
      ))}
    </>
  )
}

function Points({ ringing: { draft, change }, value }: PartProps) {
  const { words, say } = useLook()
  const { ring } = words.counter
  return (
    <>
      {value.tenders.filter(({ by }) => by !== 'rights').map(({ wallet, name, scale, balance, points, by }) => {
        const paid = value.tender.find((one) => one.wallet === wallet)
        const on = draft.pay.includes(wallet)
        if (points === 0 && !paid && !on) return <Refused key={wallet} text={`${ring.pay(say(name))}：${ring.mayNot[by]}`} />
        return (
          <Row
            key={wallet} id={`ring-pay-${wallet}`} on={on} text={ring.pay(say(name))} fen={paid?.valueFen ?? 0}
            small={ring.may(pointsText(paid?.points ?? points, scale), pointsText(balance, scale))}
            onChange={(yes) => { change({ pay: yes ? [...draft.pay, wallet] : draft.pay.filter((one) => one !== wallet) }) }}
          />
        )
      })}
    </>
  )
}

/** Points are spent only where their member is: a code scanned just now, or six digits read out. */
function Proof({ ringing: { proof } }: Pick<PartProps, 'ringing'>) {
  const { ring } = useLook().words.counter
  if (proof.scanned) return <View id="ring-proved" className="t24 kb mt1">{ring.proved}</View>
  return (
    <View className="mt1 proof">
      <Field id="ring-proof" kind="digits" label={ring.proof} hint={ring.proofHint} limit={PROOF_DIGITS} value={proof.digits} onChange={(digits) => { proof.type(digits.replace(/\D/g, '')) }} />
    </View>
  )
}

/** What comes off: a price agreed, coupons, points; those that cannot be used are told too. */
export function Deductions({ ringing }: Pick<PartProps, 'ringing'>) {
  const { words, lang } = useLook()
  const { ring } = words.counter
  const { draft, change, preview } = ringing
  const { value } = preview
  const wrong = draft.discount.trim() !== '' && fenOf(draft.discount.trim()) === null
  return (
    <View className="panel tight mt2">
      <View className="row off-row discount">
        <Text className="f1">{ring.discount}</Text>
        <Field id="ring-discount" label="" hint={ring.discountHint} limit={12} wrong={wrong} value={draft.discount} onChange={(discount) => { change({ discount }) }} />
      </View>
      {value && <Coupons ringing={ringing} value={value} />}
      {value && <Points ringing={ringing} value={value} />}
      {value && value.tender.length > 0 && <Proof ringing={ringing} />}
      {value?.refusal && (
        <View id="ring-refusal" className="note danger mt1" role="alert">
          <View className="f1">{refusalText(value.refusal, lang).map((line) => <View key={line} className="n">{line}</View>)}</View>
        </View>
      )}
    </View>
  )
}
