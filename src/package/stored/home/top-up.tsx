import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PaymentView, StoredView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Field } from '../../../design/field'
import { Icon } from '../../../design/icon'
import { Paying } from '../../../design/paying'
import { Tap } from '../../../design/tap'
import { WriteNote } from '../../../design/write-trouble'
import { fenTyped, money } from '../../../figure/money'
import { useLook } from '../../../look/use-look'
import { pay } from '../../../service/pay'
import { useTopUp } from './use-stored'

const OTHER = 'other'

interface TierProps {
  tier: StoredView['topUps'][number]
  on: boolean
  onChoose: () => void
}

function Tier({ tier, on, onChoose }: TierProps) {
  const { words } = useLook()
  return (
    <Tap id={`top-up-${tier.id}`} role="radio" checked={on} className={`tier-choice mt1 ${on ? 'on' : ''}`} onTap={onChoose}>
      <View className={`dot ${on ? 'on' : ''}`}>{on && <Icon name="check" size="xs" tone="onBrand" heavy />}</View>
      <Text className="f1 b n">{words.stored.pays(money(tier.payFen))}</Text>
      <Text className={`t26 n ${tier.bonusFen > 0 ? 'kb b' : 'k3'}`}>
        {tier.bonusFen > 0 ? words.stored.gives(money(tier.bonusFen)) : words.stored.plain}
      </Text>
    </Tap>
  )
}

interface OtherProps {
  bounds: { leastFen: number; mostFen: number }
  typed: string
  on: boolean
  wrong: boolean
  onType: (typed: string) => void
}

function Other({ bounds, typed, on, wrong, onType }: OtherProps) {
  const { words } = useLook()
  const hint = words.stored.otherHint(money(bounds.leastFen), money(bounds.mostFen))
  return (
    <View className={`mt2 ${on ? 'on' : ''}`}>
      <Field id="top-up-other" label={words.stored.other} value={typed} hint={hint} limit={12} wrong={wrong} onChange={onType} />
      {wrong && <View className="t24 loss mt1">{words.stored.notMoney}</View>}
    </View>
  )
}

interface TopUpProps {
  view: StoredView
  zone: string
  onDone: (payment: PaymentView) => void
}

/** What is chosen: a tier, or what is typed; and the payment that was begun for it. */
function useChoice(view: StoredView) {
  const start = useTopUp()
  const [chosen, setChosen] = useState(view.topUps[0]?.id ?? OTHER)
  const [typed, setTyped] = useState('')
  const [payment, setPayment] = useState<PaymentView | null>(null)
  const tier = view.topUps.find(({ id }) => id === chosen)
  const amountFen = tier?.payFen ?? fenTyped(typed)
  const choose = (id: string): void => {
    setChosen(id)
    setPayment(null)
  }
  const type = (text: string): void => {
    setTyped(text)
    choose(OTHER)
  }
  const begin = async (): Promise<void> => {
    if (amountFen === null) return
    const reply = await start.run(tier ? { topUp: tier.id } : { amountFen })
    if (!reply.ok) return
    setPayment(reply.value)
    if (reply.value.ticket) await pay(reply.value.ticket)
  }
  return { start, chosen, typed, payment, amountFen, choose, type, begin }
}

/** A part of a fen is shown as it was typed: it is the door that says why not. */
const shown = (amountFen: number, typed: string): string => (Number.isInteger(amountFen) ? money(amountFen) : `¥${typed.trim()}`)

/** The tiers, another amount, and the payment that follows; what was chosen stands on the button. */
export function TopUp({ view, zone, onDone }: TopUpProps) {
  const { words } = useLook()
  const { start, chosen, typed, payment, amountFen, choose, type, begin } = useChoice(view)
  const wrong = chosen === OTHER && typed !== '' && amountFen === null
  return (
    <View className="panel mt2 tight">
      <View className="b">{words.stored.choose}</View>
      {view.topUps.map((one) => (
        <Tier key={one.id} tier={one} on={one.id === chosen} onChoose={() => { choose(one.id) }} />
      ))}
      {view.other && <Other bounds={view.other} typed={typed} on={chosen === OTHER} wrong={wrong} onType={type} />}
      <WriteNote id="top-up-trouble" reply={start.reply} zone={zone} ours={words.stored.ours} />
      {payment ? (
        <Paying key={payment.payment} payment={payment} zone={zone} onSettled={onDone} />
      ) : (
        <Button
          id="top-up"
          className="mt3 n"
          off={amountFen === null}
          busy={start.busy}
          text={amountFen === null ? words.stored.pick : words.stored.topUp(shown(amountFen, typed))}
          onTap={() => void begin()}
        />
      )}
      <View className="c t24 k3 mt1">{words.stored.agree}</View>
    </View>
  )
}
