import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { CardAnswer, CardStandingView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Segment } from '../../../design/choice'
import { Field } from '../../../design/field'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { inFours } from '../../../figure/card'
import { money } from '../../../figure/money'
import { dayText } from '../../../figure/time'
import { useLook } from '../../../look/use-look'
import { call } from '../../../service/call'
import { useWrite } from '../../../service/use-write'

const REASON_CHARACTERS = 200
const CHARGE = 'charge'

export type Change = 'replace' | 'renew'

interface ChangeSheetProps {
  view: CardStandingView
  change: Change
  onClose: () => void
}

/** The number that serves from now on, or the new end, to be told at once. */
function Done({ view, answer, change }: Omit<ChangeSheetProps, 'onClose'> & { answer: CardAnswer }) {
  const { card } = useLook().words.persons
  const { number, validUntil } = answer.card
  if (change === 'renew') return <View id="card-done" className="t32 b n mt3" role="status">{card.renewed(validUntil === null ? '' : dayText(validUntil - 1, view.zone))}</View>
  return (
    <View id="card-done" className="mt3" role="status">
      <View className="t24 k2">{card.done}</View>
      <View id="card-number" className="t56 b n mt1">{inFours(number)}</View>
      <View className="t26 k2 n mt2">{card.tell(answer.old?.slice(-4) ?? view.tail)}</View>
    </View>
  )
}

function Fee({ view, feeFen, waived, onWaive }: { view: CardStandingView; feeFen: number; waived: string; onWaive: (reason: string) => void }) {
  const { words, say } = useLook()
  const { card } = words.persons
  if (feeFen === 0) return null
  const options = [{ key: CHARGE, text: card.charge(money(feeFen)) }, ...view.waivers.map(({ id, name }) => ({ key: id, text: say(name) }))]
  return (
    <View className="pick">
      <Text className="label">{card.feeLabel}</Text>
      <Segment name="card-fee" options={options} value={waived} onChoose={onWaive} />
    </View>
  )
}

/** The last day of another term, and what the button says will happen. */
function useSure({ renew, zone, ...view }: CardStandingView, change: Change, paid: boolean): { end: string; sure: string } {
  const { card } = useLook().words.persons
  const end = renew.until === null ? '' : dayText(renew.until - 1, zone)
  if (change === 'renew') return { end, sure: paid ? card.renewFee(money(renew.feeFen), end) : card.renewSure(end) }
  return { end, sure: paid ? card.sureFee(money(view.replace.feeFen)) : card.sure }
}

/** A new number after a loss, or another term: what it costs, and one button that says what happens. */
export function ChangeSheet({ view, change, onClose }: ChangeSheetProps) {
  const { words } = useLook()
  const { card } = words.persons
  const [reason, setReason] = useState('')
  const [waived, setWaived] = useState(CHARGE)
  const { feeFen } = view[change]
  const { id: member } = view.member
  const write = useWrite((ask: { reason?: string; waived?: string }, reference) =>
    change === 'replace' ? call('staff', 'card.replace', { member, ...ask }, reference) : call('staff', 'card.renew', { member, ...ask }, reference),
  )
  const { end, sure } = useSure(view, change, feeFen > 0 && waived === CHARGE)
  const send = (): void => {
    const why = change === 'replace' ? reason.trim() : ''
    void write.run({ ...(why ? { reason: why } : {}), ...(waived === CHARGE ? {} : { waived }) })
  }
  return (
    <Sheet id="card-sheet" title={card[change === 'replace' ? 'lose' : 'renew']} onClose={onClose}>
      {(close) =>
        write.reply?.ok ? (
          <>
            <Done view={view} change={change} answer={write.reply.value} />
            <Button id="card-close" kind="soft" className="mt4" text={words.app.gotIt} onTap={close} />
          </>
        ) : (
          <>
            <View className="t26 k2 mt1">{change === 'replace' ? card.loseWhy : card.renewWhy(end)}</View>
            <View className="form mt3">
              <Fee view={view} feeFen={feeFen} waived={waived} onWaive={setWaived} />
              {change === 'replace' && <Field id="card-reason" label={card.reason} hint={card.reasonHint} limit={REASON_CHARACTERS} value={reason} onChange={setReason} />}
            </View>
            <WriteNote id="card-trouble" reply={write.reply} zone={view.zone} ours={card.repeat} />
            <Button id="card-change" className="mt4 n" busy={write.busy} text={sure} onTap={send} />
          </>
        )
      }
    </Sheet>
  )
}
