import { Text, View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { GiftView, StaffContract, StaffExchangeView } from '../../../../types/contract'
import type { TelephoneProof } from '../../../../types/programme'
import { Button } from '../../../design/button'
import { GiftPrice } from '../../../design/gift-price'
import { Ways, wholeWay } from '../../../design/gift-ways'
import type { Way } from '../../../design/gift-ways'
import { Rich } from '../../../design/rich'
import { Sheet } from '../../../design/sheet'
import { RowsSkeleton } from '../../../design/skeleton'
import { Answered } from '../../../design/trouble'
import { WriteNote } from '../../../design/write-trouble'
import { money } from '../../../figure/money'
import { pointsText } from '../../../figure/points'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useOpened } from '../../../service/use-ask'
import { useWrite } from '../../../service/use-write'
import { ProofFields } from './proof-fields'
import { nothingSaid, proofOf } from './said'

type Redeem = StaffContract['gift.redeem']

/** Price, stock or offer were not what the list showed. */
const stale = new Set(['gift.repriced', 'gift.soldOut', 'gift.withdrawn', 'gift.ended', 'points.short'])

interface FormProps {
  member: string
  /** The store of whoever answers the telephone, which is proposed. */
  here: string | null
  gift: GiftView
  proofs: readonly TelephoneProof[]
  onDone: (exchange: StaffExchangeView) => void
  onStale: () => void
}

function Sum({ gift }: { gift: GiftView }) {
  const { words, say } = useLook()
  const { sheet } = words.gift
  const { points, scale, name } = gift.price
  return (
    <View className="kv mt2">
      <Text className="key">{say(name)}</Text>
      <View id="exchange-sum" className="value n">
        <Rich text={sheet.sum(pointsText(gift.balance, scale), pointsText(points, scale), pointsText(gift.balance - points, scale))} strong="b" />
      </View>
    </View>
  )
}

function Form({ member, here, gift, proofs, onDone, onStale }: FormProps) {
  const { words, say } = useLook()
  const { telephone } = words.desk
  const stocked = gift.places.filter(({ left }) => left > 0)
  const first = stocked.find(({ id }) => id === here) ?? stocked[0]
  const [way, setWay] = useState<Way | null>(first ? { store: first.id } : null)
  const [kind, setKind] = useState<TelephoneProof>(proofs[0] ?? 'appDigits')
  const [said, setSaid] = useState(nothingSaid)
  // What a caller said is sent and kept nowhere on the device, so a silence is asked about again under the same reference.
  const write = useWrite<Redeem['input'], Redeem['output']>((input, reference) => call('staff', 'gift.redeem', input, reference))
  const { points, cashFen, scale, name } = gift.price
  const proof = proofOf(kind, said)
  const missing = !wholeWay(way) ? telephone.wayFirst : proof === null ? telephone.proofFirst : null
  const spent = pointsText(points, scale)
  const sure = cashFen > 0 ? telephone.confirmCash(spent, say(name), money(cashFen)) : telephone.confirm(spent, say(name))
  const confirm = (): void => {
    if (!wholeWay(way) || proof === null) return
    void write.run({ member, gift: gift.id, points, cashFen, way, ...proof }).then((reply) => {
      if (reply.ok) onDone(reply.value)
      else if ('refusal' in reply && stale.has(reply.refusal.code)) onStale()
    })
  }
  return (
    <>
      <ProofFields proofs={proofs} kind={kind} said={said} onSay={setSaid} onKind={(next) => { setKind(next); setSaid(nothingSaid) }} />
      <Ways gift={gift} way={way} onWay={setWay} />
      <Sum gift={gift} />
      <WriteNote id="exchange-trouble" reply={write.reply} ours={telephone.repeat} />
      <Button id="exchange-confirm" className="mt2 n" off={missing !== null} busy={write.busy} text={missing ?? sure} onTap={confirm} />
    </>
  )
}

interface ExchangeSheetProps extends Omit<FormProps, 'gift'> {
  gift: string
  onClose: () => void
}

/** Who calls, where the gift is had, the sum, and one button that says what it does. */
export function ExchangeSheet({ gift, onClose, ...form }: ExchangeSheetProps) {
  const { words, say } = useLook()
  const { telephone } = words.desk
  const { member } = form
  const asked = useOpened(useCallback(() => call('staff', 'gift.view', { member, gift }), [member, gift]))
  return (
    <Sheet id="exchange-sheet" title={telephone.sheet} onClose={onClose}>
      {() => (
        <Answered asked={asked} title={telephone.notLoaded} skeleton={<RowsSkeleton rows={5} />}>
          {(view) => (
            <>
              <View className="t32 b mt2">{say(view.name)}</View>
              <GiftPrice price={view.price} />
              <Form gift={view} {...form} onStale={() => { asked.again(); form.onStale() }} />
            </>
          )}
        </Answered>
      )}
    </Sheet>
  )
}
