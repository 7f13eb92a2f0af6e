import { View } from '@tarojs/components'
import type { ExchangeView } from '../../../../types/contract'
import { Button } from '../../../design/button'
import { Sheet } from '../../../design/sheet'
import { WriteNote } from '../../../design/write-trouble'
import { money } from '../../../figure/money'
import { pointsText } from '../../../figure/points'
import { useLook } from '../../../look/use-look'
import { useCancel } from './use-ticket'

interface CancelSheetProps {
  view: ExchangeView
  zone: string
  onClose: () => void
  onDone: () => void
}

/** Says what comes back before it is done. */
export function CancelSheet({ view, zone, onClose, onDone }: CancelSheetProps) {
  const { words, say } = useLook()
  const cancel = useCancel()
  const unpaid = view.state === 'unpaid'
  const cash = money(view.price.cashFen)
  const points = pointsText(view.price.points, view.price.scale)
  return (
    <Sheet id="cancel-sheet" title={words.gift.ticket.sure} onClose={onClose}>
      {(close) => (
        <>
          <View className="t28 k2 mt2 n">{view.price.cashFen > 0 && !unpaid ? words.gift.ticket.sureCash(points, say(view.price.name), cash) : words.gift.ticket.sureText(points, say(view.price.name))}</View>
          <WriteNote id="cancel-trouble" reply={cancel.reply} zone={zone} ours={words.gift.ticket.notCancelled} />
          <Button
            id="cancel-yes"
            className="mt4"
            busy={cancel.busy}
            text={unpaid ? words.gift.ticket.yesUnpaid : view.price.cashFen > 0 ? words.gift.ticket.yesCash : words.gift.ticket.yes}
            onTap={() => {
              void cancel.run({ exchange: view.exchange }).then((reply) => {
                if (!reply.ok) return
                onDone()
                close()
              })
            }}
          />
          <Button id="cancel-no" kind="outline" className="mt2" text={words.gift.ticket.keep} onTap={close} />
        </>
      )}
    </Sheet>
  )
}
